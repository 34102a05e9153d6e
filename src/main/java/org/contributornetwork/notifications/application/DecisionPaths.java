package org.contributornetwork.notifications.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.contributornetwork.notifications.application.Recipients.Reader;
import org.contributornetwork.referents.DecisionLinks;
import org.contributornetwork.referents.DecisionLinks.Bearer;
import org.contributornetwork.referents.MandateId;
import org.springframework.stereotype.Component;

/**
 * Where letters about decisions lead: about one, to its page by a link of the reader's own; about several, to their list. A
 * reader who is nobody of the register, as communication may be, is led to the page itself.
 */
@Component
class DecisionPaths {

    static final String ALL_WAITING = "/mandates?state=waiting";

    private final DecisionLinks links;

    DecisionPaths(DecisionLinks links) {
        this.links = links;
    }

    Map<Reader, String> of(Map<Reader, List<MandateId>> decisions) {
        Map<Reader, String> paths = new HashMap<>();
        Map<Reader, Bearer> bearers = new HashMap<>();
        decisions.forEach((reader, mandates) -> {
            if (mandates.size() != 1) {
                paths.put(reader, ALL_WAITING);
            } else if (reader.person() == null) {
                paths.put(reader, "/mandates/" + mandates.get(0));
            } else {
                bearers.put(reader, new Bearer(mandates.get(0), reader.person()));
            }
        });
        Map<Bearer, String> issued = links.issue(new ArrayList<>(bearers.values()));
        bearers.forEach((reader, bearer) -> paths.put(reader, issued.getOrDefault(bearer, ALL_WAITING)));
        return paths;
    }
}
