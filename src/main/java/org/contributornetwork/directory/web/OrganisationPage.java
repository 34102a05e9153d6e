package org.contributornetwork.directory.web;

import java.util.ArrayList;
import java.util.List;
import org.contributornetwork.directory.application.OrganisationRecords.OrganisationRecord;
import org.contributornetwork.directory.application.OrganisationRecords.Row;
import org.contributornetwork.directory.domain.OrganisationDetails;
import org.contributornetwork.history.Timeline;
import org.contributornetwork.shared.web.Fact;
import org.contributornetwork.shared.web.HumanTimes;
import org.contributornetwork.shared.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Lays out one organisation sheet; for whoever is asked to sign it, as the page of that decision. */
@Component
class OrganisationPage {

    private final CircuitWords circuits;
    private final Timeline timeline;
    private final Words words;
    private final HumanTimes times;

    OrganisationPage(CircuitWords circuits, Timeline timeline, Words words, HumanTimes times) {
        this.circuits = circuits;
        this.timeline = timeline;
        this.words = words;
        this.times = times;
    }

    /** @param attempted which answer was just refused, so that its form stays open */
    ModelAndView of(OrganisationRecord record, String attempted) {
        Row sheet = record.sheet();
        boolean decides = record.isTheirs();
        List<Fact> facts = new ArrayList<>(circuits.facts(sheet.details().circuits()));
        facts.addAll(agreement(sheet.details()));
        return new ModelAndView(decides ? "directory/organisation-decision" : "directory/organisation")
                .addObject("record", record)
                .addObject("sheet", sheet)
                .addObject("facts", facts)
                .addObject(
                        "changes",
                        circuits.changes(sheet.before(), sheet.details().circuits()))
                .addObject("attempted", attempted)
                .addObject(
                        "history",
                        decides || !record.mayReadAll()
                                ? List.of()
                                : timeline.of(sheet.id().value()));
    }

    private List<Fact> agreement(OrganisationDetails details) {
        List<Fact> facts = new ArrayList<>();
        if (details.agreedOn() != null) {
            facts.add(new Fact(words.of("organisation.agreed-on"), times.date(details.agreedOn())));
        }
        if (!details.agreedWith().isEmpty()) {
            facts.add(new Fact(words.of("organisation.agreed-with"), details.agreedWith()));
        }
        return facts;
    }
}
