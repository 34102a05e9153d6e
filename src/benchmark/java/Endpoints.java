import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What is measured, on what the database holds now. Identifiers, names and words differ from request to request. */
final class Endpoints {

    private static final int WRITTEN_PEOPLE = 4_000;

    private final Database database;
    private final Visitors visitors;
    private final List<Endpoint> all = new ArrayList<>();

    private Endpoints(Database database, Visitors visitors) {
        this.database = database;
        this.visitors = visitors;
    }

    static List<Endpoint> of(Database database, Visitors visitors) throws Exception {
        Endpoints endpoints = new Endpoints(database, visitors);
        endpoints.constants();
        endpoints.lists();
        endpoints.portal();
        endpoints.organisation();
        endpoints.records();
        endpoints.write();
        endpoints.homes();
        endpoints.exports();
        return endpoints.all;
    }

    private void constants() {
        all.add(new Endpoint(
                "Constant page, signed out",
                Endpoint.Kind.CONSTANT,
                200,
                () -> List.of(Request.get("/benchmark/signed-out", Visitor.NOBODY))));
        get("Constant page, signed in", Endpoint.Kind.CONSTANT, List.of("/benchmark/signed-in"));
    }

    private void lists() throws Exception {
        List<String> words = database.column("""
                select word from (
                    select distinct on (n % 30) case n % 3 when 0 then left(last_name, 5) when 1 then first_name || ' ' || last_name
                        else left(first_name, 3) end as word, n
                    from (select last_name, first_name, row_number() over (order by email) as n from staff_member) s
                    order by n % 30, n) w order by n""");
        List<String> departments = sample("department where closed_on is null", 40);

        get("Services", Endpoint.Kind.LIST, List.of("/departments"));
        get(
                "Services, by text",
                Endpoint.Kind.LIST,
                List.of(
                        "/departments?q=spo",
                        "/departments?q=secteur",
                        "/departments?q=ecole",
                        "/departments?q=oeuvre",
                        "/departments?q=S01"));
        get(
                "Services, by directorate",
                Endpoint.Kind.LIST,
                paths("/departments?directorate=", database.column("select name from directorate")));
        get("Services, last page", Endpoint.Kind.LIST, List.of("/departments?end=1"));

        get("People", Endpoint.Kind.LIST, List.of("/staff"));
        get("People, by text", Endpoint.Kind.LIST, paths("/staff?q=", words));
        get("People, by service", Endpoint.Kind.LIST, paths("/staff?department=", departments));
        get("People, last page", Endpoint.Kind.LIST, List.of("/staff?end=1"));

        get("Mandates", Endpoint.Kind.LIST, List.of("/mandates"));
        get("Mandates, by text", Endpoint.Kind.LIST, paths("/mandates?q=", words));
        get("Mandates, by service", Endpoint.Kind.LIST, paths("/mandates?department=", departments));
        get("Mandates, last page", Endpoint.Kind.LIST, List.of("/mandates?end=1"));

        get("Coverage map", Endpoint.Kind.LIST, List.of("/coverage"));
        get(
                "Coverage map, by directorate",
                Endpoint.Kind.LIST,
                paths("/coverage?directorate=", database.column("select name from directorate")));
        get("Coverage map, fragile", Endpoint.Kind.LIST, List.of("/coverage?situation=fragile"));
    }

    private void portal() throws Exception {
        List<String> names = database.column("""
                select word from (
                    select case n % 2 when 0 then user_name else left(user_name, 5) end as word, n
                    from (select user_name, row_number() over (order by md5(id::text)) as n from portal_account) a
                    order by n limit 30) w order by n""");
        get("Accounts on the portal", Endpoint.Kind.LIST, List.of("/portal-accounts"));
        get("Accounts on the portal, by text", Endpoint.Kind.LIST, paths("/portal-accounts?q=", names));
        get("Accounts on the portal, dormant", Endpoint.Kind.LIST, List.of("/portal-accounts?state=dormant"));
        get("Accounts on the portal, last page", Endpoint.Kind.LIST, List.of("/portal-accounts?end=1"));
        get(
                "Accounts on the portal, of a director",
                Endpoint.Kind.LIST,
                List.of("/portal-accounts"),
                visitors.directors());
        get("Discrepancies", Endpoint.Kind.LIST, List.of("/portal-accounts/discrepancies"));
        get("Discrepancies, by kind", Endpoint.Kind.LIST, List.of("/portal-accounts/discrepancies?kind=roles"));
        get("Account on the portal", Endpoint.Kind.RECORD, paths("/portal-accounts/", sample("portal_account", 500)));
        get("Accounts on the portal, export", Endpoint.Kind.EXPORT, List.of("/portal-accounts/export"));
        get("Discrepancies, export", Endpoint.Kind.EXPORT, List.of("/portal-accounts/discrepancies/export"));
    }

