package org.contributornetwork.security.application;

import java.text.Normalizer;
import org.contributornetwork.shared.Emails;

/** An e-mail address as people type it: stray spaces, any case, or something that is none. */
final class TypedEmail {

    private TypedEmail() {}

    /** What to look for; an impossible address becomes one that no account has, so that the work stays the same. */
    static String of(String text) {
        String email =
                Normalizer.normalize(text.length() > Emails.LONGEST * 2 ? "" : text.strip(), Normalizer.Form.NFC);
        boolean possible = email.length() <= Emails.LONGEST && email.indexOf('\0') < 0;
        return possible ? email : "";
    }
}
