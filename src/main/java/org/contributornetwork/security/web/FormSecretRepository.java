package org.contributornetwork.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/**
 * The secret that each form carries. For who is signed in it lives and dies with the session; for everybody else it is in
 * a cookie, so that looking at the sign-in page opens no session.
 */
@Component
class FormSecretRepository implements CsrfTokenRepository {

    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String PARAMETER = "_csrf";

    private final CookieCsrfTokenRepository cookie = new CookieCsrfTokenRepository();

    FormSecretRepository(Cookies cookies) {
        cookie.setCookieName(cookies.form());
        cookie.setCookiePath("/");
        cookie.setHeaderName(HEADER);
        cookie.setParameterName(PARAMETER);
        cookie.setCookieCustomizer(built -> {
            built.httpOnly(true).sameSite("Lax");
            if (cookies.alwaysSecure()) {
                built.secure(true);
            }
        });
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return cookie.generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token == null || secret(request) == null) {
            cookie.saveToken(token, request, response);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        String secret = secret(request);
        return secret == null ? cookie.loadToken(request) : new DefaultCsrfToken(HEADER, PARAMETER, secret);
    }

    private static @Nullable String secret(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(SignInSession.FORM_SECRET);
    }
}
