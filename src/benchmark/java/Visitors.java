import java.util.ArrayList;
import java.util.List;

/** The sessions that requests come with; several for each role, as in life. */
record Visitors(List<Visitor> communication, List<Visitor> directors, List<Visitor> contributors) {

    private static final int COLLEAGUES = 32;

    static Visitors signIn(Application application, Database database, String password) throws Exception {
        List<String> directors = database.column("""
                select u.email from user_account u join headship h on h.staff_member_id = u.staff_member_id
                where exists (select from referent_mandate m where m.department_id = h.department_id and m.status = 'PROPOSED')
                order by u.email limit 8""");
        List<String> contributors = database.column("""
                select u.email from user_account u join referent_mandate m on m.staff_member_id = u.staff_member_id
                where m.status = 'APPROVED' and m.ends_on > current_date
                  and not exists (select from headship h where h.staff_member_id = u.staff_member_id)
                order by u.email limit 8""");
        return new Visitors(
                signIn(application, password, List.of("helene.aubry@ville.example"), COLLEAGUES),
                signIn(application, password, directors, 8),
                signIn(application, password, contributors, 8));
    }

    private static List<Visitor> signIn(Application application, String password, List<String> emails, int sessions)
            throws Exception {
        List<Visitor> visitors = new ArrayList<>();
        for (int i = 0; i < sessions; i++) {
            visitors.add(Visitor.signIn(application, emails.get(i % emails.size()), password));
        }
        return visitors;
    }
}
