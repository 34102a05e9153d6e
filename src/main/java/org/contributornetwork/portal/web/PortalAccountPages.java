package org.contributornetwork.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.contributornetwork.history.Timeline;
import org.contributornetwork.portal.ChecklistPoint;
import org.contributornetwork.portal.PortalAccountId;
import org.contributornetwork.portal.application.PortalAccountSheet;
import org.contributornetwork.portal.application.PortalAccountSheets;
import org.contributornetwork.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the page of one account together. */
@Component
class PortalAccountPages {

    private final PortalAccountSheets sheets;
    private final Timeline timeline;
    private final Clock clock;

    PortalAccountPages(PortalAccountSheets sheets, Timeline timeline, Clock clock) {
        this.sheets = sheets;
        this.timeline = timeline;
        this.clock = clock;
    }

    ModelAndView record(PortalAccountId id, Actor actor) {
        PortalAccountSheet account = sheets.sheet(id, actor);
        return new ModelAndView("portal/account")
                .addObject("account", account)
                .addObject("points", points(account))
                .addObject("contributions", sheets.contributions(account.userName()))
                .addObject("history", timeline.of(id.value()))
                .addObject("today", LocalDate.now(clock))
                .addObject("attempted", "");
    }

    private static List<Point> points(PortalAccountSheet account) {
        return Arrays.stream(ChecklistPoint.values())
                .map(point -> new Point(
                        point.code(), account.checklist().get(point), point.configures()))
                .toList();
    }

    /** @param needed whether an account is configured only once it is done */
    record Point(
            String code, @Nullable LocalDate day, boolean needed) {}
}
