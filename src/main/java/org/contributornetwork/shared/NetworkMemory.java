package org.contributornetwork.shared;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Remembers what is asked at every click, and what was computed of the whole network, until anything in the network changes or the day
 * ends. The database tells whether something has changed (table {@code network_change}), so that an answer is never older than
 * the request that it is for, whichever instance changed something: remembering saves work, and is not seen. A page asks once
 * what the database has to say and lets it hold until the page is sent, as it does with who asks.
 */
@Component
public class NetworkMemory {

    /** Answers that are kept; of more, those that nobody asked for longest are forgotten. */
    static final int MOST = 1_000;

    private static final Set<String> PAGES = Set.of("GET", "HEAD");

    private static final String MOMENT = NetworkMemory.class.getName() + ".moment";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<Object, Object> answers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
            return size() > MOST;
        }
    };
    private @Nullable Moment remembered;

    NetworkMemory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The answer to a question: the remembered one where nothing has changed since, else a new one.
     *
     * @param question    names all that the answer depends on beside the network and the day: who asks, what for; a record
     * @param computation reads only what {@code network_change} watches, and gives what nobody changes afterwards
     */
    public <T> T recall(Object question, Supplier<T> computation) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (isChanging(request)) {
            return computation.get();
        }
        // Read before the answer is computed: at worst it is newer than its moment says, never older.
        Moment now = request == null ? now() : now(request);
        @SuppressWarnings("unchecked") // The question was asked with the same computation.
        T known = (T) known(question, now);
        if (known != null) {
            return known;
        }
        T answer = computation.get();
        remember(question, answer, now);
        return answer;
    }

    /** Who is about to change something sees what others do not see yet, and may never see; and asks again once it is done. */
    private static boolean isChanging(@Nullable RequestAttributes request) {
        boolean writes = TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
        return writes
                || request instanceof ServletRequestAttributes servlet
                        && !PAGES.contains(servlet.getRequest().getMethod());
    }

    private Moment now(RequestAttributes request) {
        if (request.getAttribute(MOMENT, RequestAttributes.SCOPE_REQUEST) instanceof Moment known) {
            return known;
        }
        Moment now = now();
        request.setAttribute(MOMENT, now, RequestAttributes.SCOPE_REQUEST);
        return now;
    }

    private Moment now() {
        return jdbc.sql("select sum(changes) as changes, max(transaction_id)::text as last from network_change")
                .query((row, number) -> new Moment(row.getLong("changes"), row.getString("last"), LocalDate.now(clock)))
                .single();
    }

    /** Of another moment nobody asks again: it makes room at once. */
    private synchronized @Nullable Object known(Object question, Moment now) {
        if (!now.equals(remembered)) {
            answers.clear();
            remembered = now;
        }
        return answers.get(question);
    }

    private synchronized void remember(Object question, Object answer, Moment at) {
        if (at.equals(remembered)) {
            answers.put(question, answer);
        }
    }

    /** One row says what many said, and the same as they did: who asks at every click reads few. */
    @Scheduled(fixedDelayString = "PT1M")
    void tidy() {
        jdbc.sql("""
                        with last as (select max(transaction_id) as id from network_change),
                             told as (delete from network_change where transaction_id < (select id from last) returning changes),
                             all_told as (select sum(changes) as changes from told)
                        update network_change n set changes = n.changes + a.changes
                        from all_told a where a.changes is not null and n.transaction_id = (select id from last)""").update();
    }

    /**
     * When something was computed.
     *
     * @param last the transaction that changed something last: a database that was put back to an older state may count up to
     *             the same sum again
     */
    private record Moment(long changes, @Nullable String last, LocalDate day) {}
}
