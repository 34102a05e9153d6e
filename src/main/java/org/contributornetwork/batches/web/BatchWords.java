package org.contributornetwork.batches.web;

import org.contributornetwork.shared.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What acts on many records say, in the language of the request; each act brings its own words. */
@Component
class BatchWords {

    private final Words words;

    BatchWords(Words words) {
        this.words = words;
    }

    String of(String key, Object... arguments) {
        return words.of(key, arguments);
    }

    /** "Inviter 12 agents à se connecter ?" */
    String question(String kind, int records, @Nullable String choice) {
        return of("batch." + kind + ".question", records, named(choice));
    }

    /** What happens to each of them. */
    String effect(String kind, @Nullable String choice) {
        return of("batch." + kind + ".effect", named(choice));
    }

    /** On the button. */
    String doIt(String kind, int records) {
        return of("batch." + kind + ".do", records);
    }

    /** Where none of the records would be changed. */
    String nothing(String kind, @Nullable String choice) {
        return of("batch." + kind + ".nothing", named(choice));
    }

    /** "12 agents invités à se connecter" */
    String done(String kind, int records, @Nullable String choice) {
        return of("batch." + kind + ".done", records, named(choice));
    }

    /** What is to be chosen with it. */
    String choice(String kind) {
        return of("batch." + kind + ".choice");
    }

    /** "Les 12 agents cochés" */
    String picked(String list, int records) {
        return of("batch." + list + ".picked", records);
    }

    /** "Les 348 agents que montrent les filtres" */
    String matching(String list, int records, int most, boolean filtered) {
        if (records > most) {
            return of("batch." + list + ".matching-over", most);
        }
        return of(filtered ? "batch." + list + ".matching" : "batch." + list + ".whole", records);
    }

    private static String named(@Nullable String choice) {
        return choice == null ? "" : choice;
    }
}
