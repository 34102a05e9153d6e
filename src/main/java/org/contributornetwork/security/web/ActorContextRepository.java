package org.contributornetwork.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ActorAuthentication;
import org.contributornetwork.security.application.ActorLookup;
import org.contributornetwork.security.application.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Who is asking, looked up when it is first needed and at most once per request, so that what an administrator decides
 * holds from the next click. Requests that nobody's session comes with cost no statement.
 */
@Component
class ActorContextRepository implements SecurityContextRepository {

    private static final String ACTOR = ActorContextRepository.class.getName() + ".actor";
    private static final String TURNED_OUT = ActorContextRepository.class.getName() + ".turnedOut";

    private final SignInSession session;
    private final ActorLookup actors;

    ActorContextRepository(SignInSession session, ActorLookup actors) {
        this.session = session;
        this.actors = actors;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    /** Nothing to keep: only signing in opens a session, by {@link SignInSession#open}. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return actor(request).isPresent();
    }

    /** Whether a session came with this request and its account does not open any more. */
    static boolean wasTurnedOut(HttpServletRequest request) {
        return request.getAttribute(TURNED_OUT) != null;
    }

    private Optional<Actor> actor(HttpServletRequest request) {
        if (request.getAttribute(ACTOR) instanceof Optional<?> known) {
            return known.map(Actor.class::cast);
        }
        Optional<SignedIn> who = session.read(request);
        Optional<Actor> actor = who.flatMap(actors::find);
        if (who.isPresent() && actor.isEmpty()) {
            session.close(request);
            request.setAttribute(TURNED_OUT, true);
        }
        request.setAttribute(ACTOR, actor);
        return actor;
    }

    private final class Deferred implements DeferredSecurityContext {

        private final HttpServletRequest request;
        private @Nullable SecurityContext context;
        private boolean generated;

        private Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            SecurityContext known = context;
            if (known == null) {
                Optional<Actor> actor = actor(request);
                known = actor.map(who -> new SecurityContextImpl(new ActorAuthentication(who)))
                        .orElseGet(SecurityContextImpl::new);
                generated = actor.isEmpty();
                context = known;
            }
            return known;
        }

        @Override
        public boolean isGenerated() {
            get();
            return generated;
        }
    }
}
