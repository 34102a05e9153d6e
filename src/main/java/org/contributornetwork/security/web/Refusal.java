package org.contributornetwork.security.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.stereotype.Component;

/**
 * What is not for somebody looks to them as if it did not exist. A form that cannot be trusted is another matter: its
 * sender is told, kindly, whether the session was over or the form too old.
 */
@Component
class Refusal implements AccessDeniedHandler {

    private final AskToSignIn askToSignIn;
    private final HttpSessionIdResolver sessionIds;

    Refusal(AskToSignIn askToSignIn, HttpSessionIdResolver sessionIds) {
        this.askToSignIn = askToSignIn;
        this.sessionIds = sessionIds;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        if (!(refused instanceof CsrfException)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean signedIn = SecurityContextHolder.getContext().getAuthentication() != null;
        if (!signedIn && !sessionIds.resolveSessionIds(request).isEmpty()) {
            askToSignIn.commence(request, response, null);
        } else if (signedIn && request.getRequestURI().equals("/sign-in")) {
            // Signed in from another window meanwhile: that is what this form was for.
            response.sendRedirect("/");
        } else {
            request.getRequestDispatcher("/form-refused").forward(request, response);
        }
    }
}
