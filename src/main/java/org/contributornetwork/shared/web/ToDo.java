package org.contributornetwork.shared.web;

import org.contributornetwork.shared.paging.KeysetQuery;

/** A thing to do on the home page: how many, what, why in a sentence, and the one button that leads there. */
public record ToDo(int number, String title, String sentence, String href, String action) {

    /** The number as it is shown: like the list to which it leads, it counts no further than to "more than". */
    public String figure() {
        return number > KeysetQuery.COUNT_LIMIT ? KeysetQuery.COUNT_LIMIT + "+" : Integer.toString(number);
    }
}
