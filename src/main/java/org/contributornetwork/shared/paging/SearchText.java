package org.contributornetwork.shared.paging;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** What a person typed in a search box, made ready for {@code search_text like search_fold(…)}. */
public final class SearchText {

    private static final int LONGEST = 200;

    private SearchText() {}

    /** A pattern that finds the text anywhere, the signs of LIKE taken as themselves; empty for nothing to look for. */
    public static String contains(@Nullable String typed) {
        String text = typed == null ? "" : Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC);
        text = text.replace("\0", "");
        if (text.isEmpty()) {
            return "";
        }
        String cut =
                text.substring(0, text.offsetByCodePoints(0, Math.min(text.codePointCount(0, text.length()), LONGEST)));
        return "%" + cut.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