    private void organisation() throws Exception {
        List<String> departments = sample("department", 200);
        get("Directorates", Endpoint.Kind.LIST, List.of("/directorates"));
        get("Renewals", Endpoint.Kind.LIST, List.of("/mandates/renewals"));
        get("Renewals, of a director", Endpoint.Kind.LIST, List.of("/mandates/renewals"), visitors.directors());
        get(
                "Organisation of a service",
                Endpoint.Kind.LIST,
                departments.stream()
                        .map(id -> "/departments/" + id + "/organisation")
                        .toList());
        get("Organisation sheet", Endpoint.Kind.RECORD, paths("/organisation/", sample("organisation_sheet", 200)));
        get(
                "Departure, checklist",
                Endpoint.Kind.RECORD,
                sample("staff_member where left_on is null", 300).stream()
                        .map(id -> "/staff/" + id + "/departure")
                        .toList());
    }

    private void records() throws Exception {
        List<String> people = sample("staff_member where left_on is null", 500);
        List<String> departments = sample("department", 200);
        get("Service", Endpoint.Kind.RECORD, paths("/departments/", departments));
        get("Person", Endpoint.Kind.RECORD, paths("/staff/", people));
        get("Mandate", Endpoint.Kind.RECORD, paths("/mandates/", sample("referent_mandate", 300)));
        get("Without this person", Endpoint.Kind.RECORD, paths("/coverage/without/", people));
        get(
                "Service, form",
                Endpoint.Kind.FORM,
                departments.stream().map(id -> "/departments/" + id + "/edit").toList());
        get(
                "Person, form",
                Endpoint.Kind.FORM,
                people.stream().map(id -> "/staff/" + id + "/edit").toList());
        get("Proposal, form", Endpoint.Kind.FORM, paths("/mandates/new?department=", departments));
    }

    /** Each request changes a person's job title in the form that the person's page offers, with a line of history. */
    private void write() {
        all.add(new Endpoint("Person, write with history", Endpoint.Kind.WRITE, 302, () -> {
            List<Request> requests = new ArrayList<>();
            int turn = 0;
            for (List<String> person : database.rows("""
                    select id, version, first_name, last_name, email, telephone, office,
                        (select string_agg('&tasks=' || task_id, '') from staff_member_task where staff_member_id = id),
                        (select string_agg('&software=' || software_id, '') from staff_member_software where staff_member_id = id)
                    from staff_member where left_on is null order by id limit """ + " " + WRITTEN_PEOPLE)) {
                Visitor visitor = visitors.communication()
                        .get(turn++ % visitors.communication().size());
                String body = "_csrf=" + Visitor.encoded(visitor.formSecret())
                        + "&id=" + person.get(0)
                        + "&version=@round@&firstName=" + Visitor.encoded(person.get(2))
                        + "&lastName=" + Visitor.encoded(person.get(3))
                        + "&email=" + Visitor.encoded(person.get(4))
                        + "&jobTitle=Mission+@round@&telephone=" + Visitor.encoded(person.get(5))
                        + "&office=" + Visitor.encoded(person.get(6))
                        + person.get(7).replace("null", "") + person.get(8).replace("null", "");
                requests.add(new Request(
                        "POST", "/staff/" + person.get(0), visitor.cookie(), body, Integer.parseInt(person.get(1))));
            }
            return requests;
        }));
    }

    private void homes() {
        get("Home of communication", Endpoint.Kind.HOME, List.of("/"));
        get("Home of a director", Endpoint.Kind.HOME, List.of("/"), visitors.directors());
        get("Home of a contributor", Endpoint.Kind.HOME, List.of("/"), visitors.contributors());
    }

    private void exports() {
        get("Services, export", Endpoint.Kind.EXPORT, List.of("/departments/export"));
        get("People, export", Endpoint.Kind.EXPORT, List.of("/staff/export"));
        get("Mandates, export", Endpoint.Kind.EXPORT, List.of("/mandates/export"));
        get("Coverage map, export", Endpoint.Kind.EXPORT, List.of("/coverage/export"));
    }

    private void get(String name, Endpoint.Kind kind, List<String> paths) {
        get(name, kind, paths, visitors.communication());
    }

    private void get(String name, Endpoint.Kind kind, List<String> paths, List<Visitor> askers) {
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < Math.max(paths.size(), askers.size()); i++) {
            requests.add(Request.get(paths.get(i % paths.size()), askers.get(i % askers.size())));
        }
        all.add(new Endpoint(name, kind, 200, () -> requests));
    }

    private List<String> sample(String from, int most) throws Exception {
        return database.column("select id from " + from + " order by md5(id::text) limit " + most);
    }

    private static List<String> paths(String start, List<String> ends) {
        Function<String, String> path = end -> start + Visitor.encoded(end);
        return ends.stream().map(path).toList();
    }
}
