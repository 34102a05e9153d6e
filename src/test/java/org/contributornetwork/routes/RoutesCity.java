package org.contributornetwork.routes;

import static org.contributornetwork.TestCity.as;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contributornetwork.TestCity;
import org.contributornetwork.TestOrganisation;
import org.contributornetwork.batches.BatchId;
import org.contributornetwork.batches.application.BatchOrder;
import org.contributornetwork.batches.application.BatchPreparation;
import org.contributornetwork.batches.application.BatchWork;
import org.contributornetwork.batches.application.BatchWork.Assent;
import org.contributornetwork.directory.DecisionRights.Scope;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.DirectorateId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.directory.TaskId;
import org.contributornetwork.directory.application.DepartmentRegister;
import org.contributornetwork.directory.application.StaffRegister;
import org.contributornetwork.directory.application.WorkListKeeping;
import org.contributornetwork.directory.application.WorkLists.ListKind;
import org.contributornetwork.imports.ImportId;
import org.contributornetwork.imports.application.ImportColumns;
import org.contributornetwork.imports.application.ImportStart;
import org.contributornetwork.imports.application.ImportUpload;
import org.contributornetwork.portal.ChecklistPoint;
import org.contributornetwork.portal.PortalAccountId;
import org.contributornetwork.portal.application.PortalAccountChecklist;
import org.contributornetwork.portal.application.PortalAccountRequest;
import org.contributornetwork.portal.application.PortalAccountSuspension;
import org.contributornetwork.referents.application.MandateInformation;
import org.contributornetwork.security.AccountId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.LinkToken;
import org.contributornetwork.security.NewAccount;
import org.contributornetwork.security.Role;
import org.contributornetwork.security.application.InvitationDesk;
import org.contributornetwork.security.application.PasswordHasher;
import org.contributornetwork.shared.web.SiteAssets;
import org.contributornetwork.views.ListViews;
import org.contributornetwork.views.ViewId;
import org.contributornetwork.views.ViewedList;
import org.contributornetwork.views.application.ViewKeeping;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The records of which the table speaks, by the names that it gives them, and the people who ask. */
final class RoutesCity {

    static final String PASSWORD = "lampe orange et canapé";

    /** The tables that have a version, by the end of a record's name. */
    private static final Map<String, String> TABLES = Map.of(
            "department", "department",
            "person", "staff_member",
            "task", "task",
            "sheet", "organisation_sheet",
            "account", "user_account",
            "portal", "portal_account",
            "mail", "outgoing_mail",
            "view", "saved_view");

    private static final String RIGHT =
            "Code;Service;Direction;Référents minimum\nJEU;Jeunesse;Direction des sports;1\n";
    private static final String WRONG =
            "Code;Service;Direction;Référents minimum\nJEU;;Direction des sports;beaucoup\n";

    private static @Nullable String passwordHash;

    private final TestCity city;
    private final TestOrganisation organisation;
    private final JdbcClient jdbc;
    private final StaffRegister staff;
    private final DepartmentRegister departments;
    private final WorkListKeeping lists;
    private final PortalAccountRequest portalRequest;
    private final PortalAccountChecklist checklist;
    private final PortalAccountSuspension suspension;
    private final InvitationDesk invitations;
    private final MandateInformation information;
    private final ImportUpload upload;
    private final ImportColumns columns;
    private final ImportStart start;
    private final ViewKeeping views;
    private final ListViews viewed;
    private final BatchPreparation preparation;
    private final BatchWork batches;
    private final PasswordHasher hasher;
    private final SiteAssets assets;

    private final Map<String, String> names = new HashMap<>();
    private final Map<Visitor, Actor> people = new EnumMap<>(Visitor.class);

