package org.contributornetwork.security.application;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.io.ClasspathResource;
import com.nulabinc.zxcvbn.matchers.DictionaryLoader;
import com.nulabinc.zxcvbn.matchers.SlantedKeyboardLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.contributornetwork.shared.CitySettings;
import org.contributornetwork.shared.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * What a password must be: long, and not among the first ones that a stranger would try. No rule about capitals or digits:
 * they make passwords harder to remember, not to guess.
 */
@Component
public class PasswordPolicy {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;

    /** Beyond this, length alone defeats guessing; and the analysis, whose cost grows quickly, has an end. */
    private static final int ANALYSED = 64;

    /** Of the scale 0–4: more than 10⁸ guesses. */
    private static final int STRONG_ENOUGH = 3;

    /** Letters that must remain once the words that everybody in town knows are taken out. */
    private static final int OWN_LETTERS = 5;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

    private static final List<String> TRADE = List.of(
            "reseau",
            "contributeurs",
            "contributeur",
            "contribution",
            "contributor",
            "network",
            "referent",
            "communication",
            "mairie",
            "commune",
            "ville",
            "portail");

    /** Read from the first password that is chosen on: most starts need it not at all. */
    private final SingletonSupplier<Zxcvbn> analyser = SingletonSupplier.of(PasswordPolicy::analyser);

    private final String city;

    @Autowired
    PasswordPolicy(CitySettings city) {
        this(city.city());
    }

    PasswordPolicy(String city) {
        this.city = city;
    }

    /**
     * Refuses a password that is too weak for somebody.
     *
     * @param field the field of the form that a refusal is shown at
     */
    public void require(String field, String password, String name, String email) {
        String normal = Normalizer.normalize(password, Normalizer.Form.NFC);
        int length = normal.codePointCount(0, normal.length());
        if (length < SHORTEST) {
            throw RuleViolation.at(field, "password.too-short", SHORTEST, length);
        }
        if (length > LONGEST) {
            throw RuleViolation.at(field, "password.too-long", LONGEST);
        }
        List<String> known = knownWords(name, email);
        String folded = fold(normal);
        if (isMadeOf(known, folded)) {
            throw RuleViolation.at(field, "password.known-words");
        }
        if (length <= ANALYSED && isCommon(folded, known)) {
            throw RuleViolation.at(field, "password.common");
        }
    }

    private boolean isCommon(String folded, List<String> known) {
        String analysed = folded.length() > ANALYSED ? folded.substring(0, ANALYSED) : folded;
        return analyser.obtain().measure(analysed, known).getScore() < STRONG_ENOUGH;
    }

    /** Whether next to nothing is left without the words known in town, digits and signs. */
    private static boolean isMadeOf(List<String> known, String folded) {
        return Stream.of(folded, undisguised(folded)).anyMatch(text -> {
            String letters = BETWEEN_WORDS.matcher(text).replaceAll("");
            String rest = letters;
            for (String word : known) {
                rest = rest.replace(word, "");
            }
            return rest.length() < letters.length() && rest.length() < OWN_LETTERS;
        });
    }

    private List<String> knownWords(String name, String email) {
        return Stream.concat(Stream.of(city, name, email).flatMap(PasswordPolicy::words), TRADE.stream())
                .filter(word -> word.length() >= 3)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static Stream<String> words(String text) {
        String folded = fold(text);
        return Stream.concat(
                Arrays.stream(BETWEEN_WORDS.split(folded)),
                Stream.of(BETWEEN_WORDS.matcher(folded).replaceAll("")));
    }

    private static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .replace("œ", "oe")
                .replace("Œ", "OE")
                .replace("æ", "ae")
                .toLowerCase(Locale.ROOT);
    }

    private static String undisguised(String folded) {
        return folded.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('@', 'a')
                .replace('5', 's')
                .replace('$', 's')
                .replace('7', 't')
                .replace('8', 'b');
    }

    private static Zxcvbn analyser() {
        try {
            return new ZxcvbnBuilder()
                    .dictionaries(StandardDictionaries.loadAllDictionaries())
                    .dictionary(new DictionaryLoader("french", new ClasspathResource("/passwords/french.txt")).load())
                    .keyboards(StandardKeyboards.loadAllKeyboards())
                    .keyboard(
                            new SlantedKeyboardLoader("azerty", new ClasspathResource("/passwords/azerty.txt")).load())
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
