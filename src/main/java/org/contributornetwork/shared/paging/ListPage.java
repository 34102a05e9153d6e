package org.contributornetwork.shared.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a list that is short enough to be held whole; its places are the numbers of rows before them. */
public final class ListPage {

    private ListPage() {}

    public static <R> ResultPage<R> cut(List<R> rows, PageRequest request) {
        int size = request.rows();
        int start = Math.min(start(rows.size(), request), lastStart(rows.size(), size));
        int end = Math.min(start + size, rows.size());
        return new ResultPage<>(
                rows.subList(start, end),
                rows.size(),
                true,
                end < rows.size() ? Integer.toString(end) : null,
                start > 0 ? Integer.toString(start) : null);
    }

    private static int start(int rows, PageRequest request) {
        Integer after = place(request.after());
        if (after != null) {
            return after;
        }
        Integer before = place(request.before());
        if (before != null) {
            return Math.max(before - request.rows(), 0);
        }
        return request.fromTheEnd() ? rows : 0;
    }

    /** The last page begins where whole pages before it end. */
    private static int lastStart(int rows, int size) {
        return rows == 0 ? 0 : (rows - 1) / size * size;
    }

    private static @Nullable Integer place(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,6}") ? Integer.valueOf(text) : null;
    }
}
