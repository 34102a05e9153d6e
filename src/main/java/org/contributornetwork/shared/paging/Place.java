package org.contributornetwork.shared.paging;

import java.util.List;
import java.util.Optional;

/**
 * A stretch of a list.
 *
 * @param tables in which it is found: what conditions and keys need
 * @param cursor the row beyond which it begins, or the list's end
 * @param limit  rows that are read at most
 */
record Place(String tables, List<SortKey> keys, Optional<Cursor> cursor, boolean down, int limit) {}
