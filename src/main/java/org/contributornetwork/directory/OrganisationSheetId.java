package org.contributornetwork.directory;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.contributornetwork.shared.Ids;

/** Identifies an organisation sheet (« fiche d’organisation »), one version of how a service validates what it publishes. */
@Embeddable
public record OrganisationSheetId(UUID value) {

    public static OrganisationSheetId next() {
        return new OrganisationSheetId(Ids.next());
    }

    public static OrganisationSheetId of(String text) {
        return new OrganisationSheetId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
