package org.contributornetwork.outage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/** The page itself: no template, no bundle, no other file, nothing that could be down too. */
record OutagePage(Locale locale, String reference) {

    private static final String STYLE =
            "html{color-scheme:light dark}body{max-width:34rem;margin:4rem auto;padding:0 1.5rem;"
                    + "font:1.0625rem/1.6 system-ui,sans-serif;color:light-dark(#17242b,#e8ece9);"
                    + "background:light-dark(#f6f5f1,#11191c)}h1{font-size:1.5rem;line-height:1.25}";

    /** Allows the page its few lines of style and nothing else. */
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'sha256-" + sha256(STYLE) + "'; frame-ancestors 'none'; base-uri 'none'";

    static OutagePage in(Locale locale, String reference) {
        return new OutagePage(locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH, reference);
    }

    String html() {
        return locale.equals(Locale.ENGLISH)
                ? page(
                        "Back in a moment",
                        "The application cannot reach its data. Nothing that was saved is lost; what you were sending was"
                                + " not saved.",
                        "Wait a minute, then load this page again.",
                        "If it lasts, give this reference to the people who run the application:")
                : page(
                        "De retour dans un instant",
                        "L’application n’atteint pas ses données. Rien de ce qui était enregistré n’est perdu\u202f; ce que"
                                + " vous étiez en train d’envoyer n’a pas été enregistré.",
                        "Patientez une minute, puis rechargez cette page.",
                        "Si cela dure, donnez cette référence aux personnes qui font fonctionner l’application\u00a0:");
    }

    private String page(String title, String whatHappens, String whatToDo, String whoToTell) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="UTF-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body>
                <main>
                <h1>%s</h1>
                <p>%s</p>
                <p>%s</p>
                <p>%s <code>%s</code></p>
                </main>
                </body>
                </html>
                """.formatted(locale.getLanguage(), title, STYLE, title, whatHappens, whatToDo, whoToTell, reference);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
