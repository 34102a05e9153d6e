package org.contributornetwork.portal.application;

import java.util.List;
import java.util.UUID;
import org.contributornetwork.batches.BatchedList;
import org.contributornetwork.security.Actor;
import org.contributornetwork.shared.web.ListQuery;
import org.springframework.stereotype.Component;

/** The list of accounts on the portal, many of which are acted on at once. */
@Component
class AccountsInBatches implements BatchedList {

    static final String CODE = "portal-accounts";

    private final PortalAccountList accounts;

    AccountsInBatches(PortalAccountList accounts) {
        this.accounts = accounts;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Class<? extends Record> filters() {
        return PortalAccountList.Filter.class;
    }

    @Override
    public List<UUID> matching(ListQuery query, int most, Actor reader) {
        return accounts.ids(
                new PortalAccountList.Filter(query.get("q"), query.get("department"), query.get("state")),
                most,
                reader);
    }
}
