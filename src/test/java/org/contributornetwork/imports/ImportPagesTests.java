package org.contributornetwork.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.contributornetwork.StatementCount;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.imports.application.ImportSheet;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From the upload to the register, page by page. */
class ImportPagesTests extends ImportSpecification {

    private Actor reader;

    @BeforeEach
    void hélèneReads() {
        reader = hélène;
    }

    @Test
    void a_file_goes_from_the_upload_to_the_register() {
        String id = ImportId.next().toString();

        assertThat(upload(id, SERVICES, "services.csv", file("services.csv")))
                .hasStatus(302)
                .hasRedirectedUrl("/imports/" + id + "/columns");
        assertThat(get("/imports/" + id + "/columns"))
                .hasStatusOk()
                .bodyText()
                .contains("Colonnes de services.csv", "20 lignes", "/famille/ecole | /famille/restauration");
        assertThat(post("/imports/" + id + "/columns", "code=0", "name=1", "directorate=2", "minimumReferents=3"))
                .hasRedirectedUrl("/imports/" + id);
        assertThat(get("/imports/" + id))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Les 20 lignes peuvent entrer dans le registre",
                        "7 directions créées",
                        "Importer les 20 lignes");
        assertThat(post("/imports/" + id + "/run")).hasRedirectedUrl("/imports/" + id);
        assertThat(get("/imports/" + id))
                .bodyText()
                .contains("Les 20 lignes sont dans le registre", "Importé par Hélène Aubry", "Voir les services");
        assertThat(get("/imports")).bodyText().contains("1 import", "services.csv", "20 créations");
        assertThat(count("department")).isEqualTo(20);
    }

    @Test
    void a_double_click_on_the_upload_brings_one_file() {
        String id = ImportId.next().toString();
        upload(id, SERVICES, "services.csv", file("services.csv"));

        assertThat(upload(id, SERVICES, "services.csv", file("services.csv"))).hasStatus(302);

        assertThat(count("import_run")).isEqualTo(1);
    }

    @Test
    void a_second_run_says_that_it_is_done() {
        ImportSheet done = imported(SERVICES, "services.csv");

        MvcTestResult again = post("/imports/" + done.id() + "/run");

        assertThat(again).hasRedirectedUrl("/imports/" + done.id());
        assertThat(again.getMvcResult().getFlashMap().get("notice"))
                .isEqualTo("Ce fichier était déjà importé\u00a0: rien n’a été fait une seconde fois.");
    }

    @Test
    void the_same_file_again_says_that_there_is_nothing_to_change() {
        imported(SERVICES, "services.csv");

        ImportSheet again = checked(SERVICES, "services.csv", file("services.csv"));

        assertThat(get("/imports/" + again.id()))
                .bodyText()
                .contains("Rien à changer\u00a0: les 20 lignes sont déjà dans le registre")
                .doesNotContain("Importer les 20 lignes");
    }

    @Test
    void faults_are_shown_line_by_line_and_cannot_be_imported() {
        ImportSheet faulty = faulty();

        assertThat(get("/imports/" + faulty.id()))
                .hasStatusOk()
                .bodyText()
                .contains("9 lignes à corriger sur 11", "odile.marchal(at)ville.example", "Ce rôle n’existe pas.")
                .doesNotContain("HYPERLINK(\"");
        assertThat(post("/imports/" + faulty.id() + "/run"))
                .hasStatus(422)
                .bodyText()
                .contains("Il reste 9 lignes à corriger");
        assertThat(count("staff_member")).isEqualTo(64);
    }

    @Test
    void in_english_too() {
        ImportSheet faulty = faulty();
        jdbc.sql("update user_account set language = 'en' where id = ?")
                .param(hélène.account().value())
                .update();
        reader = city.helene();

        assertThat(get("/imports/" + faulty.id()))
                .bodyText()
                .contains("9 lines of 11 to correct", "There is no such role.");
    }

    @Test
    void the_faulty_lines_come_back_as_a_file_with_the_problem_and_no_formula() {
        ImportSheet faulty = faulty();

        MvcTestResult download = get("/imports/" + faulty.id() + "/faults");

        assertThat(download).hasContentType("text/csv;charset=UTF-8");
        assertThat(download.getResponse().getHeader("Content-Disposition")).contains("reseau-a-corriger.csv");
        List<String> lines = text(download).lines().toList();
        assertThat(lines).hasSize(10);
        assertThat(lines.get(0))
                .isEqualTo("\uFEFFNom;Prénom;Adresse électronique;Fonction;Code service;Service;Direction;"
                        + "Rôle dans le réseau;Tâches;Logiciels;Téléphone;Problème");
        assertThat(lines.get(6)).startsWith("\"'=HYPERLINK(\"\"http://mauvais.example\"\";\"\"clic\"\")\";Paul;");
        assertThat(lines.get(9)).startsWith("Bon;;;;;;;;;;;").contains("1 case au lieu de 11");
    }

    @Test
    void the_downloaded_lines_corrected_can_be_brought_again() {
        imported(SERVICES, "services.csv");
        byte[] wrong = "Nom;Prénom;Courriel;Code service;Téléphone\nBon;Aurélie;aurelie.bon@ville.example;XXX;+33 1 02"
                .getBytes(UTF_8);
        String download =
                text(get("/imports/" + checked(NETWORK, "r.csv", wrong).id() + "/faults"));
        assertThat(download).contains(";'+33 1 02;");

        run(checked(NETWORK, "r.csv", download.replace("XXX", "SPO").getBytes(UTF_8)));

        assertThat(count("staff_member where telephone = '+33 1 02'")).isEqualTo(1);
    }

    @Test
    void columns_are_refused_in_words_and_the_choice_is_kept() {
        String id = ImportId.next().toString();
        upload(id, SERVICES, "services.csv", file("services.csv"));

        assertThat(post("/imports/" + id + "/columns", "code=0", "name=0", "directorate=99"))
                .hasStatus(422)
                .bodyText()
                .contains("cette colonne est déjà choisie plus haut", "cette colonne n’est pas dans le fichier");
        assertThat(post("/imports/" + id + "/columns", "code=0"))
                .hasStatus(422)
                .bodyText()
                .contains("Direction » est obligatoire", "<option value=\"0\" selected>");
    }

    @Test
    void progress_is_asked_for_until_the_work_is_over() {
        ImportSheet done = imported(SERVICES, "services.csv");
        jdbc.sql("update import_run set status = 'RUNNING', lines_done = 12, alive_at = ?")
                .param(clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update();
        assertThat(get("/imports/" + done.id()))
                .bodyText()
                .contains("12 lignes sur 20", "data-hx-trigger=\"every 1s\"", "Actualiser");
        assertThat(get("/imports/" + done.id() + "/progress"))
                .doesNotContainHeader("HX-Refresh")
                .bodyText()
                .startsWith("<section")
                .contains("12 lignes sur 20");

        jdbc.sql("update import_run set status = 'DONE', alive_at = null").update();

        assertThat(get("/imports/" + done.id() + "/progress")).hasHeader("HX-Refresh", "true");
    }

    @Test
    void an_interrupted_run_offers_to_start_again() {
        ImportSheet checked = checked(SERVICES, "services.csv", file("services.csv"));
        jdbc.sql("update import_run set status = 'RUNNING', alive_at = ?")
                .param(clock.instant().minusSeconds(60).atOffset(java.time.ZoneOffset.UTC))
                .update();

        assertThat(get("/imports/" + checked.id()))
                .bodyText()
                .contains("L’import s’est interrompu", "Rien n’a été écrit à moitié", "Recommencer l’import");
        post("/imports/" + checked.id() + "/run");

        assertThat(count("department")).isEqualTo(20);
    }

    @Test
    void nobody_else_sees_that_imports_exist() {
        imported(SERVICES, "services.csv");
        ImportSheet done = imported(NETWORK, "reseau.csv");
        for (String email : List.of("camille.delmas@ville.example", "farid.da-silva@ville.example")) {
            reader = city.actor(new StaffMemberId(idOf(email)));
            for (String path : List.of(
                    "/imports",
                    "/imports/new",
                    "/imports/export",
                    "/imports/" + done.id(),
                    "/imports/" + done.id() + "/columns",
                    "/imports/" + done.id() + "/progress",
                    "/imports/" + done.id() + "/faults")) {
                assertThat(get(path)).hasStatus(404);
            }
            assertThat(post("/imports/" + done.id() + "/run")).hasStatus(404);
            assertThat(post("/imports/" + done.id() + "/check")).hasStatus(404);
            assertThat(post("/imports/" + done.id() + "/columns")).hasStatus(404);
            assertThat(upload(ImportId.next().toString(), SERVICES, "services.csv", file("services.csv")))
                    .hasStatus(404);
        }
        reader = city.paul();
        assertThat(get("/imports")).hasStatusOk();
        assertThat(get("/imports/" + ImportId.next())).hasStatus(404);
        assertThat(get("/imports/not-an-id")).hasStatus(404);
    }

    @Test
    void the_list_is_filtered_and_costs_the_same_for_any_number_of_imports() {
        checked(SERVICES, "a.csv", file("services.csv"));
        int one = statements("/imports");
        for (int i = 0; i < 25; i++) {
            checked(SERVICES, "b" + i + ".csv", file("services.csv"));
        }

        assertThat(statements("/imports")).isLessThanOrEqualTo(one + 1);
        assertThat(get("/imports?state=done")).bodyText().contains("Aucun import ne répond à ces filtres");
        assertThat(get("/imports?kind=services&state=open&sort=file"))
                .bodyText()
                .contains("26 imports", "Commencés");
    }

    @Test
    void the_list_is_exported_as_it_is_filtered() {
        imported(SERVICES, "services.csv");
        checked(NETWORK, "reseau-a-corriger.csv", file("reseau-a-corriger.csv"));

        String all = text(get("/imports/export?sort=file"));
        String faulty = text(get("/imports/export?state=faulty"));

        assertThat(all)
                .startsWith("\uFEFFFichier;Contenu;État;Lignes;Créées;Modifiées;En faute;Quand;Par")
                .containsSubsequence("reseau-a-corriger.csv;", "services.csv;Services;Importé;20;20;0;0;")
                .containsPattern(";20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d;Hélène Aubry");
        assertThat(faulty).contains("reseau-a-corriger.csv;Réseau;À corriger;").doesNotContain("services.csv");
        assertThat(text(get("/imports?state=faulty"))).contains("/imports/export?state=faulty");
    }

    @Nested
    class The_upload_refuses_in_words {

        @Test
        void no_file_and_no_kind() {
            assertThat(refusal("", "", new byte[0]))
                    .contains("Choisissez un fichier.", "Choisissez ce que contient le fichier.");
            assertThat(refusal("", "services.csv", file("services.csv")))
                    .contains("Choisissez ce que contient le fichier.");
        }

        @Test
        void an_empty_file() {
            assertThat(refusal(SERVICES, "vide.csv", new byte[0])).contains("Ce fichier est vide.");
        }

        @Test
        void a_workbook() {
            assertThat(refusal(SERVICES, "services.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0}))
                    .contains("C’est un classeur de tableur.");
        }

        @Test
        void more_than_ten_megabytes() {
            assertThat(refusal(SERVICES, "lourd.csv", new byte[10 * 1024 * 1024 + 1]))
                    .contains("Ce fichier dépasse 10");
        }

        @Test
        void a_name_of_220_accented_letters_is_no_reason() {
            assertThat(upload(ImportId.next().toString(), SERVICES, "é".repeat(220) + ".csv", file("services.csv")))
                    .hasStatus(302);
        }

        private String refusal(String kind, String name, byte[] content) {
            MvcTestResult result = upload(ImportId.next().toString(), kind, name, content);
            assertThat(result).hasStatus(422);
            assertThat(count("import_run")).isZero();
            return text(result);
        }
    }

    private ImportSheet faulty() {
        imported(SERVICES, "services.csv");
        imported(NETWORK, "reseau.csv");
        return checked(NETWORK, "reseau-a-corriger.csv", file("reseau-a-corriger.csv"));
    }

    private int statements(String path) {
        return StatementCount.during(() -> get(path)).size();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(by(reader)).exchange();
    }

    private MvcTestResult post(String path, String... parameters) {
        var request = mvc.post().uri(path).with(by(reader));
        for (String parameter : parameters) {
            String[] pair = parameter.split("=", 2);
            request = request.param(pair[0], pair[1]);
        }
        return request.exchange();
    }

    private MvcTestResult upload(String id, String kind, String name, byte[] content) {
        return mvc.post()
                .uri("/imports")
                .multipart()
                .file(new MockMultipartFile("file", name, "text/csv", content))
                .param("id", id)
                .param("kind", kind)
                .with(by(reader))
                .exchange();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), UTF_8);
    }
}
