package org.contributornetwork.security.application;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Several people who do the same at the same moment. */
public final class Simultaneous {

    private static final int MOST_AT_ONCE = 12;

    private Simultaneous() {}

    public static <T> List<T> all(int people, IntFunction<Callable<T>> deed) throws Exception {
        return all(people, MOST_AT_ONCE, deed);
    }

    /** @param most how many of them press at the very same moment; the others follow as these are answered */
    public static <T> List<T> all(int people, int most, IntFunction<Callable<T>> deed) throws Exception {
        int together = Math.min(people, most);
        var pool = Executors.newFixedThreadPool(together);
        var start = new CyclicBarrier(together);
        try {
            var deeds = IntStream.range(0, people)
                    .mapToObj(i -> (Callable<T>) () -> {
                        if (i < together) {
                            start.await();
                        }
                        return deed.apply(i).call();
                    })
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> result : pool.invokeAll(deeds)) {
                results.add(result.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }
}
