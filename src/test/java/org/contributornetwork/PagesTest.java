package org.contributornetwork;

import java.net.URI;
import org.contributornetwork.security.Actor;

/** The cast at their browsers: they open pages, follow links and send forms, through everything that a request goes through. */
public abstract class PagesTest extends IntegrationTest {

    /** @param variables stand in for the braces of the address, as they were typed in a field */
    protected Page open(Actor reader, String address, Object... variables) {
        return Page.of(mvc.get().uri(address, variables).with(by(reader)).exchange());
    }

    protected Page follow(Actor reader, Page page, String link) {
        URI address = page.link(link);
        return Page.of(mvc.get().uri(address).with(by(reader)).exchange());
    }

    /** @param answers each {@code name=value}; a name may come twice */
    protected Page send(Actor actor, String address, String... answers) {
        var request = mvc.post().uri(address).with(by(actor));
        for (String answer : answers) {
            String[] pair = answer.split("=", 2);
            request = request.param(pair[0], pair[1]);
        }
        return Page.of(request.exchange());
    }

    protected int count(String tableAndCondition) {
        return jdbc.sql("select count(*) from " + tableAndCondition)
                .query(Integer.class)
                .single();
    }
}
