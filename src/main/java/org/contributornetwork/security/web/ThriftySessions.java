package org.contributornetwork.security.web;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Spring Session's repository, writing "last seen" once a minute instead of at every click: a page that only reads costs
 * one statement for its session. A session may therefore end up to that long before its idle time is over, never later.
 */
final class ThriftySessions<S extends Session>
        implements FindByIndexNameSessionRepository<ThriftySessions.ThriftySession<S>> {

    private final FindByIndexNameSessionRepository<S> sessions;
    private final Duration precision;

    ThriftySessions(FindByIndexNameSessionRepository<S> sessions, Duration precision) {
        this.sessions = sessions;
        this.precision = precision;
    }

    @Override
    public ThriftySession<S> createSession() {
        return new ThriftySession<>(sessions.createSession(), precision, true);
    }

    @Override
    public void save(ThriftySession<S> session) {
        if (session.changed) {
            sessions.save(session.session);
            session.changed = false;
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable ThriftySession<S> findById(String id) {
        if (SessionMemo.recall(id) instanceof ThriftySession<?> known) {
            return (ThriftySession<S>) known;
        }
        S session = sessions.findById(id);
        if (session == null) {
            return null;
        }
        ThriftySession<S> found = new ThriftySession<>(session, precision, false);
        SessionMemo.keep(found);
        return found;
    }

    @Override
    public void deleteById(String id) {
        SessionMemo.forget();
        sessions.deleteById(id);
    }

    @Override
    public Map<String, ThriftySession<S>> findByIndexNameAndIndexValue(String indexName, String indexValue) {
        Map<String, ThriftySession<S>> found = new LinkedHashMap<>();
        sessions.findByIndexNameAndIndexValue(indexName, indexValue)
                .forEach((id, session) -> found.put(id, new ThriftySession<>(session, precision, false)));
        return found;
    }

    static final class ThriftySession<S extends Session> implements Session {

        private final S session;
        private final Duration precision;
        private boolean changed;

        private ThriftySession(S session, Duration precision, boolean changed) {
            this.session = session;
            this.precision = precision;
            this.changed = changed;
        }

        @Override
        public void setLastAccessedTime(Instant now) {
            if (changed || !now.isBefore(session.getLastAccessedTime().plus(precision))) {
                session.setLastAccessedTime(now);
                changed = true;
            }
        }

        @Override
        public String changeSessionId() {
            changed = true;
            return session.changeSessionId();
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            if (value == null) {
                removeAttribute(name);
                return;
            }
            changed = true;
            session.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            changed = true;
            session.removeAttribute(name);
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            changed = true;
            session.setMaxInactiveInterval(interval);
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }
    }
}
