package org.contributornetwork.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.contributornetwork.PagesTest;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.OrganisationSheetId;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An organisation on paper: tagged, in the reader's language, with all that it needs inside. */
class OrganisationPdfTests extends PagesTest {

    private DepartmentId sports;
    private Actor nadia;

    @BeforeEach
    void nadiaHeadsSports() {
        sports = city.department("SPO", "Sports");
        StaffMemberId head = city.person("Nadia", "Robin", sports);
        city.appoint(head, sports);
        nadia = city.actor(head);
    }

    @Test
    void says_what_was_agreed_and_who_signed() throws IOException {
        OrganisationSheetId sheet = organisation.signed(sports, "Directeur du service", nadia);

        try (PDDocument pdf = pdf(nadia, sheet)) {
            assertThat(text(pdf))
                    .contains("Valbièvre", "Organisation du service Sports, version 1", "En vigueur")
                    .contains("Actualités Validation dans le service par Directeur du service")
                    .contains("Convenue le 20 novembre 2026 avec Nadia Robin.")
                    .contains("Signée par Nadia Robin, le 23 novembre 2026 à 9 h.", "Édité le 23 novembre 2026.");
        }
    }

    @Test
    void has_a_title_a_language_bookmarks_tags_and_its_fonts_inside() throws IOException {
        OrganisationSheetId sheet = organisation.signed(sports, "Directeur du service", nadia);

        try (PDDocument pdf = pdf(nadia, sheet)) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Organisation du service Sports, version 1");
            assertThat(catalog.getLanguage()).startsWith("fr");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(catalog.getDocumentOutline().getFirstChild().getTitle()).isEqualTo("Qui valide quoi");
            assertThat(new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("pdfuaid");
            assertThat(fonts(pdf))
                    .isNotEmpty()
                    .allSatisfy(font ->
                            assertThat(font.isEmbedded()).as(font.getName()).isTrue());
        }
    }

    @Test
    void fetches_nothing_and_leads_nowhere() throws IOException {
        OrganisationSheetId sheet =
                organisation.signed(sports, "<img src=\"http://localhost:9/x.png\"> https://example.com", nadia);

        try (PDDocument pdf = pdf(nadia, sheet)) {
            assertThat(text(pdf)).contains("<img src=\"http://localhost:9/x.png\"> https://example.com");
            for (PDPage page : pdf.getPages()) {
                assertThat(page.getAnnotations()).isEmpty();
                assertThat(page.getResources().getXObjectNames()).isEmpty();
            }
            assertThat(pdf.getDocumentCatalog().getCOSObject().containsKey(COSName.OPEN_ACTION))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(1)",
                "<script>alert(1)</script>",
                "]]> &amp; <!-- <b>",
                "${7*7} #{frame.product} [[${1}]] {0}",
                "Œuvres d’Élodie Ÿ"
            })
    void what_looks_like_code_is_printed_as_text(String post) throws IOException {
        OrganisationSheetId sheet = organisation.signed(sports, post, nadia);

        try (PDDocument pdf = pdf(nadia, sheet)) {
            assertThat(text(pdf)).contains("par " + post);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"مدير القسم", "מנהל", "Διευθυντής", "Fête 🎪 😀 foraine", "\u202Egnirts", "fin\uFFFE de phrase"})
    void other_scripts_and_signs_do_not_break_it(String post) throws IOException {
        OrganisationSheetId sheet = organisation.signed(sports, post, nadia);

        try (PDDocument pdf = pdf(nadia, sheet)) {
            assertThat(text(pdf)).contains("Actualités Validation dans le service par ", "Signée par Nadia Robin");
            assertThat(fonts(pdf))
                    .allSatisfy(font -> assertThat(font.isEmbedded()).isTrue());
        }
    }

    @Test
    void a_name_in_greek_is_readable_in_it() throws IOException {
        OrganisationSheetId sheet = organisation.signed(sports, "Διευθυντής", nadia);

        try (PDDocument pdf = pdf(nadia, sheet)) {
            assertThat(text(pdf)).contains("Διευθυντής");
        }
    }

    @Test
    void what_is_not_signed_says_so_and_what_changes_is_told() throws IOException {
        organisation.signed(sports, "Directeur", nadia);
        OrganisationSheetId next = organisation.submitted(sports, "Adjointe");

        try (PDDocument pdf = pdf(nadia, next)) {
            assertThat(text(pdf))
                    .contains("À signer", "Cette fiche n’est pas encore signée.", "Ce qui change depuis la version 1");
        }
    }

    @Test
    void speaks_english_to_whoever_does() throws IOException {
        OrganisationSheetId sheet = organisation.signed(sports, "Directeur", nadia);
        jdbc.sql("update user_account set language = 'en'").update();
        Actor reader = city.helene();

        try (PDDocument pdf = pdf(reader, sheet)) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).startsWith("en");
            assertThat(text(pdf)).contains("Approval in the department by Directeur", "Signed by Nadia Robin");
        }
    }

    private PDDocument pdf(Actor reader, OrganisationSheetId sheet) throws IOException {
        MvcTestResult answer = mvc.get()
                .uri("/organisation/" + sheet + "/pdf")
                .with(by(reader))
                .exchange();
        assertThat(answer.getResponse().getStatus()).isEqualTo(200);
        assertThat(answer.getResponse().getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .startsWith("inline;")
                .contains("organisation-SPO-");
        return Loader.loadPDF(answer.getResponse().getContentAsByteArray());
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00a0\u202f]+", " ");
    }

    private static List<PDFont> fonts(PDDocument pdf) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }
}
