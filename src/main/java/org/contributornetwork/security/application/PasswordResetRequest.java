package org.contributornetwork.security.application;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Somebody says that they forgot their password. The page answers before anybody looks whether there is such an account:
 * the answer, and the time that it takes, cannot depend on it.
 */
@Component
public class PasswordResetRequest implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(PasswordResetRequest.class);

    private static final String PURPOSE = "reset";
    private static final int WAITING = 1_000;

    private final SignInGuard guard;
    private final PasswordResetLetter letter;
    private final ThreadPoolExecutor afterwards;

    PasswordResetRequest(SignInGuard guard, PasswordResetLetter letter) {
        this.guard = guard;
        this.letter = letter;
        this.afterwards = new ThreadPoolExecutor(
                0,
                1,
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                work -> new Thread(work, "password-reset"));
    }

    /** Every request counts, known or not: a mailbox cannot be flooded, nor a list of addresses be tried. */
    public void submit(String typedEmail, String remoteAddress) {
        String email = TypedEmail.of(typedEmail);
        if (!guard.reserve(SignInGuard.account(PURPOSE, email), SignInGuard.address(PURPOSE, remoteAddress))) {
            return;
        }
        try {
            afterwards.execute(() -> send(email));
        } catch (RejectedExecutionException e) {
            log.warn("Too many requests for a new password at once: one was dropped");
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        afterwards.shutdown();
        afterwards.awaitTermination(5, TimeUnit.SECONDS);
    }

    private void send(String email) {
        try {
            letter.write(email);
        } catch (RuntimeException e) {
            log.error("A request for a new password could not be treated", e);
        }
    }
}
