package org.contributornetwork.portal;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.contributornetwork.shared.Ids;

/** Identifies the account of a person on the city's portal (« compte sur le portail »). */
@Embeddable
public record PortalAccountId(UUID value) {

    public static PortalAccountId next() {
        return new PortalAccountId(Ids.next());
    }

    public static PortalAccountId of(String text) {
        return new PortalAccountId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