    RoutesCity(
            TestCity city,
            TestOrganisation organisation,
            JdbcClient jdbc,
            StaffRegister staff,
            DepartmentRegister departments,
            WorkListKeeping lists,
            PortalAccountRequest portalRequest,
            PortalAccountChecklist checklist,
            PortalAccountSuspension suspension,
            InvitationDesk invitations,
            MandateInformation information,
            ImportUpload upload,
            ImportColumns columns,
            ImportStart start,
            ViewKeeping views,
            ListViews viewed,
            BatchPreparation preparation,
            BatchWork batches,
            PasswordHasher hasher,
            SiteAssets assets) {
        this.city = city;
        this.organisation = organisation;
        this.jdbc = jdbc;
        this.staff = staff;
        this.departments = departments;
        this.lists = lists;
        this.portalRequest = portalRequest;
        this.checklist = checklist;
        this.suspension = suspension;
        this.invitations = invitations;
        this.information = information;
        this.upload = upload;
        this.columns = columns;
        this.start = start;
        this.views = views;
        this.viewed = viewed;
        this.preparation = preparation;
        this.batches = batches;
        this.hasher = hasher;
        this.assets = assets;
    }

    void fill() {
        Actor helene = city.helene();
        Actor paul = city.paul();
        people.put(Visitor.HELENE, helene);
        people.put(Visitor.PAUL, paul);
        fillRegister(helene);
        fillMandates();
        fillOrganisation();
        fillPortal(helene);
        fillAccounts(paul);
        fillImports(helene);
        fillMails();
        fillViews();
        fillBatches(helene);
        name("fingerprint", assets.prefix().split("/")[2]);
        name("stylesheet", "site.css");
        name("probe", "readiness");
        name("task-list", "task");
        name("session", "0123456789abcdef01234567");
        name("password", PASSWORD);
    }

    Actor actor(Visitor visitor) {
        return people.get(visitor);
    }

