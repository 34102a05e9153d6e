package org.contributornetwork.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.contributornetwork.shared.CitySettings;
import org.contributornetwork.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Static files: few, small, named by their content and kept for ever. */
class SiteAssetsTests {

    private final SiteAssets assets = Pages.ASSETS;

    private final MockMvcTester mvc = MockMvcTester.of(
            List.of(new AssetsController(assets)),
            builder -> builder.setControllerAdvice(new Missing()).build());

    @RestControllerAdvice
    static class Missing {
        @ExceptionHandler(NotFound.class)
        @ResponseStatus(HttpStatus.NOT_FOUND)
        void missing() {}
    }

    @Test
    void a_file_is_sent_compressed_and_kept_for_ever() throws IOException {
        MvcTestResult answer = mvc.get()
                .uri(assets.prefix() + "site.css")
                .header(HttpHeaders.ACCEPT_ENCODING, "gzip, deflate, br")
                .exchange();

        assertThat(answer)
                .hasStatusOk()
                .hasHeader(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable")
                .hasHeader(HttpHeaders.CONTENT_TYPE, "text/css;charset=UTF-8")
                .hasHeader(HttpHeaders.CONTENT_ENCODING, "gzip")
                .hasHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        byte[] zipped = answer.getResponse().getContentAsByteArray();
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes())
                .isEqualTo(assets.find("site.css").orElseThrow().plain());
    }

    @Test
    void a_browser_that_knows_no_compression_gets_it_plain() {
        assertThat(mvc.get().uri(assets.prefix() + "site.js"))
                .hasStatusOk()
                .doesNotContainHeader(HttpHeaders.CONTENT_ENCODING)
                .hasHeader(HttpHeaders.CONTENT_TYPE, "text/javascript;charset=UTF-8")
                .bodyText()
                .contains("htmx")
                .contains("search-box");
    }

    @Test
    void a_browser_that_asks_again_is_told_that_nothing_changed() {
        String tag = mvc.get()
                .uri(assets.prefix() + "icons.svg")
                .exchange()
                .getResponse()
                .getHeader(HttpHeaders.ETAG);

        assertThat(mvc.get().uri(assets.prefix() + "icons.svg").header(HttpHeaders.IF_NONE_MATCH, tag))
                .hasStatus(HttpStatus.NOT_MODIFIED);
    }

    @Test
    void a_head_request_tells_the_size_and_sends_nothing() {
        assertThat(mvc.head().uri(assets.prefix() + "atkinson-hyperlegible-next.woff2"))
                .hasStatusOk()
                .hasHeader(HttpHeaders.CONTENT_TYPE, "font/woff2");
    }

    @Test
    void an_unknown_file_is_not_found() {
        assertThat(mvc.get().uri(assets.prefix() + "application.yaml")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void another_versions_address_is_answered_but_not_kept() {
        assertThat(mvc.get().uri("/assets/0123456789ab/site.css"))
                .hasStatusOk()
                .hasHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Test
    void the_fingerprint_changes_with_the_citys_colour() {
        SiteAssets red = new SiteAssets(Pages.city("#b00020"), new PathMatchingResourcePatternResolver());

        assertThat(red.fingerprint()).isNotEqualTo(assets.fingerprint()).hasSize(12);
        assertThat(text(red, "site.css")).contains("--brand:light-dark(#b00020,");
        assertThat(text(red, "logo")).contains("#b00020").doesNotContain(BrandColour.HOUSE);
    }

    @Test
    void a_city_may_bring_its_own_mark() {
        CitySettings ours = Pages.city(BrandColour.HOUSE);
        Resource mark = new ByteArrayResource("<svg/>".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "Blason.SVG";
            }
        };

        SiteAssets theirs = new SiteAssets(
                new CitySettings(ours.baseUrl(), ours.zone(), ours.city(), ours.brandColour(), mark),
                new PathMatchingResourcePatternResolver());

        assertThat(text(theirs, "logo")).isEqualTo("<svg/>");
    }

    @Test
    void templates_write_the_plain_address_and_pages_carry_the_fingerprint() {
        String page = Pages.render("error/404", Locale.FRENCH, Map.of());

        assertThat(page)
                .contains("href=\"" + assets.prefix() + "site.css\"")
                .contains("src=\"" + assets.prefix() + "site.js\"")
                .doesNotContain("\"/assets/site");
    }

    @Test
    void the_stylesheet_knows_the_names_of_columns_in_both_languages() {
        assertThat(text(assets, "site.css"))
                .contains(".rows td[data-label=\"department\"]::before{content:\"Service\"}")
                .contains(":lang(en) .rows td[data-label=\"department\"]::before{content:\"Department\"}")
                .contains(".rows thead tr:has(.sortable)::before{content:\"Trier par\"}")
                .contains("@supports not (color:light-dark(#000,#fff)){:root{--ink:#17242b;")
                .doesNotContain("sourceMappingURL");
    }

    /** Issue 2: at most 6 files and 150 KB, the page included. */
    @Test
    void a_first_visit_is_light() {
        List<String> loaded = List.of("site.css", "site.js", "icons.svg", "logo", "atkinson-hyperlegible-next.woff2");

        int weight = loaded.stream()
                .map(name -> assets.find(name).orElseThrow())
                .mapToInt(asset -> asset.zipped() == null ? asset.plain().length : asset.zipped().length)
                .sum();

        assertThat(weight).isLessThan(130 * 1024);
    }

    private static String text(SiteAssets assets, String name) {
        return new String(assets.find(name).orElseThrow().plain(), StandardCharsets.UTF_8);
    }
}
