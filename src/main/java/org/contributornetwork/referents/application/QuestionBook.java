package org.contributornetwork.referents.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.contributornetwork.referents.MandateId;
import org.contributornetwork.referents.domain.Decider;
import org.contributornetwork.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The questions on mandates and their answers, as they were asked and given. Whether one may be asked, the mandate knows. */
@Component
public class QuestionBook {

    private final JdbcClient jdbc;
    private final Clock clock;

    QuestionBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void ask(UUID id, MandateId mandate, String question, Decider decider) {
        jdbc.sql("""
                        insert into mandate_question (id, mandate_id, question, asked_at, asked_by, asked_by_name, asked_on_behalf_of)
                        values (:id, :mandate, :question, :now, :account, :name, :inPlaceOf)""")
                .param("id", id)
                .param("mandate", mandate.value())
                .param("question", question)
                .param("now", Timestamp.from(clock.instant()))
                .param("account", decider.actor().account().value())
                .param("name", decider.actor().name())
                .param("inPlaceOf", decider.inPlaceOf())
                .update();
    }

    /** @return which question was answered; none if none is open */
    Optional<UUID> answer(MandateId mandate, String answer, Actor actor) {
        return jdbc.sql("""
                        update mandate_question set answer = :answer, answered_at = :now, answered_by = :account,
                            answered_by_name = :name
                        where mandate_id = :mandate and answer is null returning id""")
                .param("answer", answer)
                .param("now", Timestamp.from(clock.instant()))
                .param("account", actor.account().value())
                .param("name", actor.name())
                .param("mandate", mandate.value())
                .query(UUID.class)
                .optional();
    }

    /** What was asked on this mandate, the first question first. */
    List<Question> of(MandateId mandate) {
        return jdbc.sql("select * from mandate_question where mandate_id = :mandate order by asked_at, id")
                .param("mandate", mandate.value())
                .query((row, number) -> question(row))
                .list();
    }

    private static Question question(ResultSet row) throws SQLException {
        OffsetDateTime answeredAt = row.getObject("answered_at", OffsetDateTime.class);
        return new Question(
                row.getString("question"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("asked_by", UUID.class),
                row.getString("asked_by_name"),
                row.getString("asked_on_behalf_of"),
                row.getString("answer"),
                answeredAt == null ? null : answeredAt.toInstant(),
                row.getObject("answered_by", UUID.class),
                row.getString("answered_by_name"));
    }

    /** @param inPlaceOf in whose name a deputy asked */
    public record Question(
            String question,
            Instant askedAt,
            UUID askedById,
            String askedBy,
            @Nullable String inPlaceOf,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            @Nullable UUID answeredById,
            @Nullable String answeredBy) {

        boolean isOpen() {
            return answer == null;
        }

        boolean wasAskedBy(Actor actor) {
            return askedById.equals(actor.account().value());
        }

        boolean wasAnsweredBy(Actor actor) {
            return actor.account().value().equals(answeredById);
        }
    }
}
