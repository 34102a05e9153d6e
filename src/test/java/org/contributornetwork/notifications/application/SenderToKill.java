package org.contributornetwork.notifications.application;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.contributornetwork.ContributorNetworkApplication;
import org.contributornetwork.security.AccountId;
import org.contributornetwork.security.PasswordChanged;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole application in a process of its own: commits one event after the other, each with its message, and sends. */
final class SenderToKill {

    private SenderToKill() {}

    /** @param arguments where to note each event once it is committed, how many, then the application's own */
    public static void main(String[] arguments) throws Exception {
        Path told = Path.of(arguments[0]);
        ConfigurableApplicationContext application = new SpringApplicationBuilder(ContributorNetworkApplication.class)
                .run(withPort(Arrays.copyOfRange(arguments, 2, arguments.length)));
        ApplicationEventPublisher events = application;
        TransactionTemplate transaction = application.getBean(TransactionTemplate.class);
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            UUID event = UUID.randomUUID();
            transaction.executeWithoutResult(status -> events.publishEvent(new PasswordChanged(
                    event,
                    AccountId.next(),
                    "agent-" + event + "@ville.example",
                    "Léa Étienne",
                    null,
                    Locale.FRENCH,
                    false)));
            Files.writeString(
                    told,
                    event + "\n",
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }

    private static String[] withPort(String[] arguments) {
        String[] more = Arrays.copyOf(arguments, arguments.length + 2);
        more[arguments.length] = "--server.port=0";
        more[arguments.length + 1] = "--server.address=127.0.0.1";
        return more;
    }
}
