package org.contributornetwork.demo;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ActorAuthentication;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Tells the deeds of the demonstration city, each by whoever did it and on its day. A story that was cut short is told again
 * from the beginning, as of the same day and under the same identifiers: what the application does once, it then does once.
 */
@Component
@Profile("demo")
class Storyteller {

    /** How long ago the application was installed. */
    static final int BEGINNING = 352;

    private final StoryClock clock;
    private final DemoAccounts accounts;
    private LocalDate installedOn;

    Storyteller(StoryClock clock, DemoAccounts accounts) {
        this.clock = clock;
        this.accounts = accounts;
        this.installedOn = LocalDate.now(clock).minusDays(BEGINNING);
    }

    /** The identifier of something that the story speaks of; the same whenever it is told. */
    static UUID idOf(String thing) {
        return UUID.nameUUIDFromBytes(("Valbièvre, " + thing).getBytes(StandardCharsets.UTF_8));
    }

    /** An administrator installs the application: where one did already, the story goes on from that day. */
    void begin() {
        installedOn = accounts.openedOn(DemoCast.ADMINISTRATOR).orElse(installedOn);
        clock.on(installedOn, accounts::openAdministrator);
    }

    /** So many days before the day on which the story is told, or the Friday before where that is a weekend. */
    LocalDate day(int daysAgo) {
        LocalDate day = installedOn.plusDays(BEGINNING - daysAgo);
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return day.minusDays(1);
        }
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(2) : day;
    }

    <T> T on(int daysAgo, Supplier<T> deed) {
        return clock.on(day(daysAgo), deed);
    }

    /** @param who the beginning of an address: {@code mehdi.pons} */
    void as(String who, int daysAgo, Consumer<Actor> deed) {
        on(daysAgo, () -> {
            Actor actor = accounts.actor(who);
            return ActorAuthentication.actingAs(actor, () -> {
                deed.accept(actor);
                return actor;
            });
        });
    }
}
