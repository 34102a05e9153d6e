package org.contributornetwork.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/** axe, in light and in dark, and the HTML validator have nothing to say about a page. */
final class PageInspection {

    private PageInspection() {}

    static void requireAccessible(Page page) {
        assertThat(Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                        .flatMap(scheme -> accessibilityFaults(page, scheme))
                        .toList())
                .as("what axe says of %s", page.url())
                .isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    static void requireValid(String address, byte[] html) {
        List<String> lines = new String(html, StandardCharsets.UTF_8).lines().toList();
        assertThat(markupFaults(html).stream().map(fault -> fault + "\n    " + quoted(fault, lines)))
                .as("what the HTML validator says of %s", address)
                .isEmpty();
    }

    /** The line that a fault begins on; its place reads ":94.5-94.27: …". */
    private static String quoted(String fault, List<String> lines) {
        var place = Pattern.compile("^:?(\\d+)\\.").matcher(fault);
        if (!place.find() || Integer.parseInt(place.group(1)) > lines.size()) {
            return "";
        }
        return lines.get(Integer.parseInt(place.group(1)) - 1).strip();
    }

    private static Stream<String> accessibilityFaults(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        // In legacy mode axe stays in the page; otherwise it opens a blank one beside it each time.
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream().map(rule -> scheme + ": " + inWords(rule));
    }

    private static String inWords(Rule rule) {
        return rule.getNodes().stream()
                .map(node -> "\n    " + node.getHtml() + "\n      "
                        + node.getFailureSummary().replace("\n", " "))
                .collect(Collectors.joining("", rule.getId() + " (" + rule.getHelp() + ")", ""));
    }

    private static List<String> markupFaults(byte[] html) {
        var validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        // The language of a page is what its lang says: a list of names is not a sample of French.
        validator.setNoLangDetect(true);
        try {
            return validator
                    .validate(new ByteArrayInputStream(html))
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
