package org.contributornetwork.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;

/**
 * Carries the sentence shown after something was done ("C’est enregistré") to the next page in a cookie. Spring's own way is
 * the session: that would cost two writes at each deed, and open sessions for signed-out people. Only texts travel, they are
 * escaped like any other, and only their own reader could forge them.
 */
@Component("flashMapManager")
class SaidOnTheNextPage extends AbstractFlashMapManager {

    /** What the layout reads; a cookie may set nothing else in a page. */
    private static final String NOTICE = "notice";

    private static final int LONGEST = 3_500;

    private final Cookies cookies;

    SaidOnTheNextPage(Cookies cookies) {
        this.cookies = cookies;
        setFlashMapTimeout((int) Duration.ofMinutes(2).toSeconds());
    }

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        return Cookies.read(request, cookies.flash()).map(this::decode).orElse(null);
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> flashMaps, HttpServletRequest request, HttpServletResponse response) {
        String value = flashMaps.isEmpty() ? "" : encode(flashMaps.get(flashMaps.size() - 1));
        ResponseCookie cookie = ResponseCookie.from(cookies.flash(), value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(cookies.isSecure(request))
                .maxAge(value.isEmpty() ? Duration.ZERO : Duration.ofSeconds(getFlashMapTimeout()))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String encode(FlashMap flash) {
        String path = flash.getTargetRequestPath();
        if (!(flash.get(NOTICE) instanceof String notice) || flash.size() > 1) {
            throw new IllegalArgumentException("only \"notice\", a sentence, may be shown on the next page: " + flash);
        }
        String encoded = text(path == null ? "" : path) + "&" + text(notice);
        return encoded.length() > LONGEST ? "" : encoded;
    }

    private @Nullable List<FlashMap> decode(String cookie) {
        int between = cookie.indexOf('&');
        if (between < 0 || cookie.length() > LONGEST) {
            return null;
        }
        try {
            FlashMap flash = new FlashMap();
            String path = untext(cookie.substring(0, between));
            flash.setTargetRequestPath(path.isEmpty() ? null : path);
            flash.put(NOTICE, untext(cookie.substring(between + 1)));
            flash.startExpirationPeriod(getFlashMapTimeout());
            return new ArrayList<>(List.of(flash));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String text(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String untext(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }
}
