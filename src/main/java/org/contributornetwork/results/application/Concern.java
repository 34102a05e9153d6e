package org.contributornetwork.results.application;

import java.util.Locale;

/** What communication has to see to, the most urgent first: somebody waits, then a service misses somebody, then what will come. */
public enum Concern {
    LATE("/mandates?state=late"),
    TO_CREATE("/portal-accounts?state=requested"),
    TO_CONFIGURE("/portal-accounts?state=to-configure"),
    WAITING("/mandates?state=waiting"),
    TO_SIGN("/departments?situation=to-sign"),
    VACANT("/departments?situation=vacant"),
    WITHOUT_REFERENT("/departments?situation=without-referent"),
    UNDER_MINIMUM("/departments?situation=under-minimum"),
    ENDING("/mandates?state=ending"),
    DISCREPANCIES("/portal-accounts/discrepancies"),
    DORMANT("/portal-accounts?state=dormant");

    private final String list;

    Concern(String list) {
        this.list = list;
    }

    /** The address of the list that shows as many. */
    public String list() {
        return list;
    }

    /** As messages name it; the statement's columns have underscores instead. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
