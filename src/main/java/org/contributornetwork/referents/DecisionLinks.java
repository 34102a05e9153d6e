package org.contributornetwork.referents;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.contributornetwork.directory.StaffMemberId;
import org.contributornetwork.security.LinkToken;
import org.contributornetwork.shared.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Links to the page of a decision, for letters that ask for one. Each is for one person and one wait of one mandate, and lives
 * for thirty days; it opens nothing by itself: whoever follows it signs in first, and deciding is another click.
 */
@Component
public class DecisionLinks {

    public static final Duration VALIDITY = Duration.ofDays(30);

    /** Where a link leads, with its token at the end. */
    public static final String PATH = "/decisions/";

    private static final String INSERT = """
            insert into decision_link (id, token_hash, mandate_id, staff_member_id, waiting_since, created_at, expires_at)
            select ?, ?, m.id, ?, m.waiting_since, cast(? as timestamptz), cast(? as timestamptz)
            from referent_mandate m where m.id = ?""";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    DecisionLinks(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The path of a new link for each of these, in one statement. Only the letter knows it: what is kept is its hash. The
     * mandates must be in the database already.
     */
    public Map<Bearer, String> issue(Collection<Bearer> bearers) {
        Map<Bearer, String> paths = new HashMap<>();
        List<Object[]> rows = new ArrayList<>();
        Instant now = clock.instant();
        for (Bearer bearer : bearers) {
            LinkToken token = LinkToken.next();
            paths.put(bearer, PATH + token.text());
            rows.add(new Object[] {
                Ids.next(),
                token.hash(),
                bearer.person().value(),
                Timestamp.from(now),
                Timestamp.from(now.plus(VALIDITY)),
                bearer.mandate().value()
            });
        }
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(INSERT, rows);
        }
        return paths;
    }

    /** Who is asked to decide on what. */
    public record Bearer(MandateId mandate, StaffMemberId person) {}
}
