package org.contributornetwork.security;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody's browser: keeps cookies, sends forms with the secret of the page on which they are, follows no redirect. */
public final class Browser {

    private static final Pattern SECRET = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final MockMvcTester mvc;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String address = "192.0.2.1";

    public Browser(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    public Browser at(String remoteAddress) {
        this.address = remoteAddress;
        return this;
    }

    public Browser sending(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Browser signedInAs(String email, String password) {
        MvcTestResult answer = signIn(email, password);
        if (answer.getResponse().getStatus() != 302) {
            throw new AssertionError("could not sign in as " + email);
        }
        return this;
    }

    public MvcTestResult signIn(String email, String password, String... more) {
        String[] parameters = Arrays.copyOf(new String[] {"email", email, "password", password}, 4 + more.length);
        System.arraycopy(more, 0, parameters, 4, more.length);
        return send("/sign-in", "/sign-in", parameters);
    }

    public MvcTestResult get(String uri) {
        var request = mvc.get().uri(URI.create(uri)).remoteAddress(address);
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        return keep(request.exchange());
    }

    /** Opens the page and sends its form to where it leads. */
    public MvcTestResult send(String page, String action, String... parameters) {
        Matcher secret = SECRET.matcher(body(get(page)));
        return post(action, secret.find() ? secret.group(1) : null, parameters);
    }

    public MvcTestResult post(String uri, @Nullable String secret, String... parameters) {
        var request = mvc.post().uri(URI.create(uri)).remoteAddress(address);
        headers.forEach(request::header);
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        if (secret != null) {
            request.param("_csrf", secret);
        }
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        return keep(request.exchange());
    }

    public @Nullable String cookie(String name) {
        Cookie cookie = cookies.get(name);
        return cookie == null ? null : cookie.getValue();
    }

    public Browser withCookie(String name, String value) {
        cookies.put(name, new Cookie(name, value));
        return this;
    }

    public Browser without(String cookie) {
        cookies.remove(cookie);
        return this;
    }

    public static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult keep(MvcTestResult result) {
        for (Cookie cookie : result.getResponse().getCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
        return result;
    }
}
