package org.contributornetwork.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.contributornetwork.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of a page: the account's; before the sign-in what was chosen on the page, else what the browser asks for,
 * else French.
 */
@Component("localeResolver")
class ActorLocaleResolver implements LocaleResolver {

    static final String PARAMETER = "language";

    private final Cookies cookies;

    ActorLocaleResolver(Cookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return ofActor()
                .or(() -> chosen(request))
                .or(() -> Cookies.read(request, cookies.language()).flatMap(ActorLocaleResolver::ours))
                .orElseGet(() -> preferred(request));
    }

    /** What was just clicked on a page for signed-out people. */
    static Optional<Locale> chosen(HttpServletRequest request) {
        return request.getMethod().equals("GET") ? ours(request.getParameter(PARAMETER)) : Optional.empty();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("a language is chosen in the preferences or by a link");
    }

    private static Optional<Locale> ofActor() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor
                ? Optional.of(actor.language())
                : Optional.empty();
    }

    private static Locale preferred(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null
                ? Locale.FRENCH
                : Collections.list(request.getLocales()).stream()
                        .flatMap(locale -> ours(locale.getLanguage()).stream())
                        .findFirst()
                        .orElse(Locale.FRENCH);
    }

    private static Optional<Locale> ours(@Nullable String code) {
        if ("fr".equals(code)) {
            return Optional.of(Locale.FRENCH);
        }
        return "en".equals(code) ? Optional.of(Locale.ENGLISH) : Optional.empty();
    }
}
