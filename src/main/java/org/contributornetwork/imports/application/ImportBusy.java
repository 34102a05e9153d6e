package org.contributornetwork.imports.application;

/** Another file is going into the register right now; this one has to wait for its turn. */
final class ImportBusy extends RuntimeException {

    ImportBusy() {
        super("another import is at work", null, false, false);
    }
}
