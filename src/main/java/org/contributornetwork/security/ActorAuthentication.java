package org.contributornetwork.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** An {@link Actor} in the words of Spring Security: who is asking, and the roles that their place gives them today. */
public final class ActorAuthentication extends AbstractAuthenticationToken {

    private static final GrantedAuthority ADMINISTRATOR = new SimpleGrantedAuthority("ROLE_ADMINISTRATOR");
    private static final GrantedAuthority COMMUNICATION = new SimpleGrantedAuthority("ROLE_COMMUNICATION");
    private static final GrantedAuthority DIRECTOR = new SimpleGrantedAuthority("ROLE_DIRECTOR");
    private static final GrantedAuthority CONTRIBUTOR = new SimpleGrantedAuthority("ROLE_CONTRIBUTOR");
    private static final GrantedAuthority MEMBER = new SimpleGrantedAuthority("ROLE_MEMBER");

    private final Actor actor;

    public ActorAuthentication(Actor actor) {
        super(authoritiesOf(actor));
        this.actor = actor;
        super.setAuthenticated(true);
    }

    /**
     * Does something outside a request as that person, for what the software does by itself at start: loading the
     * demonstration city.
     */
    public static <T> T actingAs(Actor actor, Supplier<T> deed) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(new ActorAuthentication(actor)));
        try {
            return deed.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ActorAuthentication that && that.actor.equals(actor);
    }

    @Override
    public int hashCode() {
        return Objects.hash(actor);
    }

    private static Collection<GrantedAuthority> authoritiesOf(Actor actor) {
        List<GrantedAuthority> authorities = new ArrayList<>(5);
        authorities.add(MEMBER);
        if (actor.isAdministrator()) {
            authorities.add(ADMINISTRATOR);
        }
        if (actor.isCommunication()) {
            authorities.add(COMMUNICATION);
        }
        if (actor.isDirector()) {
            authorities.add(DIRECTOR);
        }
        if (actor.contributor()) {
            authorities.add(CONTRIBUTOR);
        }
        return authorities;
    }
}
