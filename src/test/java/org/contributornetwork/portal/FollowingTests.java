package org.contributornetwork.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.contributornetwork.IntegrationTest;
import org.contributornetwork.directory.DepartmentId;
import org.contributornetwork.directory.StaffMemberId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** By the service that an account carries it is decided who sees it: it is the person's own, whatever happens at the same moment. */
class FollowingTests extends IntegrationTest {

    @Autowired
    private TransactionTemplate transactions;

    private DepartmentId sports;
    private StaffMemberId rosa;

    @BeforeEach
    void twoServicesAndAPerson() {
        rosa = city.person("Rosa", "Blanc", city.department("CULT", "Culture"));
        sports = city.department("SPOR", "Sports");
    }

    @Test
    void an_account_follows_its_person_who_moves_while_it_is_asked_for() {
        CompletableFuture<?> move = transactions.execute(transaction -> {
            ask();
            return meanwhile(this::move);
        });
        move.join();

        assertThat(department()).isEqualTo(sports.value());
    }

    @Test
    void and_one_that_is_asked_for_while_the_person_moves() {
        CompletableFuture<?> request = transactions.execute(transaction -> {
            move();
            return meanwhile(this::ask);
        });
        request.join();

        assertThat(department()).isEqualTo(sports.value());
    }

    /** Starts it, and gives it the time that it needs unless it waits for us. */
    private static CompletableFuture<?> meanwhile(Runnable deed) {
        CompletableFuture<?> started = CompletableFuture.runAsync(deed);
        try {
            started.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException waits) {
            // It goes on when this transaction has ended.
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
        return started;
    }

    private void ask() {
        jdbc.sql("""
                        insert into portal_account (id, version, staff_member_id, user_name, status, requested_at, requested_by_name)
                        values (gen_random_uuid(), 0, ?, 'rosa_blanc', 'REQUESTED', now(), 'Hélène Aubry')""").param(rosa.value()).update();
    }

    private void move() {
        jdbc.sql("update staff_member set department_id = ? where id = ?")
                .params(sports.value(), rosa.value())
                .update();
    }

    private UUID department() {
        return jdbc.sql("select department_id from portal_account")
                .query(UUID.class)
                .single();
    }
}
