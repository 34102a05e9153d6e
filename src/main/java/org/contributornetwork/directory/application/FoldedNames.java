package org.contributornetwork.directory.application;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the database compares when it says that two names are one, so that a file is read by the same rule. */
@Component
class FoldedNames {

    private final JdbcTemplate jdbc;

    FoldedNames(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Each name folded, all of them in one statement. */
    Map<String, String> of(Collection<String> names) {
        Map<String, String> folded = new HashMap<>();
        if (!names.isEmpty()) {
            jdbc.query(
                    "select name, search_fold(name) as folded from unnest(?) as name",
                    row -> {
                        folded.put(row.getString("name"), row.getString("folded"));
                    },
                    (Object) List.copyOf(names).toArray(String[]::new));
        }
        return folded;
    }
}
