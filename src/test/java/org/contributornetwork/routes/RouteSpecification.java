package org.contributornetwork.routes;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.contributornetwork.IntegrationTest;
import org.contributornetwork.StatementCount;
import org.contributornetwork.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A city in which every address of the table exists, and everybody who may ask for it. */
abstract class RouteSpecification extends IntegrationTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    protected RoutesCity places;

    @BeforeEach
    void fillTheCity() {
        places = beans.createBean(RoutesCity.class);
        places.fill();
    }

    /** What a form has set to work in the background would otherwise meet the next test's empty tables. */
    @AfterEach
    void letTheWorkEnd() {
        Awaitility.await()
                .until(() -> jdbc.sql("select count(*) from import_run where status in ('CHECKING', 'RUNNING')")
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    /** Everything back to where it was. */
    protected void again() {
        letTheWorkEnd();
        startAfresh();
        fillTheCity();
    }

    protected Answer get(Visitor visitor, String path) {
        return ask(visitor, MockMvcRequestBuilders.get(URI.create(path)));
    }

    protected Answer ask(Visitor visitor, AbstractMockHttpServletRequestBuilder<?> request) {
        request.with(by(visitor));
        return answer(visitor, request);
    }

    /** Sends the fields as a form that we gave to that visitor. */
    protected Answer post(Visitor visitor, String path, Map<String, String> fields) {
        return ask(visitor, form(path, fields));
    }

    protected RequestPostProcessor by(Visitor visitor) {
        return visitor == Visitor.NOBODY ? byNobody() : by(places.actor(visitor));
    }

    protected String spelled(String text) {
        return places.spelled(text, Map.of());
    }

    /** The path of a record that does not exist. */
    protected String nowhere(String path) {
        return path.replace("{task-list}", "task")
                .replaceAll("\\{[^/]*}", UUID.randomUUID().toString());
    }

    protected static AbstractMockHttpServletRequestBuilder<?> form(String path, Map<String, String> fields) {
        var plain = new HashMap<>(fields);
        String file = plain.remove("file");
        AbstractMockHttpServletRequestBuilder<?> request = file == null
                ? MockMvcRequestBuilders.post(URI.create(path))
                : MockMvcRequestBuilders.multipart(URI.create(path)).file(upload(file.substring(1)));
        plain.forEach(request::param);
        return request;
    }

    /** The fields of a right form, its names replaced by what they stand for. */
    protected Map<String, String> fieldsOf(RightForm form, String newId) {
        var fields = new HashMap<String, String>();
        form.fields().forEach((name, value) -> fields.put(name, places.spelled(value, Map.of("new", newId))));
        return fields;
    }

    protected Map<String, String> fieldsOf(RightForm form) {
        return fieldsOf(form, Ids.next().toString());
    }

    private Answer answer(Visitor visitor, AbstractMockHttpServletRequestBuilder<?> request) {
        MvcTestResult result = mvc.perform(request);
        if (result.getUnresolvedException() != null) {
            return Answer.broken(result.getUnresolvedException());
        }
        MockHttpServletResponse response = result.getResponse();
        String forwarded = response.getForwardedUrl();
        if (forwarded != null) {
            return Answer.of(dispatched(visitor, forwarded, null));
        }
        if (response.getStatus() >= 400 && response.getContentAsByteArray().length == 0) {
            return Answer.of(dispatched(visitor, "/error", response.getStatus()));
        }
        return Answer.of(response);
    }

    /** What a servlet container does with an error or a forward, and MockMvc does not. */
    private MockHttpServletResponse dispatched(Visitor visitor, String path, @Nullable Integer status) {
        var answer = new MockHttpServletResponse[1];
        StatementCount.apart(() -> {
            var request = MockMvcRequestBuilders.request(HttpMethod.GET, URI.create(path));
            request.accept("text/html");
            request.with(by(visitor));
            request.with(sent -> {
                sent.setDispatcherType(status == null ? DispatcherType.FORWARD : DispatcherType.ERROR);
                if (status != null) {
                    sent.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
                }
                return sent;
            });
            answer[0] = mvc.perform(request).getResponse();
        });
        return answer[0];
    }

    private static MockMultipartFile upload(String name) {
        try {
            return new MockMultipartFile(
                    "file", name, "text/csv", Files.readAllBytes(Path.of("src/test/resources/files", name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
