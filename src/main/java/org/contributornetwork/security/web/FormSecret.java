package org.contributornetwork.security.web;

import java.security.SecureRandom;
import java.util.Base64;

final class FormSecret {

    private static final SecureRandom RANDOM = new SecureRandom();

    private FormSecret() {}

    static String next() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
