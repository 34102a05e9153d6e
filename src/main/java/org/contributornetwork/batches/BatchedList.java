package org.contributornetwork.batches;

import java.util.List;
import java.util.UUID;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.web.ListQuery;

/**
 * A list whose records can be acted on many at a time. The module that has the list brings a bean of it; its words are messages
 * below {@code batch.<code>.}.
 */
public interface BatchedList {

    /** The list is at the address of that name, each of its records below it. */
    String code();

    /** The record to which the list binds its filters. */
    Class<? extends Record> filters();

    /**
     * The records that the list shows to this reader with these filters, in one statement.
     *
     * @param most no more of them are of use
     */
    List<UUID> matching(ListQuery query, int most, Actor reader);
}
