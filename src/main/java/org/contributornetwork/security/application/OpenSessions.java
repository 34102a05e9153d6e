package org.contributornetwork.security.application;

import java.util.Map;
import org.contributornetwork.security.AccountId;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where an account is signed in right now. */
@Component
public class OpenSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    public Map<String, ? extends Session> of(AccountId account) {
        return sessions.findByPrincipalName(account.toString());
    }

    public void end(String sessionId) {
        sessions.deleteById(sessionId);
    }
}
