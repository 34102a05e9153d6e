package org.contributornetwork.security.application;

import org.contributornetwork.security.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends sessions where the reason is, in its transaction: at the next click they are gone. */
@Component
public class AccountSessions {

    private final JdbcClient jdbc;

    AccountSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public int endAll(AccountId account) {
        return jdbc.sql("delete from spring_session where principal_name = :account")
                .param("account", account.toString())
                .update();
    }

    public int endOthers(AccountId account, String kept) {
        return jdbc.sql("delete from spring_session where principal_name = :account and session_id <> :kept")
                .param("account", account.toString())
                .param("kept", kept)
                .update();
    }
}
