package org.contributornetwork.shared.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param count    how many rows the filters leave, counted up to {@link KeysetQuery#COUNT_LIMIT}
 * @param counted  whether {@code count} is exact; if not, there are more than that
 * @param next     where the next page starts, if there is one
 * @param previous where the previous page ends, if there is one
 */
public record ResultPage<R>(
        List<R> rows,
        int count,
        boolean counted,
        @Nullable String next,
        @Nullable String previous) {

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public <S> ResultPage<S> map(Function<R, S> change) {
        return new ResultPage<>(rows.stream().map(change).toList(), count, counted, next, previous);
    }
}
