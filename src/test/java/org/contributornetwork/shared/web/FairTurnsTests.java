package org.contributornetwork.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@Timeout(20)
class FairTurnsTests {

    @Test
    void makes_no_more_pages_at_once_than_it_was_told() throws Exception {
        FairTurns turns = new FairTurns(2);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch twoAreAtWork = new CountDownLatch(2);
        FilterChain page = (request, response) -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            twoAreAtWork.countDown();
            await(twoAreAtWork);
            now.decrementAndGet();
        };

        List<Thread> requests = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            requests.add(asked(turns, page));
        }
        for (Thread request : requests) {
            request.join();
        }

        assertThat(most).hasValue(2);
    }

    @Test
    void serves_those_who_wait_in_the_order_in_which_they_came() throws Exception {
        FairTurns turns = new FairTurns(1);
        CountDownLatch firstIsMade = new CountDownLatch(1);
        List<Integer> served = Collections.synchronizedList(new ArrayList<>());
        List<Thread> requests = new ArrayList<>();
        requests.add(asked(turns, (request, response) -> await(firstIsMade)));
        for (int i = 1; i <= 5; i++) {
            int number = i;
            awaitWaiting(requests.get(i - 1));
            requests.add(asked(turns, (request, response) -> served.add(number)));
        }
        awaitWaiting(requests.get(5));

        firstIsMade.countDown();
        for (Thread request : requests) {
            request.join();
        }

        assertThat(served).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void gives_the_turn_on_after_a_page_that_failed() throws Exception {
        FairTurns turns = new FairTurns(1);

        assertThatThrownBy(() -> ask(turns, (request, response) -> {
                    throw new ServletException("broken");
                }))
                .isInstanceOf(ServletException.class);

        List<String> served = new ArrayList<>();
        ask(turns, (request, response) -> served.add("next"));
        assertThat(served).containsExactly("next");
    }

    @Test
    void who_does_not_read_what_was_made_holds_up_nobody() throws Exception {
        FairTurns turns = new FairTurns(1);
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        MockHttpServletResponse unread = new MockHttpServletResponse() {
            @Override
            public ServletOutputStream getOutputStream() {
                sending.countDown();
                await(read);
                return super.getOutputStream();
            }
        };
        Thread slow = new Thread(() -> {
            try {
                turns.doFilter(
                        new MockHttpServletRequest(),
                        unread,
                        (request, response) -> response.getWriter().write("page"));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        slow.start();
        await(sending);

        List<String> served = new ArrayList<>();
        ask(turns, (request, response) -> served.add("next"));

        assertThat(served).containsExactly("next");
        read.countDown();
        slow.join();
        assertThat(unread.getContentAsString()).isEqualTo("page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/f9745191a488/site.css", "/actuator/health/liveness"})
    void files_and_signs_of_life_need_no_turn(String path) throws Exception {
        FairTurns turns = new FairTurns(1);
        CountDownLatch firstIsMade = new CountDownLatch(1);
        Thread first = asked(turns, (request, response) -> await(firstIsMade));
        awaitWaiting(first);

        List<String> served = new ArrayList<>();
        turns.doFilter(
                new MockHttpServletRequest("GET", path),
                new MockHttpServletResponse(),
                (request, response) -> served.add(path));

        assertThat(served).containsExactly(path);
        firstIsMade.countDown();
        first.join();
    }

    private static Thread asked(FairTurns turns, FilterChain page) {
        Thread request = new Thread(() -> {
            try {
                ask(turns, page);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        request.start();
        return request;
    }

    private static void ask(FairTurns turns, FilterChain page) throws Exception {
        turns.doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), page);
    }

    private static void awaitWaiting(Thread request) {
        while (request.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
