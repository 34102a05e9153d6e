package org.contributornetwork.shared;

import java.util.regex.Pattern;

/** Professional e-mail addresses: one dotted local part, one domain with at least one dot, 254 characters at most. */
public final class Emails {

    public static final int LONGEST = 254;

    private static final Pattern ADDRESS = Pattern.compile(
            "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}"
                    + "@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}][\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}]");

    private Emails() {}

    public static boolean isAddress(String text) {
        return text.length() <= LONGEST && ADDRESS.matcher(text).matches();
    }
}
