package org.contributornetwork.shared.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * The one stylesheet of the site, composed at start-up: Bootstrap, our theme, the city's colour, and the words that stand in
 * front of cells when a table becomes cards on a phone.
 */
final class Stylesheet {

    private static final Pattern PAIR = Pattern.compile("(--[a-z-]+):\\s*([^;}]*?)light-dark\\(([^,()]+),[^()]+\\)");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final String COLUMN = "column.";
    private static final String SORT_BY = "column.sort-by";

    private Stylesheet() {}

    static String compose(String bootstrap, String theme, BrandColour brand, ResourcePatternResolver resources) {
        String ours = COMMENT.matcher(theme).replaceAll("").replaceAll("\n\\s*", "\n") + brand.css();
        return bootstrap.replaceAll("/\\*# sourceMappingURL=[^*]*\\*/", "")
                + ours
                + forOlderBrowsers(ours)
                + columnNames(resources);
    }

    /** Browsers from before 2024 do not know light-dark(): they get the day. */
    private static String forOlderBrowsers(String css) {
        StringBuilder day = new StringBuilder("@supports not (color:light-dark(#000,#fff)){:root{");
        Matcher pair = PAIR.matcher(css);
        while (pair.find()) {
            day.append(pair.group(1))
                    .append(':')
                    .append(pair.group(2))
                    .append(pair.group(3))
                    .append(';');
        }
        return day.append("}}\n").toString();
    }

    /**
     * {@code <td data-label="department">} says "Service" or "Department" by the language of the page: no expression for each
     * cell of each row. The words are the messages {@code column.*} of every bundle; {@code column.sort-by} stands before
     * the titles that sort, which are all that a phone shows of a table's head.
     */
    private static String columnNames(ResourcePatternResolver resources) {
        StringBuilder css = new StringBuilder("@media screen and (max-width:47.99rem){");
        columns(resources, "classpath*:messages/*.properties", false)
                .forEach((name, text) -> css.append(rule("", name, text)));
        columns(resources, "classpath*:messages/*_en.properties", true)
                .forEach((name, text) -> css.append(rule(":lang(en) ", name, text)));
        return css.append("}\n").toString();
    }

    private static String rule(String scope, String name, String text) {
        String place = SORT_BY.endsWith("." + name) ? "thead tr:has(.sortable)" : "td[data-label=\"" + name + "\"]";
        return scope + ".rows " + place + "::before{content:\""
                + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
    }

    private static Map<String, String> columns(ResourcePatternResolver resources, String pattern, boolean translated) {
        Map<String, String> found = new TreeMap<>();
        try {
            for (Resource bundle : resources.getResources(pattern)) {
                if (!translated && String.valueOf(bundle.getFilename()).contains("_en.")) {
                    continue;
                }
                Properties texts = new Properties();
                try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
                    texts.load(reader);
                }
                texts.forEach((key, text) -> {
                    if (key.toString().startsWith(COLUMN)) {
                        found.put(key.toString().substring(COLUMN.length()), text.toString());
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
