package org.contributornetwork.notifications.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.contributornetwork.directory.DecisionRights.Scope;
import org.contributornetwork.directory.DeputyEvent;
import org.contributornetwork.notifications.application.Recipients.Reader;
import org.contributornetwork.notifications.application.WhoDecides.Item;
import org.contributornetwork.notifications.application.WhoDecides.Places;
import org.contributornetwork.notifications.application.WhoDecides.Waiting;
import org.contributornetwork.notifications.domain.MailKind;
import org.contributornetwork.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes to those who decide from now on about what waits for them: one letter each, however much it is. */
@Component
class HandoverLetters {

    private static final int MOST_ITEMS = 30;

    private final Outbox outbox;
    private final LetterWriter letters;
    private final WhoDecides whoDecides;

    HandoverLetters(Outbox outbox, LetterWriter letters, WhoDecides whoDecides) {
        this.outbox = outbox;
        this.letters = letters;
        this.whoDecides = whoDecides;
    }

    void queue(GatheredHandovers handovers) {
        if (!handovers.places().isNowhere()) {
            queue(
                    handovers.places(),
                    null,
                    handovers.toldOtherwise(),
                    handovers.author().accountId());
        }
        handovers.beginnings().forEach(this::tellDeputy);
    }

    /** @param author who knows already, for it is their doing; nobody for what a date brings */
    void queue(Places places, @Nullable Instant before, Collection<UUID> except, @Nullable UUID author) {
        UUID event = Ids.next();
        whoDecides.waitingIn(places, before, except).stream()
                .collect(groupingBy(Waiting::reader, LinkedHashMap::new, mapping(Waiting::item, toList())))
                .forEach((reader, items) -> {
                    if (author == null || !Objects.equals(author, reader.account())) {
                        tell(event, reader, items);
                    }
                });
    }

    private void tell(UUID event, Reader reader, List<Item> items) {
        var draft = letters.to(reader.recipient(), MailKind.WORK_HANDED_OVER, items.size());
        String departments = items.stream().map(Item::department).distinct().collect(Collectors.joining(", "));
        draft.opening("opening", departments);
        list(items, draft);
        draft.closing("closing");
        queue(event, MailKind.WORK_HANDED_OVER, reader, draft, pathTo(items));
    }

    private void tellDeputy(DeputyEvent.Named named) {
        whoDecides.deputy(named.charge().id()).ifPresent(beginning -> {
            var reader = beginning.reader();
            var charge = named.charge();
            var draft = letters.to(reader.recipient(), MailKind.DEPUTY_NAMED, charge.departmentName());
            draft.opening(
                    "opening",
                    named.headName(),
                    charge.departmentName(),
                    draft.day(named.startsOn()),
                    draft.day(named.endsOn().minusDays(1)));
            named.scope().stream().sorted().forEach(scope -> draft.item("scope-" + scope.name()));
            list(beginning.items(), draft);
            draft.closing("closing");
            queue(
                    charge.id().value(),
                    MailKind.DEPUTY_NAMED,
                    reader,
                    draft,
                    beginning.items().isEmpty() ? "/departments/" + charge.department() : pathTo(beginning.items()));
        });
    }

    private static void list(List<Item> items, LetterWriter.Draft draft) {
        items.stream()
                .limit(MOST_ITEMS)
                .forEach(item -> draft.item(
                        item.about() == Scope.REFERENTS ? "item-referent" : "item-organisation",
                        item.department(),
                        item.label()));
        if (items.size() > MOST_ITEMS) {
            draft.item("more", items.size() - MOST_ITEMS);
        }
    }

    /** The one thing to decide, or the first page, which lists them. */
    private static String pathTo(List<Item> items) {
        return items.size() == 1 ? items.get(0).path() : "/";
    }

    private void queue(UUID event, MailKind kind, Reader reader, LetterWriter.Draft draft, String path) {
        if (!reader.signsIn()) {
            draft.closingWith("no-account");
        }
        outbox.queue(MailDraft.of(event, kind, reader.recipient(), draft.leadingTo(path)));
    }
}
