package org.contributornetwork.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.contributornetwork.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

class PostgresUserTests {

    @TempDir
    Path folder;

    @Test
    @EnabledIfSystemProperty(named = "user.name", matches = "root")
    void root_may_change_machines_and_the_data_follow() {
        try (var onOneThatForbidsNamespaces = start(PostgresUser.NOBODY)) {
            assertThat(owner()).contains("nobody");
        }
        try (var onOneThatAllowsThem = start(PostgresUser.forThisProcess())) {
            assertThat(onOneThatAllowsThem.jdbcUrl()).isNotEmpty();
        }
        try (var backOnTheFirst = start(PostgresUser.NOBODY)) {
            assertThat(owner()).contains("nobody");
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "user.name", matches = "(?!root$).*")
    void an_ordinary_user_needs_no_detour() {
        assertThat(PostgresUser.forThisProcess()).isEqualTo(PostgresUser.OURSELVES);
    }

    private EmbeddedPostgres start(PostgresUser user) {
        return EmbeddedPostgres.start(folder, TestDatabase.PROGRAMS, false, user);
    }

    private Optional<String> owner() {
        return Postmaster.of(folder.resolve("postgresql"))
                .orElseThrow()
                .process()
                .info()
                .user();
    }
}
