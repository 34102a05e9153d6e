package org.contributornetwork.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import org.contributornetwork.security.AccountId;
import org.contributornetwork.security.application.SignInSettings;
import org.contributornetwork.security.application.SignedIn;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * What a session holds: whose it is, by which generation of the password it was opened, when and on what device, and the
 * secret of its forms. Never a right or a name: those are asked from the database at every request.
 */
@Component
class SignInSession {

    /** Under this name Spring Session lets us find all sessions of an account. */
    static final String ACCOUNT = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    static final String MARK = "mark";
    static final String FORM_SECRET = "form";

    private final SignInSettings settings;
    private final Clock clock;

    SignInSession(SignInSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Always a new session: one that somebody else may have prepared is thrown away. */
    void open(HttpServletRequest request, SignedIn who) {
        close(request);
        HttpSession session = request.getSession(true);
        Device device = Device.of(request.getHeader("User-Agent"));
        session.setAttribute(ACCOUNT, who.account().toString());
        session.setAttribute(MARK, new SessionMark(who.credentials(), clock.instant(), device).text());
        session.setAttribute(FORM_SECRET, FormSecret.next());
    }

    void close(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Whose session comes with this request, unless it has lasted too long. */
    Optional<SignedIn> read(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        Optional<SessionMark> mark =
                SessionMark.parse(session.getAttribute(MARK)).filter(this::isRecent);
        if (mark.isEmpty() || !(session.getAttribute(ACCOUNT) instanceof String account)) {
            session.invalidate();
            return Optional.empty();
        }
        return Optional.of(new SignedIn(AccountId.of(account), mark.get().credentials()));
    }

    private boolean isRecent(SessionMark mark) {
        return clock.instant().isBefore(mark.since().plus(settings.sessionLongest()));
    }
}
