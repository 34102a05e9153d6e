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
import org.contributornetwork.shared.web.Conflict;
import org.contributornetwork.shared.web.HumanTimes;
import org.contributornetwork.shared.web.Typed;
import org.contributornetwork.shared.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the page of one account together. */
@Component
class PortalAccountPages {

    private final PortalAccountSheets sheets;
    private final Timeline timeline;
    private final Words words;
    private final HumanTimes times;
    private final Clock clock;

    PortalAccountPages(PortalAccountSheets sheets, Timeline timeline, Words words, HumanTimes times, Clock clock) {
        this.sheets = sheets;
        this.timeline = timeline;
        this.words = words;
        this.times = times;
        this.clock = clock;
    }

    ModelAndView record(PortalAccountId id, Actor actor) {
        return record(sheets.sheet(id, actor));
    }

    /** The day that somebody else has noted, beside the one that came after. */
    ModelAndView tickedMeanwhile(PortalAccountId id, ChecklistPoint point, @Nullable String day, Actor actor) {
        PortalAccountSheet account = sheets.sheet(id, actor);
        LocalDate noted = account.checklist().get(point);
        String typed = Typed.line(day);
        return record(account)
                .addObject(
                        "conflict",
                        new Conflict(words)
                                .compare(
                                        "portal-account.point." + point.code(),
                                        times.date(typed.isEmpty() ? LocalDate.now(clock) : LocalDate.parse(typed)),
                                        noted == null ? "" : times.date(noted))
                                .differences());
    }

    private ModelAndView record(PortalAccountSheet account) {
        PortalAccountId id = account.id();
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
                .map(point -> new Point(point.code(), account.checklist().get(point), point.configures()))
                .toList();
    }

    /** @param needed whether an account is configured only once it is done */
    record Point(String code, @Nullable LocalDate day, boolean needed) {}
}
