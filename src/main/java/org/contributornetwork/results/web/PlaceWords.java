package org.contributornetwork.results.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.contributornetwork.results.application.OwnPlace.Account;
import org.contributornetwork.results.application.OwnPlace.Contact;
import org.contributornetwork.results.application.OwnPlace.Place;
import org.contributornetwork.shared.web.HumanTimes;
import org.contributornetwork.shared.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says to a contributor where they stand and what comes next, without a word of the software's own. */
@Component
class PlaceWords {

    /** While a decision is under way or a mandate is about to begin, that is what comes next. */
    private static final Set<String> FIRST = Set.of("proposed", "asked", "upcoming");

    /** Nobody waits any more for an account that was asked for meanwhile. */
    private static final Set<String> PAST = Set.of("ended", "refused");

    private final Words words;
    private final HumanTimes times;
    private final Clock clock;

    PlaceWords(Words words, HumanTimes times, Clock clock) {
        this.words = words;
        this.times = times;
        this.clock = clock;
    }

    /** {@code none}, {@code proposed}, {@code asked}, {@code upcoming}, {@code active}, {@code ended} or {@code refused}. */
    String standing(Place place) {
        String status = place.mandateStatus();
        LocalDate startsOn = place.startsOn();
        LocalDate endsOn = place.endsOn();
        if (startsOn == null || endsOn == null) {
            return switch (status == null ? "" : status) {
                case "PROPOSED" -> "proposed";
                case "INFORMATION_REQUESTED" -> "asked";
                case "REFUSED" -> "refused";
                default -> "none";
            };
        }
        LocalDate today = LocalDate.now(clock);
        if (today.isBefore(startsOn)) {
            return "upcoming";
        }
        return today.isBefore(endsOn) ? "active" : "ended";
    }

    /** The one thing to do next, with its one button. */
    NextStep nextStep(Place place) {
        String standing = standing(place);
        String step = FIRST.contains(standing) ? standing : stepOnThePortal(place, standing);
        Contact head = place.head();
        return new NextStep(
                words.of("home.next." + step, place.department()),
                words.of("home.next." + step + ".text", place.department(), head == null ? "" : head.name()),
                href(step, place),
                words.of("home.next." + action(step, place)));
    }

    /** The account in plain words: its state, what happens next, and how long ago something was published. */
    AccountInWords account(Place place) {
        Account account = place.account();
        if (account == null) {
            String next = standing(place).equals("active") ? "referent" : "none";
            return new AccountInWords(words.of("home.account.none"), words.of("home.account.next." + next), null, null);
        }
        String state = account.dormant() ? "DORMANT" : account.status();
        LocalDate last = account.lastContributionOn();
        return new AccountInWords(
                words.of("home.account." + state),
                words.of("home.account.next." + state),
                account.userName(),
                last == null ? words.of("home.account.no-contribution") : times.agoHtml(last));
    }

    private static String stepOnThePortal(Place place, String standing) {
        Account account = place.account();
        if (account == null) {
            return standing;
        }
        if (account.dormant()) {
            return "welcome-back";
        }
        return switch (account.status()) {
            case "SUSPENDED" -> "paused";
            case "REQUESTED", "CREATED" -> PAST.contains(standing) ? standing : "account-coming";
            case "CONFIGURED" -> account.lastContributionOn() == null ? "first-publication" : standing;
            default -> standing;
        };
    }

    private static String action(String step, Place place) {
        return switch (step) {
            case "none", "ended" -> "propose";
            case "proposed" -> "follow";
            case "asked" -> "answer";
            case "welcome-back", "paused", "first-publication" -> place.desk() == null ? "check" : "ask-for-help";
            default -> "check";
        };
    }

    private static String href(String step, Place place) {
        Contact desk = place.desk();
        return switch (action(step, place)) {
            case "propose" -> "/mandates/new?department=" + place.departmentId() + "&person=" + place.id();
            case "follow", "answer" -> "/mandates/" + place.mandateId();
            case "ask-for-help" -> "mailto:" + (desk == null ? "" : desk.email());
            default -> "/staff/" + place.id();
        };
    }

    record NextStep(String title, String text, String href, String action) {}

    /** @param lastContribution words with the exact day on hover, as HTML; none where there is no account */
    record AccountInWords(
            String state,
            String next,
            @Nullable String userName,
            @Nullable String lastContribution) {}
}
