package org.contributornetwork;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What is sent with a form. */
public final class Answers {

    private Answers() {}

    /**
     * The usual answers, but for the ones that a test is about.
     *
     * @param usual  each {@code name=value}
     * @param others instead of those of the same name
     */
    public static String[] to(List<String> usual, String... others) {
        List<String> renewed = Arrays.stream(others).map(Answers::name).toList();
        return Stream.concat(usual.stream().filter(answer -> !renewed.contains(name(answer))), Arrays.stream(others))
                .toArray(String[]::new);
    }

    private static String name(String answer) {
        return answer.substring(0, answer.indexOf('='));
    }
}
