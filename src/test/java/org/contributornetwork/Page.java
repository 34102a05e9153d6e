package org.contributornetwork;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.util.HtmlUtils;

/**
 * A page as its reader meets it: its words without the markup and with plain spaces, what its fields hold, where its links
 * lead; or the address that it sends the browser to, and what will be said there.
 */
public record Page(
        int status,
        String html,
        @Nullable String redirect,
        @Nullable String notice) {

    private static final String LINK = "<a\\b[^>]*\\bhref=\"([^\"]*)\"[^>]*>((?:(?!</a>).)*)</a>";

    static Page of(MvcTestResult result) {
        var response = result.getResponse();
        // Whoever is stopped by a filter has no flash map.
        FlashMap flash = result.getMvcResult().getFlashMap();
        Object notice = flash == null ? null : flash.get("notice");
        return new Page(
                response.getStatus(),
                new String(response.getContentAsByteArray(), StandardCharsets.UTF_8),
                response.getRedirectedUrl(),
                notice == null ? null : plain(notice.toString()));
    }

    /** The words of the page itself, without the frame around it; of a file, all of it. */
    public String text() {
        return plain(main().replaceAll("(?s)<[^>]*>", " "));
    }

    /** What stands first in each row of the list. */
    public List<String> rows() {
        List<String> rows = new ArrayList<>();
        Matcher row = Pattern.compile("<th scope=\"row\"><a [^>]*>([^<]*)</a>").matcher(main());
        while (row.find()) {
            rows.add(plain(row.group(1)));
        }
        return rows;
    }

    /** The filters in use, as their chips name them. */
    public List<String> chips() {
        List<String> chips = new ArrayList<>();
        Matcher chip = Pattern.compile("(?s)<a class=\"chip\".*?</span>\\s*<span>(.*?)</span>")
                .matcher(main());
        while (chip.find()) {
            chips.add(plain(chip.group(1)));
        }
        return chips;
    }

    /** What is typed or chosen in the field of that name. */
    public String field(String name) {
        Matcher input =
                Pattern.compile("<input\\b[^>]*\\bname=\"" + name + "\"[^>]*>").matcher(main());
        if (input.find()) {
            Matcher value = Pattern.compile("\\bvalue=\"([^\"]*)\"").matcher(input.group());
            return value.find() ? HtmlUtils.htmlUnescape(value.group(1)) : "";
        }
        Matcher area = Pattern.compile("(?s)<textarea\\b[^>]*\\bname=\"" + name + "\"[^>]*>(.*?)</textarea>")
                .matcher(main());
        if (area.find()) {
            return HtmlUtils.htmlUnescape(area.group(1));
        }
        Matcher chosen = Pattern.compile("<option value=\"([^\"]*)\" selected").matcher(choices(name));
        return chosen.find() ? HtmlUtils.htmlUnescape(chosen.group(1)) : "";
    }

    /** What the inputs of that name hold, ticked or not. */
    public List<String> values(String name) {
        List<String> values = new ArrayList<>();
        Matcher input =
                Pattern.compile("<input\\b[^>]*\\bname=\"" + name + "\"[^>]*>").matcher(main());
        while (input.find()) {
            Matcher value = Pattern.compile("\\bvalue=\"([^\"]*)\"").matcher(input.group());
            values.add(value.find() ? HtmlUtils.htmlUnescape(value.group(1)) : "");
        }
        return values;
    }

    /** The answers that the form would send now, each {@code name=value}. */
    public List<String> answers(String... names) {
        return Arrays.stream(names).map(name -> name + "=" + field(name)).toList();
    }

    /** What can be chosen in the field of that name. */
    public List<String> options(String name) {
        List<String> options = new ArrayList<>();
        Matcher option = Pattern.compile("<option [^>]*>([^<]*)").matcher(choices(name));
        while (option.find()) {
            options.add(plain(option.group(1)));
        }
        return options;
    }

    /** What is said beside the field of that name. */
    public String fault(String name) {
        Matcher fault =
                Pattern.compile("(?s)id=\"" + name + "-fault\"[^>]*>(.*?)</p>").matcher(main());
        return fault.find() ? plain(fault.group(1).replaceAll("<[^>]*>", " ")) : "";
    }

    public boolean hasLink(String label) {
        return address(label) != null;
    }

    /** Where the link with that label leads. */
    public URI link(String label) {
        String address = address(label);
        if (address == null) {
            throw new AssertionError("no link « " + label + " » on this page: " + text());
        }
        return URI.create(address);
    }

    private @Nullable String address(String label) {
        Matcher link = Pattern.compile(LINK, Pattern.DOTALL).matcher(main());
        while (link.find()) {
            if (plain(link.group(2).replaceAll("<[^>]*>", " ")).endsWith(label)) {
                return HtmlUtils.htmlUnescape(link.group(1));
            }
        }
        return null;
    }

    private String choices(String name) {
        Matcher select = Pattern.compile("(?s)<select\\b[^>]*\\bname=\"" + name + "\"[^>]*>(.*?)</select>")
                .matcher(main());
        return select.find() ? select.group(1) : "";
    }

    private String main() {
        int start = html.indexOf("<main");
        return start < 0 ? html : html.substring(start, html.indexOf("</main>"));
    }

    private static String plain(String text) {
        return HtmlUtils.htmlUnescape(text)
                .replaceAll("[\\s\u00a0\u202f]+", " ")
                .strip();
    }
}
