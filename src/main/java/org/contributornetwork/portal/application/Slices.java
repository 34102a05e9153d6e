package org.contributornetwork.portal.application;

import java.util.ArrayList;
import java.util.List;

/** Cuts long work into pieces that are written at once. */
final class Slices {

    private Slices() {}

    static <T> List<List<T>> of(List<T> all) {
        List<List<T>> slices = new ArrayList<>();
        for (int from = 0; from < all.size(); from += UnsentWrites.AT_ONCE) {
            slices.add(all.subList(from, Math.min(all.size(), from + UnsentWrites.AT_ONCE)));
        }
        return slices;
    }
}
