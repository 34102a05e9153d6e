package org.contributornetwork.history.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.contributornetwork.shared.Reading;
import org.contributornetwork.shared.history.Subject;
import org.contributornetwork.shared.paging.KeysetQuery;
import org.contributornetwork.shared.paging.PageRequest;
import org.contributornetwork.shared.paging.ResultPage;
import org.contributornetwork.shared.paging.SearchText;
import org.contributornetwork.shared.paging.SortKey;
import org.contributornetwork.shared.web.TimelineEntry.ChangedField;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.annotation.Secured;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that ever happened, for administrators to search. */
@Component
@Reading
@Secured("ROLE_ADMINISTRATOR")
public class HistoryJournal {

    /** A line can be long: a hundred of them would be a heavy page. */
    private static final int MOST_LINES = 50;

    private final JdbcClient jdbc;
    private final HistoryWords words;
    private final Clock clock;

    HistoryJournal(JdbcClient jdbc, HistoryWords words, Clock clock) {
        this.jdbc = jdbc;
        this.words = words;
        this.clock = clock;
    }

    public ResultPage<Line> page(Filter filter, PageRequest request) {
        return query(filter).page(request.atMost(MOST_LINES));
    }

    @Transactional(readOnly = true)
    public void export(Filter filter, PageRequest request, Consumer<Line> consumer) {
        query(filter).forEach(request, consumer);
    }

    /** What can happen, with its words; what is about one kind of record stands together. */
    public List<EventKind> events() {
        return words.events().stream()
                .map(code -> new EventKind(code, words.event(code)))
                .toList();
    }

    private KeysetQuery<Line> query(Filter filter) {
        var query = new KeysetQuery<>(
                        jdbc,
                        "occurred_at, event, author_name, on_behalf_of, subject_type, subject_id, subject_label, changes, reason",
                        "history_entry",
                        "id",
                        this::line)
                .sortedBy("when", SortKey.of("occurred_at", "timestamptz"))
                .newestFirst()
                .whereSearched("search_text like (select search_fold(:text))", "text", SearchText.contains(filter.q()))
                // The first condition has an index, the second is what was asked.
                .whereGiven(
                        "search_text like (select search_fold(:author))"
                                + " and search_fold(author_name || ' ' || coalesce(on_behalf_of, '')) like (select search_fold(:author))",
                        "author",
                        SearchText.contains(filter.author()))
                .whereGiven("event = :event", "event", filter.event());
        filter.subject().ifPresent(type -> query.where("subject_type = :type", "type", type.name()));
        filter.firstDay().ifPresent(day -> query.where("occurred_at >= :first", "first", startOf(day)));
        filter.lastDay().ifPresent(day -> query.where("occurred_at < :after", "after", startOf(day.plusDays(1))));
        return query;
    }

    private Timestamp startOf(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant());
    }

    private Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getTimestamp("occurred_at").toInstant(),
                words.event(row.getString("event")),
                words.author(row.getString("author_name"), row.getString("on_behalf_of")),
                Subject.Type.valueOf(row.getString("subject_type")),
                row.getObject("subject_id", UUID.class),
                row.getString("subject_label"),
                words.changes(row.getString("changes")),
                row.getString("reason"));
    }

    /**
     * What the journal shows.
     *
     * @param q      part of the name of what it was done to, of who did it, or of the reason
     * @param about  a {@link Subject.Type}
     * @param event  an event's code
     * @param author part of the name of who did it
     * @param from   first day, as a date field sends it
     * @param to     last day
     */
    public record Filter(
            @Nullable String q,
            @Nullable String about,
            @Nullable String event,
            @Nullable String author,
            @Nullable String from,
            @Nullable String to) {

        public Optional<Subject.Type> subject() {
            return Arrays.stream(Subject.Type.values())
                    .filter(type -> type.name().equals(about))
                    .findFirst();
        }

        public Optional<LocalDate> firstDay() {
            return day(from);
        }

        public Optional<LocalDate> lastDay() {
            return day(to);
        }

        private static Optional<LocalDate> day(@Nullable String text) {
            // Four digits: Java reads years that no calendar of PostgreSQL holds.
            if (text == null || !text.strip().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return Optional.empty();
            }
            try {
                return Optional.of(LocalDate.parse(text.strip()));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
    }

    public record EventKind(String code, String text) {}

    /** One line, in the reader's words. */
    public record Line(
            Instant at,
            String text,
            String author,
            Subject.Type type,
            UUID subject,
            String label,
            List<ChangedField> changes,
            @Nullable String reason) {

        /** Nothing more is to be said. */
        public boolean isBare() {
            return changes.isEmpty() && reason == null;
        }

        /** The page of what it was done to. */
        public String href() {
            return switch (type) {
                case DEPARTMENT -> "/departments/" + subject;
                case STAFF_MEMBER -> "/staff/" + subject;
                case MANDATE -> "/mandates/" + subject;
                case ACCOUNT -> "/accounts/" + subject;
                case IMPORT -> "/imports/" + subject;
                case MAIL -> "/mail/" + subject;
                case LIST -> "/lists";
                case ORGANISATION -> "/organisation/" + subject;
                case PORTAL_ACCOUNT -> "/portal-accounts/" + subject;
                case DIRECTORATE -> "/directorates/" + subject;
            };
        }
    }
}
