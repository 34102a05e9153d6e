package org.contributornetwork.referents.web;

import java.util.Arrays;
import org.contributornetwork.referents.MandateRank;
import org.contributornetwork.shared.RuleViolation;
import org.contributornetwork.shared.web.Options;
import org.contributornetwork.shared.web.Typed;
import org.contributornetwork.shared.web.Words;
import org.jspecify.annotations.Nullable;

/** The rank of a referent as forms ask for it. */
final class Ranks {

    private Ranks() {}

    static Options offered(Words words) {
        return Options.of(
                Arrays.asList(MandateRank.values()), MandateRank::name, rank -> words.of("mandate.rank." + rank));
    }

    /** The rank that was chosen; a principal referent where the form did not ask. */
    static MandateRank chosen(@Nullable String typed) {
        String name = Typed.line(typed);
        if (name.isEmpty()) {
            return MandateRank.PRINCIPAL;
        }
        return Arrays.stream(MandateRank.values())
                .filter(rank -> rank.name().equals(name))
                .findFirst()
                .orElseThrow(() -> RuleViolation.at("rank", "mandate.choose-rank"));
    }
}