    /** The text with every name in braces replaced by what it stands for; {@code {new}} is to be given. */
    String spelled(String text, Map<String, String> more) {
        return Pattern.compile("\\{([a-z-]+)}")
                .matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(
                        more.containsKey(name.group(1)) ? more.get(name.group(1)) : valueOf(name.group(1))));
    }

    private String valueOf(String name) {
        if (name.endsWith("-version")) {
            return version(name.substring(0, name.length() - "-version".length()));
        }
        String value = names.get(name);
        if (value == null) {
            throw new AssertionError("nothing in the city is called " + name);
        }
        return value;
    }

    private String version(String record) {
        String table = TABLES.get(record.substring(record.lastIndexOf('-') + 1));
        return jdbc.sql("select version from " + table + " where id = ?")
                .param(UUID.fromString(valueOf(record)))
                .query(Integer.class)
                .single()
                .toString();
    }

    private void fillRegister(Actor helene) {
        DepartmentId sports = city.department("SPO", "Sports");
        DepartmentId library = city.department("MED", "Médiathèque");
        DepartmentId archives = city.department("ARC", "Archives");
        TaskId agenda = city.task("Agenda");
        TaskId fax = city.task("Télécopie");
        StaffMemberId nadia = city.person("Nadia", "Robin", sports);
        StaffMemberId mehdi = city.person("Mehdi", "Pons", library);
        StaffMemberId lea = city.person("Léa", "Étienne", sports, Set.of(agenda));
        StaffMemberId tom = city.person("Tom", "Quéré", sports, Set.of(agenda));
        StaffMemberId ines = city.person("Inès", "Roux", library);
        StaffMemberId departed = city.person("Farid", "Da Silva", library);
        city.appoint(nadia, sports);
        city.appoint(mehdi, library);
        as(helene, () -> {
            staff.leave(departed, city.today(), helene);
            departments.close(archives, city.today(), helene);
            lists.retire(ListKind.TASK, fax.value(), helene);
            return sports;
        });
        people.put(Visitor.NADIA, city.actor(nadia));
        people.put(Visitor.MEHDI, city.actor(mehdi));
        people.put(Visitor.LEA, city.actor(lea));
        people.put(Visitor.TOM, city.actor(tom));
        people.put(Visitor.INES, city.actor(ines));
        name("department", sports);
        name("other-department", library);
        name("closed-department", archives);
        name("empty-department", city.department("VIE", "Vie associative"));
        name("person", lea);
        name("colleague", tom);
        name("outsider", ines);
        name("departed", departed);
        name("newcomer", city.person("Camille", "Delmas", sports));
        name("task", agenda);
        name("retired-task", fax);
    }

    private void fillMandates() {
        DepartmentId sports = DepartmentId.of(valueOf("department"));
        name("mandate", city.propose(StaffMemberId.of(valueOf("person")), sports));
        var approved = city.propose(StaffMemberId.of(valueOf("colleague")), sports);
        city.approve(approved, actor(Visitor.NADIA));
        name("approved-mandate", approved);
        var asked = city.propose(city.person("Sacha", "Morel", sports), sports);
        as(actor(Visitor.NADIA), () -> {
            information.request(asked, "A-t-il le temps ?", actor(Visitor.NADIA));
            return asked;
        });
        name("asked-mandate", asked);
        var ending = city.propose(city.person("Awa", "Diop", sports), sports);
        city.approve(ending, actor(Visitor.NADIA));
        jdbc.sql("update referent_mandate set starts_on = :starts, ends_on = :ends where id = :id")
                .param("starts", city.today().minusMonths(11))
                .param("ends", city.today().plusMonths(1))
                .param("id", ending.value())
                .update();
        name("ending-mandate", ending);
        Matcher link = Pattern.compile("/decisions/([A-Za-z0-9_-]{43})")
                .matcher(jdbc.sql(
                                "select text_body from outgoing_mail where kind = 'mandate-proposed' order by id limit 1")
                        .query(String.class)
                        .single());
        if (!link.find()) {
            throw new AssertionError("no link in the proposal");
        }
        name("decision-token", link.group(1));
    }

    private void fillOrganisation() {
        DepartmentId sports = DepartmentId.of(valueOf("department"));
        DepartmentId library = DepartmentId.of(valueOf("other-department"));
        DirectorateId directorate = organisation.directorateOf(sports);
        organisation.head(city.person("Jeanne", "Moreau", library), directorate, city.today());
        name("directorate", directorate);
        name("signed-sheet", organisation.signed(sports, "Directeur du service", actor(Visitor.NADIA)));
        name("waiting-sheet", organisation.submitted(sports, "Responsable de la vie sportive"));
        name("draft-sheet", organisation.draft(library, "Directeur du service"));
        LocalDate january = LocalDate.of(2027, 1, 4);
        StaffMemberId tom = StaffMemberId.of(valueOf("colleague"));
        name("deputy", organisation.deputy(tom, sports, january, january.plusDays(11), Scope.REFERENTS));
    }

    /** Léa's account is created, Tom's asked for by his mandate, Mehdi's suspended. */
    private void fillPortal(Actor helene) {
        PortalAccountId lea = asked(actor(Visitor.LEA), helene);
        PortalAccountId mehdi = asked(actor(Visitor.MEHDI), helene);
        as(helene, () -> {
            checklist.tick(lea, ChecklistPoint.CREATED, city.today(), helene);
            suspension.suspend(mehdi, "Congé.", false, helene);
            return lea;
        });
        name("portal", lea);
        name("suspended-portal", mehdi);
        name(
                "requested-portal",
                jdbc.sql("select id from portal_account where mandate_id = :mandate")
                        .param("mandate", UUID.fromString(valueOf("approved-mandate")))
                        .query(UUID.class)
                        .single());
        name("open-point", ChecklistPoint.ROLES.code());
        name("ticked-point", ChecklistPoint.CREATED.code());
    }

    private PortalAccountId asked(Actor person, Actor helene) {
        StaffMemberId holder = new StaffMemberId(person.staffMember());
        return as(helene, () -> portalRequest.request(PortalAccountId.next(), holder, "Tient l’agenda.", helene));
    }

    private void fillAccounts(Actor paul) {
        AccountId lea = actor(Visitor.LEA).account();
        var invited = new NewAccount(
                AccountId.next(), "jules.faure@ville.example", "Jules Faure", Role.COMMUNICATION, null, Locale.FRENCH);
        name("invited-account", as(paul, () -> invitations.invite(invited, paul)));
        // As if the invitation had left yesterday: asking again at once would be taken for a double click.
        jdbc.sql("update single_use_link set created_at = created_at - interval '1 day'")
                .update();
        name("account", lea);
        Actor former = city.actor(StaffMemberId.of(valueOf("departed")));
        jdbc.sql("update user_account set status = 'DISABLED' where id = ?")
                .param(former.account().value())
                .update();
        name("disabled-account", former.account());
        jdbc.sql("update user_account set password_hash = ? where id = ?")
                .params(passwordHash(), lea.value())
                .update();
        LinkToken reset = LinkToken.next();
        jdbc.sql("""
                        insert into single_use_link (id, token_hash, purpose, account_id, created_at, expires_at)
                        select gen_random_uuid(), ?, 'PASSWORD_RESET', ?, created_at, expires_at + interval '1 year'
                        from single_use_link limit 1""").params(reset.hash(), lea.value()).update();
        name("reset-token", reset.text());
        name("dead-token", LinkToken.next().text());
    }

    private void fillImports(Actor helene) {
        name("import", uploaded("services.csv", RIGHT, helene));
        name("checked-import", checked(uploaded("jeunesse.csv", RIGHT, helene), helene));
        name("faulty-import", checked(uploaded("fautes.csv", WRONG, helene), helene));
    }

    private ImportId uploaded(String fileName, String content, Actor helene) {
        ImportId id = ImportId.next();
        return as(helene, () -> {
            upload.receive(id, "services", fileName, content.getBytes(StandardCharsets.UTF_8), helene);
            return id;
        });
    }

    private ImportId checked(ImportId id, Actor helene) {
        return as(helene, () -> {
            start.check(id, columns.sheet(id).mapping(), false, helene);
            return id;
        });
    }

    private void fillMails() {
        name("mail", mailIds("not confidential").get(0));
        name("personal-mail", mailIds("confidential").get(0));
        jdbc.sql("update outgoing_mail set status = 'FAILED', attempts = 5 where not confidential")
                .update();
        Matcher link = Pattern.compile("/invitations/([A-Za-z0-9_-]{43})")
                .matcher(jdbc.sql("select text_body from outgoing_mail where confidential")
                        .query(String.class)
                        .single());
        if (!link.find()) {
            throw new AssertionError("no link in the invitation");
        }
        name("invitation-token", link.group(1));
    }

    private void fillViews() {
        ViewId view = ViewId.next();
        Actor lea = actor(Visitor.LEA);
        ViewedList list = viewed.require("departments");
        as(lea, () -> {
            views.save(view, list, "Services à voir", list.query("situation=under-minimum"), lea);
            return view;
        });
        name("view", view);
    }

    private void fillBatches(Actor helene) {
        StaffMemberId zoe = city.person("Zoé", "Adam", DepartmentId.of(valueOf("other-department")));
        BatchId batch = BatchId.next();
        as(helene, () -> {
            BatchOrder order = taskFor(zoe);
            batches.carryOut(batch, order, new Assent(seen(order, helene), false, null), helene);
            return batch;
        });
        name("batch", batch);
        BatchOrder order = taskFor(StaffMemberId.of(valueOf("newcomer")));
        name("batch-seen", as(helene, () -> seen(order, helene)));
    }

    private BatchOrder taskFor(StaffMemberId person) {
        return new BatchOrder("staff", "", "staff.add-task", valueOf("task"), false, Set.of(person.value()));
    }

    private String seen(BatchOrder order, Actor actor) {
        return preparation
                .prepare(preparation.terms(order, actor), order, actor)
                .plan()
                .fingerprint();
    }

    private List<UUID> mailIds(String which) {
        return jdbc.sql("select id from outgoing_mail where " + which + " order by queued_at, id")
                .query(UUID.class)
                .list();
    }

    private void name(String name, Object value) {
        names.put(name, value.toString());
    }

    /** Costs half a second, so once for all tests. */
    private String passwordHash() {
        if (passwordHash == null) {
            passwordHash = hasher.hash(PASSWORD);
        }
        return passwordHash;
    }
}
