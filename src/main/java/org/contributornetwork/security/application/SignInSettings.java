package org.contributornetwork.security.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things last and how often they may be tried.
 *
 * @param failuresPerAccount    failed tries after which an account waits
 * @param failuresPerAddress    the same for a network address; a town hall behind one address may want more
 * @param firstWait             the wait after that many failures; doubles with each one more
 * @param longestWait           where the doubling stops
 * @param failuresForgottenAfter a quiet time after which counting starts again
 * @param sessionIdle           without a request for so long, the person signs in again
 * @param sessionLongest        after so long, busy or not, the person signs in again
 * @param invitationValidity    of the link in an invitation
 * @param passwordResetValidity of the link for a new password
 * @param setUpValidity         of the address printed at the first start
 * @param parallelVerifications passwords verified at the same time; each takes 19 MiB while it lasts
 */
@ConfigurationProperties("contributor-network.sign-in")
public record SignInSettings(
        @DefaultValue("5") int failuresPerAccount,
        @DefaultValue("5") int failuresPerAddress,
        @DefaultValue("30s") Duration firstWait,
        @DefaultValue("15m") Duration longestWait,
        @DefaultValue("1h") Duration failuresForgottenAfter,
        @DefaultValue("30m") Duration sessionIdle,
        @DefaultValue("10h") Duration sessionLongest,
        @DefaultValue("14d") Duration invitationValidity,
        @DefaultValue("60m") Duration passwordResetValidity,
        @DefaultValue("24h") Duration setUpValidity,
        @DefaultValue("4") int parallelVerifications) {}
