package org.contributornetwork.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.contributornetwork.imports.application.ImportSheet;
import org.contributornetwork.imports.application.ImportState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A metropolis, as a command: {@code ./mvnw test -Dtest=LargeImportTests -Dimport.lines=50000}. */
@EnabledIfSystemProperty(
        named = "import.lines",
        matches = "\\d+",
        disabledReason = "a measure, asked for by -Dimport.lines=50000")
class LargeImportTests extends ImportSpecification {

    private static final Logger LOG = LoggerFactory.getLogger(LargeImportTests.class);
    private static final int LINES = Integer.getInteger("import.lines", 50_000);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Test
    void fifty_thousand_lines_take_less_than_thirty_seconds() throws InterruptedException {
        imported(SERVICES, "services.csv");
        String content = metropolis();

        ImportSheet first = checked("first check", content, ImportState.READY);
        assertThat(run("run", first).created()).isEqualTo(LINES);
        checked("the same file again", content, ImportState.NOTHING_TO_DO);
        ImportSheet changed = checked("check of changes", content.replace("Accueil", "Standard"), ImportState.READY);
        assertThat(run("run of changes", changed).updated()).isEqualTo(LINES);
        checked("check of a file all wrong", content.replace("@", " at "), ImportState.FAULTY);
    }

    @Test
    void nor_do_fifty_thousand_accounts_of_a_portal_and_what_was_published_with_them() throws InterruptedException {
        city.department("SPO", "Sports");
        jdbc.sql("""
                        insert into staff_member (id, version, last_name, first_name, email, department_id)
                        select gen_random_uuid(), 0, 'Lefèvre-' || n, 'Océane', 'oceane.lefevre.' || n || '@metropole.example', d.id
                        from generate_series(0, :last) n, department d""").param("last", LINES - 1).update();
        String users = users();
        String contents = contents();

        ImportSheet first = checked("portal-users", "check of users", users, ImportState.READY);
        assertThat(run("run of users", first).created()).isEqualTo(LINES);
        checked("portal-users", "the same users again", users, ImportState.NOTHING_TO_DO);
        ImportSheet published = checked("portal-contents", "check of contents", contents, ImportState.READY);
        assertThat(run("run of contents", published).created()).isEqualTo(LINES);
        checked("portal-contents", "the same contents again", contents, ImportState.NOTHING_TO_DO);
        ImportSheet blocked =
                checked("portal-users", "check of blocked users", users.replace("Actif", "Bloqué"), ImportState.READY);
        assertThat(run("run of blocked users", blocked).updated()).isEqualTo(LINES);
        assertThat(count("portal_account where status = 'ACTIVE' and observed_status = 'BLOCKED'"))
                .isEqualTo(LINES);
    }

    private ImportSheet checked(String what, String content, ImportState wanted) throws InterruptedException {
        return checked(NETWORK, what, content, wanted);
    }

    private ImportSheet checked(String kind, String what, String content, ImportState wanted)
            throws InterruptedException {
        long start = System.nanoTime();
        return settled(what, start, checked(kind, "metropole.csv", content.getBytes(UTF_8)), wanted);
    }

    private ImportSheet run(String what, ImportSheet checked) throws InterruptedException {
        long start = System.nanoTime();
        return settled(what, start, run(checked), ImportState.DONE);
    }

    private ImportSheet settled(String what, long start, ImportSheet sheet, ImportState wanted)
            throws InterruptedException {
        ImportSheet now = sheet;
        while (now.state() != wanted && since(start).compareTo(LIMIT.multipliedBy(4)) < 0) {
            TimeUnit.MILLISECONDS.sleep(50);
            now = as(hélène, () -> sheets.sheet(new ImportId(sheet.id())));
        }
        Duration took = since(start);
        LOG.info("{} lines, {}: {} ms", LINES, what, took.toMillis());
        assertThat(now.state()).isEqualTo(wanted);
        assertThat(took).isLessThan(LIMIT);
        return now;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static String users() {
        StringBuilder lines =
                new StringBuilder("Nom d'utilisateur,Courriel,Statut,Rôles,Créé,Dernier accès,Dernière connexion\n");
        for (int i = 0; i < LINES; i++) {
            lines.append("oceane_lefevre-")
                    .append(i)
                    .append(",oceane.lefevre.")
                    .append(i)
                    .append("@metropole.example,Actif,Contributeur,01/03/2025 - 09:00,20/11/2026 - 09:00,jamais\n");
        }
        return lines.toString();
    }

    private static String contents() {
        StringBuilder lines = new StringBuilder("NID,VID,Titre,Type de contenu,Auteur,Réviseur,Révision\n");
        for (int i = 0; i < LINES; i++) {
            lines.append(i)
                    .append(',')
                    .append(i)
                    .append(",Forum,Événement,autre,oceane_lefevre-")
                    .append(i)
                    .append(",20/11/2026 - 09:00\n");
        }
        return lines.toString();
    }

    private static String metropolis() {
        String[] codes = {"DG", "COM", "PE", "EDU", "JEU", "CUL", "MED", "SPO", "SAN", "CCAS", "RET", "URB", "ESP"};
        StringBuilder lines = new StringBuilder(
                "Nom;Prénom;Adresse électronique;Fonction;Code service;Rôle dans le réseau;Tâches;Logiciels;Téléphone\n");
        for (int i = 0; i < LINES; i++) {
            lines.append("Lefèvre-")
                    .append(i)
                    .append(";Océane;oceane.lefevre.")
                    .append(i)
                    .append("@metropole.example;Accueil;")
                    .append(codes[i % codes.length])
                    .append(i % 10 == 0 ? ";référent;" : ";contributeur;")
                    .append("Photos, Actualités;Messagerie, Suite bureautique;01 55 00 ")
                    .append(i % 100)
                    .append(" 12\n");
        }
        return lines.toString();
    }
}
