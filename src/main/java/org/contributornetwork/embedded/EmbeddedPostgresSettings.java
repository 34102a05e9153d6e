package org.contributornetwork.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param dataDirectory the folder that holds everything the embedded server keeps
 * @param embeddedPostgresql the server itself; most people never touch it
 */
@ConfigurationProperties("contributor-network")
record EmbeddedPostgresSettings(
        @DefaultValue("./data") Path dataDirectory,
        @DefaultValue Server embeddedPostgresql) {

    /**
     * @param enabled whether it may start at all when no {@code spring.datasource.url} is given
     * @param durable false only for throw-away data: quicker, and a crash of the machine may lose everything
     * @param binaries where the server's programs are unpacked; inside the data folder unless said otherwise
     */
    record Server(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("true") boolean durable,
            @Nullable Path binaries) {}
}
