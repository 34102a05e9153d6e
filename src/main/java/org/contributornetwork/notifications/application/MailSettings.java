package org.contributornetwork.notifications.application;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages leave; the server itself is told by {@code spring.mail.*}.
 *
 * @param from      the address they come from; {@code no-reply} at the host of the base address unless told
 * @param pollEvery how often the outbox is looked at for messages to send again; new ones leave at once
 */
@ConfigurationProperties("contributor-network.mail")
public record MailSettings(
        @Nullable String from, @DefaultValue("15s") Duration pollEvery) {}
