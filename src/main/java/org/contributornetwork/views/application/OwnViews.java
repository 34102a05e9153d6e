package org.contributornetwork.views.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.ForSignedIn;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.Reading;
import org.contributornetwork.views.ViewId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The views that somebody keeps, of all lists. */
@Component
@Reading
@ForSignedIn
public class OwnViews {

    private static final String SELECT =
            "select id, version, list, name, query from saved_view where account_id = :reader";

    private final JdbcClient jdbc;

    OwnViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In French order. */
    public List<Kept> of(Actor actor) {
        return jdbc.sql(SELECT + " order by name collate \"fr-x-icu\", id")
                .param("reader", actor.account().value())
                .query(OwnViews::kept)
                .list();
    }

    /** @throws NotFound if there is no such view for this reader */
    public Kept require(ViewId id, Actor actor) {
        return jdbc.sql(SELECT + " and id = :id")
                .param("reader", actor.account().value())
                .param("id", id.value())
                .query(OwnViews::kept)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("list"),
                row.getString("name"),
                row.getString("query"));
    }

    public record Kept(UUID id, int version, String list, String name, String query) {}
}
