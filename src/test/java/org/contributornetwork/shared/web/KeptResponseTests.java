package org.contributornetwork.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class KeptResponseTests {

    private final MockHttpServletResponse browser = new MockHttpServletResponse();
    private final KeptResponse kept = new KeptResponse(browser);

    @Test
    void nothing_leaves_before_it_is_sent_flushed_or_not() throws Exception {
        kept.setContentType("text/html;charset=UTF-8");
        kept.getWriter().write("Élodie");
        kept.getWriter().flush();
        kept.flushBuffer();
        assertThat(browser.getContentAsByteArray()).isEmpty();
        assertThat(browser.isCommitted()).isFalse();

        kept.send();

        assertThat(browser.getContentAsString()).isEqualTo("Élodie");
        assertThat(browser.getContentLength()).isEqualTo(7);
    }

    @Test
    void bytes_are_sent_as_they_are() throws Exception {
        kept.getOutputStream().write(new byte[] {1, 2, 3});
        kept.getOutputStream().write(4);

        kept.send();

        assertThat(browser.getContentAsByteArray()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void an_answer_without_content_stays_without() throws Exception {
        kept.setStatus(204);

        kept.send();

        assertThat(browser.getStatus()).isEqualTo(204);
        assertThat(browser.getHeader("Content-Length")).isNull();
    }

    @Test
    void what_is_begun_over_is_sent_from_its_second_beginning() throws Exception {
        kept.getWriter().write("half a pa");
        kept.reset();
        kept.getWriter().write("a page");

        kept.send();

        assertThat(browser.getContentAsString()).isEqualTo("a page");
    }

    @Test
    void an_error_or_a_redirect_takes_the_place_of_what_was_made() throws Exception {
        kept.getWriter().write("half a page");
        kept.sendError(404);
        kept.send();
        assertThat(browser.getStatus()).isEqualTo(404);
        assertThat(browser.getContentAsByteArray()).isEmpty();

        MockHttpServletResponse second = new MockHttpServletResponse();
        KeptResponse redirected = new KeptResponse(second);
        redirected.getWriter().write("half a page");
        redirected.sendRedirect("/staff");
        redirected.send();
        assertThat(second.getRedirectedUrl()).isEqualTo("/staff");
        assertThat(second.getContentAsByteArray()).isEmpty();
    }

    @Test
    void a_long_answer_waits_in_a_file_that_does_not_stay() throws Exception {
        byte[] line = "Étienne;Léa;Sports\r\n".repeat(100).getBytes(StandardCharsets.UTF_8);
        int lines = 1 + 2 * KeptResponse.IN_MEMORY / line.length;
        List<Path> before = files();
        try (kept) {
            for (int i = 0; i < lines; i++) {
                kept.getOutputStream().write(line);
            }
            assertThat(files()).hasSize(before.size() + 1);

            kept.send();
        }

        assertThat(browser.getContentAsByteArray()).hasSize(lines * line.length).startsWith(line);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void what_is_given_up_leaves_no_file_either() throws Exception {
        List<Path> before = files();
        kept.getOutputStream().write(new byte[2 * KeptResponse.IN_MEMORY]);
        kept.reset();
        kept.getOutputStream().write(new byte[2 * KeptResponse.IN_MEMORY]);

        kept.close();

        assertThat(files()).isEqualTo(before);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("answer-"))
                    .sorted()
                    .toList();
        }
    }
}
