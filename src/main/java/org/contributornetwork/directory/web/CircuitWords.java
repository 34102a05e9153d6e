package org.contributornetwork.directory.web;

import java.util.ArrayList;
import java.util.List;
import org.contributornetwork.directory.domain.Circuit;
import org.contributornetwork.directory.domain.ContentType;
import org.contributornetwork.shared.web.Difference;
import org.contributornetwork.shared.web.Fact;
import org.contributornetwork.shared.web.Words;
import org.springframework.stereotype.Component;

/** Circuits as people say them: "validée par Nadia Robin, puis par Jeanne Moreau (Culture)". */
@Component
class CircuitWords {

    private final Words words;

    CircuitWords(Words words) {
        this.words = words;
    }

    String title(ContentType type) {
        return words.of("organisation.content." + type);
    }

    String of(Circuit circuit) {
        return switch (circuit.kind()) {
            case DIRECT -> words.of("organisation.way.direct");
            case DEPARTMENT -> words.of("organisation.way.department", circuit.validatorName());
            case POLITICAL ->
                words.of(
                        "organisation.way.political",
                        circuit.validatorName(),
                        circuit.officialName(),
                        circuit.officialDelegation());
        };
    }

    /** A line for each kind of content. */
    List<Fact> facts(List<Circuit> circuits) {
        return circuits.stream()
                .map(circuit -> new Fact(title(circuit.contentType()), of(circuit)))
                .toList();
    }

    /** What changes from one sheet to the next; nothing where there was none before. */
    List<Difference> changes(List<Circuit> before, List<Circuit> after) {
        List<Difference> changes = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            String was = of(before.get(i));
            String is = of(after.get(i));
            if (!was.equals(is)) {
                changes.add(new Difference(title(after.get(i).contentType()), was, is));
            }
        }
        return changes;
    }
}
