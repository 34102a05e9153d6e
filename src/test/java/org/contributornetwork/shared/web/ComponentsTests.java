package org.contributornetwork.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contributornetwork.shared.paging.ResultPage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.validation.BeanPropertyBindingResult;

/** The gallery: every component on a page. Each run leaves the pages in target/gallery, to be looked at. */
class ComponentsTests {

    private static final Path GALLERY = Path.of("target", "gallery");

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "home, fr",
        "home, en",
        "list, fr",
        "list, en",
        "form, fr",
        "form, en",
        "decision, fr",
        "decision, en",
        "record, fr",
        "record, en",
        "sign-in, fr",
        "sign-in, en"
    })
    void renders_each_component_without_a_hole(String page, String language) throws IOException {
        String html = Pages.render("gallery/" + page, Locale.forLanguageTag(language), model(language));

        assertThat(html).startsWith("<!DOCTYPE html>").contains("<html lang=\"" + language + "\"");
        assertThat(html)
                .doesNotContain("??")
                .doesNotContain("th:")
                .doesNotContain(" style=")
                .doesNotContain("onclick");
        assertThat(html).doesNotContain("\"/assets/icons").contains(Pages.ASSETS.prefix() + "site.css");

        Files.createDirectories(GALLERY);
        Files.writeString(GALLERY.resolve(page + "-" + language + ".html"), html);
        assertThat(idsOf(html)).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "error {0}")
    @CsvSource({"403", "404", "409", "413", "500", "503", "4xx", "5xx"})
    void error_pages_need_nothing_from_anybody(String status) throws IOException {
        String html = Pages.render("error/" + status, Locale.FRENCH, Map.of());

        assertThat(html).startsWith("<!DOCTYPE html>").doesNotContain("??").contains("href=\"/\"");
        Files.createDirectories(GALLERY);
        Files.writeString(GALLERY.resolve("error-" + status + ".html"), html);
    }

    @org.junit.jupiter.api.BeforeAll
    static void leaves_the_assets_beside_the_gallery() throws IOException {
        Files.createDirectories(GALLERY.resolve("assets"));
        for (String name : List.of("site.css", "site.js", "icons.svg", "logo", "atkinson-hyperlegible-next.woff2")) {
            Files.write(
                    GALLERY.resolve("assets").resolve(name),
                    Pages.ASSETS.find(name).orElseThrow().plain());
        }
    }

    private static List<String> idsOf(String html) {
        List<String> ids = new ArrayList<>();
        Matcher id = Pattern.compile(" id=\"([^\"]+)\"").matcher(html);
        while (id.find()) {
            ids.add(id.group(1));
        }
        return ids;
    }

    public record Form(
            String firstName, String lastName, String email, String departmentId, List<String> tasks, String notes) {}

    public record Row(
            String name,
            String email,
            String department,
            String role,
            String tone,
            String icon,
            String state,
            String since) {}

    private static Map<String, Object> model(String language) {
        Map<String, Object> model = new HashMap<>();
        model.put(
                "frame",
                new Frame(
                        "Ville de Valbièvre",
                        "Hélène Aubry",
                        true,
                        true,
                        false,
                        false,
                        "staff",
                        3,
                        language,
                        "auto",
                        LocalDate.of(2026, 11, 23)));
        model.put(
                "toDo",
                List.of(
                        new ToDo(
                                3,
                                "Référents à faire approuver depuis plus de 3 jours ouvrés",
                                "Médiathèque, Sports, Urbanisme. Leur directeur a été relancé.",
                                "/mandates?late=true",
                                "Voir les décisions"),
                        new ToDo(
                                2,
                                "Services sous leur minimum de référents",
                                "Santé (1 sur 2), Jeunesse (1 sur 2).",
                                "/departments?under=true",
                                "Proposer un référent"),
                        new ToDo(
                                9,
                                "Services sans directeur",
                                "Personne ne peut y approuver un référent.",
                                "/departments?vacant=true",
                                "Nommer")));
        model.put("inOrder", List.of("Aucune proposition n’attend.", "Chaque service a quelqu’un pour décider."));
        model.put(
                "figures",
                List.of(
                        new Figure("Services couverts", 18, 20, "/departments?without=true", "Les 2 sans référent"),
                        new Figure("Référents en mandat", 26, 28, "/mandates", "Les 2 postes à pourvoir"),
                        new Figure("Comptes actifs", 31, 41, "/accounts", "Les 10 autres"),
                        new Figure("Services dirigés", 20, 20, null, null)));
        model.put(
                "directorates",
                Options.of(List.of(
                                new Options.Option("1", "Culture & sports", null),
                                new Options.Option("2", "Enseignement", null)))
                        .startingWith("Toutes"));
        model.put(
                "states",
                Options.of(List.of(new Options.Option("A", "En mandat", null))).startingWith("Tous les états"));
        model.put(
                "tasks",
                Options.of(List.of(
                        new Options.Option("n", "Actualités", null),
                        new Options.Option("e", "Événements", "agenda de la ville"),
                        new Options.Option("p", "Pages fixes", null))));
        model.put(
                "languages",
                Options.of(List.of(
                        new Options.Option("fr", "Français", null), new Options.Option("en", "English", null))));
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/staff");
        request.setParameter("q", "diallo");
        request.setParameter("directorate", "2");
        ListLinks links = ListLinks.of(request, "name");
        model.put("links", links);
        model.put("chips", List.of(links.chip("Enseignement", "directorate"), links.chip("« diallo »", "q")));
        model.put("page", new ResultPage<>(List.of("row"), 44, true, "next", "previous"));
        String since = "<time datetime=\"2026-11-21\" title=\"le 21 novembre 2026\">il y a 2 jours</time>";
        model.put(
                "rows",
                List.of(
                        new Row(
                                "Charrier Solène",
                                "solene.charrier@ville.example",
                                "Médiathèque",
                                "Référente principale",
                                "fine",
                                "check-circle",
                                "En mandat",
                                since),
                        new Row(
                                "Diallo Inès",
                                "ines.diallo@ville.example",
                                "Culture",
                                "Référente",
                                "todo",
                                "hourglass-split",
                                "Dormant",
                                since),
                        new Row(
                                "Étienne Léa",
                                "lea.etienne@ville.example",
                                "Sports",
                                "Proposée",
                                "waiting",
                                "clock",
                                "À approuver",
                                since),
                        new Row(
                                "Ouedraogo Malik",
                                "malik.ouedraogo@ville.example",
                                "Jeunesse, éducation populaire et vie associative",
                                "Référent",
                                "stop",
                                "slash-circle",
                                "Suspendu",
                                since),
                        new Row(
                                "Perrin Yann",
                                "yann.perrin@ville.example",
                                "État civil",
                                "Contributeur",
                                "fine",
                                "check-circle",
                                "En mandat",
                                since)));
        Form form = new Form("Solène", "", "solene.charrier", "2", List.of("n", "p"), "Préfère le matin.\nSuite <b>");
        model.put("form", form);
        BeanPropertyBindingResult faults = new BeanPropertyBindingResult(form, "form");
        faults.rejectValue("email", "x", "Écrivez une adresse complète, avec @.");
        faults.rejectValue("lastName", "x", "Écrivez le nom.");
        model.put("faults", Faults.of(faults, Pages.messages(), Locale.FRENCH));
        model.put(
                "facts",
                List.of(
                        new Fact("Mandat", "12 mois, à partir de votre accord"),
                        new Fact("Temps prévu", "une formation d’une demi-journée, puis une heure par mois"),
                        new Fact("Aujourd’hui", "1 référent sur 1 au minimum, il part le 15 décembre")));
        model.put(
                "steps",
                List.of(
                        new Step("Proposition envoyée", "le 12 octobre, par Hélène", true, false),
                        new Step("Décision du directeur", "avant le 31 décembre", false, true),
                        new Step("Première publication relue", null, false, false)));
        model.put(
                "history",
                List.of(
                        new TimelineEntry(
                                Instant.parse("2026-11-23T07:30:00Z"),
                                "Karim Benali",
                                "Mandat approuvé",
                                List.of(),
                                null),
                        new TimelineEntry(
                                Instant.parse("2026-11-20T07:30:00Z"),
                                "Hélène Aubry pour Karim Benali",
                                "Fiche modifiée",
                                List.of(
                                        new TimelineEntry.ChangedField("Service", "Sports", "Jeunesse"),
                                        new TimelineEntry.ChangedField("Bureau", "", "2e étage"),
                                        new TimelineEntry.ChangedField("Téléphone", "12 34", "")),
                                "Elle change de service."),
                        new TimelineEntry(
                                Instant.parse("2026-03-03T07:30:00Z"),
                                "Hélène Aubry",
                                "Fiche créée par import",
                                List.of(),
                                null)));
        model.put(
                "differences",
                List.of(new Difference("Téléphone", "12 34", "56 78"), new Difference("Bureau", "", "2e étage")));
        model.put("notice", "La fiche de Solène Charrier est enregistrée.");
        return model;
    }
}
