package org.contributornetwork.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.contributornetwork.security.ActorAuthentication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** What pages for signed-out people need that the others have in their session: a cookie for the form, one for the language. */
@Component
class SignedOutInterceptor implements HandlerInterceptor {

    private static final Duration LANGUAGE_KEPT = Duration.ofDays(365);

    private final Cookies cookies;

    SignedOutInterceptor(Cookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean signedIn = SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication;
        if (!signedIn) {
            // Now, because a long page may be on its way to the browser before its form is reached.
            if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken secret) {
                secret.getToken();
            }
            ActorLocaleResolver.chosen(request)
                    .ifPresent(language -> remember(language.getLanguage(), request, response));
        }
        return true;
    }

    private void remember(String language, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(cookies.language(), language)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(cookies.isSecure(request))
                .maxAge(LANGUAGE_KEPT)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
