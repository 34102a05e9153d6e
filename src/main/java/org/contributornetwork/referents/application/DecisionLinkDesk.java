package org.contributornetwork.referents.application;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForSignedIn;
import org.contributornetwork.security.LinkToken;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What stands behind the link of a letter that asked for a decision. Looking decides nothing: mail programs look at links
 * before people do. Whoever it was not written to finds nothing.
 */
@Component
@Reading
@ForSignedIn
public class DecisionLinkDesk {

    private final JdbcClient jdbc;
    private final MandateSheets sheets;
    private final Clock clock;

    DecisionLinkDesk(JdbcClient jdbc, MandateSheets sheets, Clock clock) {
        this.jdbc = jdbc;
        this.sheets = sheets;
        this.clock = clock;
    }

    /** @throws NotFound for a link that is altered, unknown or somebody else's, or whose mandate is none of the reader's any more */
    public LinkedDecision find(String token, Actor actor) {
        Link link = LinkToken.parse(token)
                .flatMap(this::linkOf)
                .filter(found -> actor.is(found.person()))
                .orElseThrow(NotFound::new);
        MandateSheet mandate = sheets.sheet(link.mandate(), actor);
        return new LinkedDecision(mandate, state(link, mandate));
    }

    private Optional<Link> linkOf(LinkToken token) {
        return jdbc.sql("""
                        select l.mandate_id, l.staff_member_id, l.expires_at, l.waiting_since = m.waiting_since as same_wait
                        from decision_link l join referent_mandate m on m.id = l.mandate_id
                        where l.token_hash = :hash""")
                .param("hash", token.hash())
                .query((row, number) -> new Link(
                        new MandateId(row.getObject("mandate_id", UUID.class)),
                        row.getObject("staff_member_id", UUID.class),
                        row.getObject("expires_at", OffsetDateTime.class),
                        row.getBoolean("same_wait")))
                .optional();
    }

    private LinkedDecision.State state(Link link, MandateSheet mandate) {
        if (mandate.isAsked()) {
            return LinkedDecision.State.ASKED;
        }
        if (mandate.state() != MandateState.WAITING) {
            return LinkedDecision.State.DECIDED;
        }
        if (!mandate.decides()) {
            return LinkedDecision.State.ELSEWHERE;
        }
        if (!link.sameWait()) {
            return LinkedDecision.State.ANSWERED;
        }
        return link.expiresAt().toInstant().isAfter(clock.instant())
                ? LinkedDecision.State.OPEN
                : LinkedDecision.State.EXPIRED;
    }

    private record Link(MandateId mandate, UUID person, OffsetDateTime expiresAt, boolean sameWait) {}

    public record LinkedDecision(MandateSheet mandate, State state) {

        public enum State {
            /** The decision waits for this reader. */
            OPEN,
            /** Taken, or the proposal was withdrawn. */
            DECIDED,
            /** A question is open. */
            ASKED,
            /** The link served to ask, and the answer has come. */
            ANSWERED,
            /** The charge has passed to somebody else. */
            ELSEWHERE,
            EXPIRED
        }

        public boolean isOpen() {
            return state == State.OPEN;
        }
    }
}
