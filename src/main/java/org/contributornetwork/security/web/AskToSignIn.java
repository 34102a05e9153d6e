package org.contributornetwork.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.stereotype.Component;

/** Sends a stranger to the sign-in page, which says why and leads on to the page that they wanted. */
@Component
class AskToSignIn implements AuthenticationEntryPoint {

    private final HttpSessionIdResolver sessionIds;

    AskToSignIn(HttpSessionIdResolver sessionIds) {
        this.sessionIds = sessionIds;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, @Nullable AuthenticationException e)
            throws IOException {
        boolean hadSession = !sessionIds.resolveSessionIds(request).isEmpty();
        if (hadSession) {
            sessionIds.expireSession(request, response);
        }
        WantedPage wanted = wanted(request);
        List<String> parameters = new ArrayList<>();
        if (ActorContextRepository.wasTurnedOut(request)) {
            parameters.add("reason=" + SignInReason.TURNED_OUT.code());
        } else if (hadSession) {
            parameters.add("reason=" + SignInReason.EXPIRED.code());
        }
        if (!wanted.isHome()) {
            parameters.add(WantedPage.PARAMETER + "=" + wanted.encoded());
        }
        String address = "/sign-in" + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
        if (isFragment(request)) {
            // A piece of a page was asked for: the whole window goes to sign in, not the piece.
            response.setHeader("HX-Redirect", address);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(address);
        }
    }

    /** The page itself; for a form or a piece of a page, the page from which it was sent. */
    private static WantedPage wanted(HttpServletRequest request) {
        if (isFragment(request)) {
            return pathOf(request.getHeader("HX-Current-URL"));
        }
        if (!request.getMethod().equals("GET")) {
            return pathOf(request.getHeader("Referer"));
        }
        String query = request.getQueryString();
        return WantedPage.of(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    /** Only the path is taken: whose it is does not matter, it is read as one of ours. */
    private static WantedPage pathOf(@Nullable String address) {
        if (address == null) {
            return WantedPage.home();
        }
        try {
            URI uri = URI.create(address);
            return WantedPage.of(uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
        } catch (IllegalArgumentException e) {
            return WantedPage.home();
        }
    }

    private static boolean isFragment(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }
}
