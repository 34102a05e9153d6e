package org.contributornetwork.journeys;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The inspectors are awake: they pass a good page, and name the fault of a bad one. */
@Tag("browser")
@ExtendWith(ChromiumExtension.class)
class PageInspectionTests {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="fr">
            <head><title>Essai</title><meta name="viewport" content="width=device-width"><style>%s</style></head>
            <body><main><h1>Essai</h1>%s</main></body>
            </html>
            """;

    @Test
    void a_good_page_passes(Chromium chromium) {
        visit(
                chromium,
                PAGE.formatted("", "<p>Bonjour</p>"),
                visitor -> assertThatNoException().isThrownBy(() -> visitor.open("/")));
    }

    @Test
    void pale_text_is_named_even_when_it_is_pale_in_the_dark_only(Chromium chromium) {
        var paleInTheDark = "@media (prefers-color-scheme: dark) { p { color: #eee } }";

        visit(
                chromium,
                PAGE.formatted(paleInTheDark, "<p>Bonjour</p>"),
                visitor -> assertThatExceptionOfType(AssertionError.class)
                        .isThrownBy(() -> visitor.open("/"))
                        .withMessageContaining("DARK: color-contrast")
                        .withMessageContaining("<p>Bonjour</p>")
                        .withMessageNotContaining("LIGHT"));
    }

    @Test
    void a_wrong_nesting_is_named_with_its_line(Chromium chromium) {
        visit(
                chromium,
                PAGE.formatted("", "<ul><p>Bonjour</p></ul>"),
                visitor -> assertThatExceptionOfType(AssertionError.class)
                        .isThrownBy(() -> visitor.open("/"))
                        .withMessageContaining("what the HTML validator says")
                        .withMessageContaining("4.")
                        .withMessageContaining("not allowed as child of element"));
    }

    private static void visit(Chromium chromium, String html, Consumer<Visitor> story) {
        try (var visitor = Visitor.atADesk(chromium.browser(), "http://essai.test")) {
            visitor.page()
                    .route(
                            "**/*",
                            route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                                    .setContentType("text/html; charset=UTF-8")
                                    .setBodyBytes(html.getBytes(StandardCharsets.UTF_8))));
            story.accept(visitor);
        }
    }
}
