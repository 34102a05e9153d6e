package org.contributornetwork.security.web;

import java.util.Locale;
import org.contributornetwork.security.Actor;
import org.contributornetwork.security.domain.Appearance;
import org.contributornetwork.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

public record PreferencesForm(
        @Nullable String language, @Nullable String appearance) {

    static PreferencesForm of(Actor actor) {
        return new PreferencesForm(actor.language().getLanguage(), actor.appearance());
    }

    Locale toLanguage() {
        if ("fr".equals(language)) {
            return Locale.FRENCH;
        }
        if ("en".equals(language)) {
            return Locale.ENGLISH;
        }
        throw RuleViolation.at("language", "preferences.choose");
    }

    Appearance toAppearance() {
        for (Appearance known : Appearance.values()) {
            if (known.name().equals(appearance)) {
                return known;
            }
        }
        throw RuleViolation.at("appearance", "preferences.choose");
    }
}
