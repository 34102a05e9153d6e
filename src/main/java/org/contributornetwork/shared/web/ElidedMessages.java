package org.contributornetwork.shared.web;

import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The texts of the bundles, in which the French "de" before an argument is written as it is said: the bundle has
 * "Départ de {0}", people read "Départ de Paul" and "Départ d’Élodie".
 */
class ElidedMessages extends ResourceBundleMessageSource {

    /** A text has fewer arguments; behind them stand the "de" or "d’" of each. */
    private static final int PREPOSITIONS = 10;

    private static final Pattern OF_ARGUMENT = Pattern.compile("(?<![\\p{L}’])de (\\{(\\d)})");

    /**
     * A vowel, or an h that is usually silent. Before "ha", where most names that come up here begin with a sound of
     * their own (Hakim, Halles), and before a y that glides (Yann), nothing is elided.
     */
    private static final Pattern VOWEL = Pattern.compile("(?iu)([aeiouœæ]|h[eiouy]|y[^aeiou]).*", Pattern.DOTALL);

    @Override
    protected MessageFormat createMessageFormat(String text, @Nullable Locale locale) {
        return super.createMessageFormat(
                isFrench(locale) ? OF_ARGUMENT.matcher(text).replaceAll("{1$2}$1") : text, locale);
    }

    @Override
    protected @Nullable Object[] resolveArguments(@Nullable Object @Nullable [] arguments, @Nullable Locale locale) {
        @Nullable Object[] resolved = super.resolveArguments(arguments, locale);
        if (!isFrench(locale) || resolved.length == 0) {
            return resolved;
        }
        @Nullable Object[] both = Arrays.copyOf(resolved, PREPOSITIONS + resolved.length);
        for (int i = 0; i < resolved.length; i++) {
            both[PREPOSITIONS + i] = startsWithVowel(resolved[i]) ? "d’" : "de ";
        }
        return both;
    }

    private static boolean isFrench(@Nullable Locale locale) {
        return locale != null && !Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }

    private static boolean startsWithVowel(@Nullable Object argument) {
        return argument instanceof String words
                && VOWEL.matcher(Normalizer.normalize(words, Normalizer.Form.NFD))
                        .matches();
    }
}
