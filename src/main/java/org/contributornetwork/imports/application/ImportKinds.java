package org.contributornetwork.imports.application;

import java.util.List;
import java.util.Optional;
import org.contributornetwork.imports.ImportKind;
import org.contributornetwork.security.ForCommunication;
import org.contributornetwork.shared.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of file that the modules brought, in the order in which a city needs them. */
@Component
@ForCommunication
public class ImportKinds {

    private final List<ImportKind> kinds;

    ImportKinds(ObjectProvider<ImportKind> kinds) {
        this.kinds = kinds.orderedStream().toList();
    }

    public List<ImportKind> all() {
        return kinds;
    }

    public Optional<ImportKind> find(String code) {
        return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    public ImportKind require(String code) {
        return find(code).orElseThrow(NotFound::new);
    }
}
