package org.contributornetwork.directory.application;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.contributornetwork.directory.DirectorateId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The directorates that there are, and those that a file of services founds. */
final class DirectoratesInFile {

    private final Map<String, String> folds;
    private final Map<String, DirectorateId> ids = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<DirectorateId, String> founded = new LinkedHashMap<>();

    DirectoratesInFile(Set<String> named, FoldedNames folded, JdbcClient jdbc) {
        folds = folded.of(named);
        jdbc.sql("select id, name, search_fold(name) as folded from directorate")
                .query(row -> {
                    ids.put(row.getString("folded"), DirectorateId.of(row.getString("id")));
                    names.put(row.getString("folded"), row.getString("name"));
                });
    }

    DirectorateId under(String name) {
        return ids.computeIfAbsent(fold(name), fold -> {
            DirectorateId id = DirectorateId.next();
            founded.put(id, name);
            names.put(fold, name);
            return id;
        });
    }

    /** Those that there were not yet, to be founded with the services. */
    Map<DirectorateId, String> founded() {
        return founded;
    }

    String nameOf(String name) {
        return names.getOrDefault(fold(name), name);
    }

    private String fold(String name) {
        return folds.getOrDefault(name, name);
    }
}
