package org.contributornetwork.notifications.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.contributornetwork.notifications.domain.Letter;
import org.contributornetwork.notifications.domain.MailKind;
import org.contributornetwork.shared.CitySettings;
import org.contributornetwork.shared.history.Author;
import org.contributornetwork.shared.web.HumanTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts letters into words: each kind has its sentences below {@code mail.<kind>.} in the bundles. */
@Component
class LetterWriter {

    private final MessageSource messages;
    private final CitySettings city;
    private final HumanTimes times;

    LetterWriter(MessageSource messages, CitySettings city, HumanTimes times) {
        this.messages = messages;
        this.city = city;
        this.times = times;
    }

    /** Begins a letter of this kind; its subject is {@code mail.<kind>.subject}. */
    Draft to(Recipient recipient, MailKind kind, Object... subjectArguments) {
        return new Draft(recipient, kind, subjectArguments);
    }

    final class Draft {

        private final Recipient recipient;
        private final MailKind kind;
        private final String subject;
        private final List<String> opening = new ArrayList<>();
        private final List<String> items = new ArrayList<>();
        private final List<String> closing = new ArrayList<>();
        private @Nullable String quote;

        private Draft(Recipient recipient, MailKind kind, Object... subjectArguments) {
            this.recipient = recipient;
            this.kind = kind;
            this.subject = words("subject", subjectArguments);
        }

        Draft opening(String key, Object... arguments) {
            opening.add(words(key, arguments));
            return this;
        }

        Draft quote(@Nullable String text) {
            quote = text == null || text.isBlank() ? null : text.strip();
            return this;
        }

        Draft item(String key, Object... arguments) {
            items.add(words(key, arguments));
            return this;
        }

        Draft closing(String key, Object... arguments) {
            closing.add(words(key, arguments));
            return this;
        }

        /** Ends the letter with the one thing to do, {@code mail.<kind>.action}, at that page of ours. */
        Letter leadingTo(String path) {
            return new Letter(
                    subject,
                    say("greeting", recipient.name()),
                    List.copyOf(opening),
                    quote,
                    List.copyOf(items),
                    words("action"),
                    city.link(path),
                    List.copyOf(closing));
        }

        /** A moment as people say it, in the city's zone. */
        String moment(Instant instant) {
            var there = instant.atZone(city.zone());
            return say(
                    "moment", times.date(there.toLocalDate(), language()), times.hour(there.toLocalTime(), language()));
        }

        String day(LocalDate date) {
            return times.date(date, language());
        }

        /** Who acted, and in whose name: "Rosa Quéré", or "Rosa Quéré pour Nadia Robin". */
        String person(Author author, @Nullable String inPlaceOf) {
            return inPlaceOf == null ? author.name() : say("in-place-of", author.name(), inPlaceOf);
        }

        /** A sentence of every kind, {@code mail.<key>}. */
        Draft closingWith(String key, Object... arguments) {
            closing.add(say(key, arguments));
            return this;
        }

        private String words(String key, Object... arguments) {
            return say(kind.code() + "." + key, arguments);
        }

        private String say(String key, Object... arguments) {
            return messages.getMessage("mail." + key, arguments, language());
        }

        private Locale language() {
            return recipient.language();
        }
    }
}
