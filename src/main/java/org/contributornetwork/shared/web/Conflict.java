package org.contributornetwork.shared.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two versions of a record side by side: what this person typed, and what somebody else has saved meanwhile. */
public final class Conflict {

    private final Words words;
    private final List<Difference> differences = new ArrayList<>();

    public Conflict(Words words) {
        this.words = words;
    }

    /** Keeps the field where both versions differ; its label is the text of that key. */
    public Conflict compare(String labelKey, @Nullable String mine, @Nullable String theirs) {
        String typed = Typed.text(mine);
        String saved = Typed.text(theirs);
        if (!typed.equals(saved)) {
            differences.add(new Difference(words.of(labelKey), saved, typed));
        }
        return this;
    }

    public List<Difference> differences() {
        return List.copyOf(differences);
    }
}
