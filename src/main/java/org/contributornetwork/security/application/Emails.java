package org.contributornetwork.security.application;

import java.text.Normalizer;

/** An e-mail address as people type it: stray spaces, any case, or something that is none. */
final class Emails {

    private static final int LONGEST = 254;

    private Emails() {}

    /** What to look for; an impossible address becomes one that no account has, so that the work stays the same. */
    static String typed(String text) {
        String email = Normalizer.normalize(text.length() > LONGEST * 2 ? "" : text.strip(), Normalizer.Form.NFC);
        boolean possible = email.length() <= LONGEST && email.indexOf('\0') < 0;
        return possible ? email : "";
    }
}
