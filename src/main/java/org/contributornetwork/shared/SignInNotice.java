package org.contributornetwork.shared;

import java.util.List;

/**
 * Tells whoever started the application who can sign in. Modules offer beans of this type; their lines close the log of
 * the start. Asked once, when the application is ready to serve.
 */
@FunctionalInterface
public interface SignInNotice {

    List<String> lines();
}
