package org.contributornetwork.routes;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * What came back, the page of an error included.
 *
 * @param leadsTo where a redirect leads
 * @param failure what nobody caught: a 500 for the visitor
 */
record Answer(
        int status,
        @Nullable String leadsTo,
        Map<String, Object> headers,
        String body,
        @Nullable Throwable failure) {

    static Answer of(MockHttpServletResponse response) {
        var headers = new TreeMap<String, Object>();
        response.getHeaderNames().forEach(name -> headers.put(name, response.getHeaders(name)));
        return new Answer(
                response.getStatus(),
                response.getHeader("Location"),
                headers,
                new String(response.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8),
                null);
    }

    static Answer broken(Throwable failure) {
        return new Answer(500, null, Map.of(), "", failure);
    }

    /** In the words of the table. */
    String outcome() {
        if (leadsTo == null) {
            return String.valueOf(status);
        }
        return leadsTo.startsWith("/sign-in") && !leadsTo.contains("signed-out") ? Route.SIGN_IN : Route.LEADS_ON;
    }

    boolean isOurMistake() {
        return status >= 500;
    }

    /** All that a visitor could compare, but the secrets of forms, which differ at each look. */
    String seen() {
        var comparable = new TreeMap<>(headers);
        comparable.remove("Set-Cookie");
        return status + "\n" + comparable + "\n"
                + body.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "name=\"_csrf\" value=\"…\"");
    }

    @Override
    public String toString() {
        return outcome() + (leadsTo == null ? "" : " " + leadsTo) + (failure == null ? "" : " " + failure);
    }
}
