package org.contributornetwork.security.web;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.contributornetwork.StatementCount;
import org.contributornetwork.security.AccountId;
import org.contributornetwork.security.Actor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Lets the cast act in a session of their own, read from the database by the filter chain as any other: only the sign-in
 * page and its costly password are left out. What a request may do is looked up, not said by the test.
 */
@TestComponent
public class TestSessions {

    private static final String SECRET = "secret-of-the-forms-of-a-test";

    private final FindByIndexNameSessionRepository<?> sessions;
    private final Cookies cookies;
    private final Clock clock;
    private final Map<AccountId, Cookie> open = new ConcurrentHashMap<>();

    TestSessions(FindByIndexNameSessionRepository<?> sessions, Cookies cookies, Clock clock) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.clock = clock;
    }

    /** The request comes from that person's browser, and its form, if it sends one, from a page that we gave them. */
    public RequestPostProcessor of(Actor actor) {
        return request -> from(actor, request);
    }

    /** The request comes from the browser of somebody who is not signed in. */
    public RequestPostProcessor ofNobody() {
        return request -> {
            request.setCookies(new Cookie(cookies.form(), SECRET));
            request.addParameter("_csrf", onAPage(SECRET));
            return request;
        };
    }

    /** The database was emptied: nobody is signed in any more. */
    public void forget() {
        open.clear();
    }

    private MockHttpServletRequest from(Actor actor, MockHttpServletRequest request) {
        request.setCookies(open.computeIfAbsent(actor.account(), account -> signIn(account, sessions)));
        request.addParameter("_csrf", onAPage(SECRET));
        return request;
    }

    private <S extends Session> Cookie signIn(AccountId account, FindByIndexNameSessionRepository<S> repository) {
        S session = repository.createSession();
        session.setAttribute(SignInSession.ACCOUNT, account.toString());
        session.setAttribute(
                SignInSession.MARK, new SessionMark(1, clock.instant(), Device.ofCode("Firefox/Linux")).text());
        session.setAttribute(SignInSession.FORM_SECRET, SECRET);
        // Not a statement of the request that is being counted.
        StatementCount.apart(() -> repository.save(session));
        byte[] id = session.getId().getBytes(StandardCharsets.UTF_8);
        return new Cookie(cookies.session(), Base64.getEncoder().encodeToString(id));
    }

    /** As Spring Security writes a secret into a page: masked by as many bytes that go before it, here by zeros. */
    private static String onAPage(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        byte[] masked = new byte[2 * bytes.length];
        System.arraycopy(bytes, 0, masked, bytes.length, bytes.length);
        return Base64.getUrlEncoder().encodeToString(masked);
    }
}
