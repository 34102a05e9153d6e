package org.contributornetwork.referents;

/** A principal referent (« titulaire »), or one who stands in for them (« suppléant »). */
public enum MandateRank {
    PRINCIPAL,
    SUBSTITUTE
}
