package org.contributornetwork.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contributornetwork.directory.DecisionRights;
import org.contributornetwork.directory.application.DeputySheets;
import org.contributornetwork.directory.application.SheetState;
import org.contributornetwork.directory.application.WorkLists.ListKind;
import org.contributornetwork.directory.domain.CircuitKind;
import org.contributornetwork.directory.domain.ContentType;
import org.contributornetwork.imports.application.ImportState;
import org.contributornetwork.notifications.domain.MailKind;
import org.contributornetwork.notifications.domain.MailStatus;
import org.contributornetwork.portal.ChecklistPoint;
import org.contributornetwork.portal.Discrepancies;
import org.contributornetwork.portal.ObservedStatus;
import org.contributornetwork.portal.application.AccountState;
import org.contributornetwork.portal.application.NextStep;
import org.contributornetwork.referents.MandateRank;
import org.contributornetwork.referents.application.DecisionLinkDesk.LinkedDecision;
import org.contributornetwork.referents.application.MandateState;
import org.contributornetwork.referents.application.RenewalObstacle;
import org.contributornetwork.results.application.Concern;
import org.contributornetwork.results.application.NetworkSearch;
import org.contributornetwork.results.application.Situation;
import org.contributornetwork.security.Role;
import org.contributornetwork.security.application.LinkFound;
import org.contributornetwork.security.domain.AccountStatus;
import org.contributornetwork.security.domain.Appearance;
import org.contributornetwork.security.web.SignInReason;
import org.contributornetwork.shared.history.Subject;
import org.contributornetwork.succession.application.Consequence;
import org.contributornetwork.succession.application.Held;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text that a page may ask for is there, in both languages, well written. */
class MessagesTests {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)");
    private static final Pattern CONSTRAINT = Pattern.compile("(?:constraint|unique index) ((?:uk|ck|ex)_[a-z_]+)");

    /** Only a mistake of ours runs into them: codes that no form offers, states that the aggregates keep, secrets. */
    private static final List<String> OURS = List.of(
            "_status",
            "_kind",
            "_origin",
            "_purpose",
            "_role",
            "_language",
            "_appearance",
            "_event",
            "_event_recipient",
            "_subject_type",
            "_message_id",
            "_last_error",
            "_recipient",
            "_sent",
            "_alive",
            "_lines_total",
            "_token",
            "_set_up",
            "_account",
            "_decided",
            "_refused",
            "_signed",
            "_submitted",
            "_scope",
            "_content_type",
            "_kind_of_place",
            "_validation_circuit_direct",
            "_validation_circuit_department",
            "_validation_circuit_political",
            "_password_hash",
            "_has_password",
            "_rank",
            "_ending",
            "_ended",
            "_withdrawn",
            "_answered",
            "_step",
            "_saved_view_list",
            "_batch_choice",
            "_batch_choice_label",
            "_batch_records",
            "_batch_undone");

    /** Lengths and numbers that the forms check first, to the letter: reached by nobody who types. */
    private static final List<String> CHECKED_BY_FORMS = List.of(
            "_code",
            "_name",
            "_email",
            "_display_name",
            "_first_name",
            "_last_name",
            "_job_title",
            "_telephone",
            "_office",
            "_notes",
            "_number",
            "_agreed_with",
            "_remark",
            "_remarks",
            "_official_delegation",
            "_reason",
            "_question",
            "_answer",
            "_file_name",
            "_minimum_referents",
            "_expected_rhythm",
            "_query");

    /** Asked for by kind and state, {@code kind + '.' + state + '.title'}: nothing of such a key is written anywhere. */
    private static final Set<String> DEAD_LINKS = Stream.of("invitation", "password-reset")
            .flatMap(kind -> Arrays.stream(LinkFound.State.values())
                    .filter(state -> state != LinkFound.State.OPEN)
                    .map(state -> kind + "." + state.name().toLowerCase(Locale.ROOT)))
            .flatMap(link -> Stream.of(link + ".title", link + ".text"))
            .collect(Collectors.toSet());

    private final KeysInUse inUse = new KeysInUse();

    static List<Bundle> bundles() {
        return Bundle.all();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void both_languages_have_the_same_keys(Bundle bundle) {
        assertThat(bundle.english().keySet())
                .containsExactlyElementsOf(bundle.french().keySet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void both_languages_say_the_same_things(Bundle bundle) {
        assertSoftly(softly -> bundle.french()
                .forEach((key, text) -> softly.assertThat(
                                placeholders(bundle.english().getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(placeholders(text))));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void no_text_has_a_straight_apostrophe_which_a_format_would_swallow(Bundle bundle) {
        assertThat(texts(bundle).filter(text -> text.contains("'"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void every_text_is_a_format(Bundle bundle) {
        assertSoftly(softly -> Stream.of(bundle.french(), bundle.english())
                .flatMap(texts -> texts.entrySet().stream())
                // Bean Validation fills in these by name.
                .filter(entry -> !entry.getKey().startsWith("fault."))
                .forEach(entry -> softly.assertThatCode(() ->
                                new MessageFormat(entry.getValue(), Locale.FRENCH).format(new Object[] {1, 1, 1, 1, 1}))
                        .as(entry.getKey())
                        .doesNotThrowAnyException()));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void French_keeps_its_high_signs_on_the_line_of_their_word(Bundle bundle) {
        Pattern loose = Pattern.compile(
                "(?<![\\u00a0\\u202f:;?!.])[;?!](?=\\s|$)|(?<![\\u00a0\\u202f])(?:»|:(?=\\s|$))|«(?![\\u00a0\\u202f])");

        assertThat(bundle.french().entrySet().stream()
                        .filter(entry -> loose.matcher(entry.getValue()).find())
                        .map(entry -> entry.getKey() + "=" + entry.getValue()))
                .isEmpty();
    }

    @Test
    void no_key_is_in_two_bundles() {
        List<String> keys = Bundle.all().stream()
                .flatMap(bundle -> bundle.french().keySet().stream())
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void every_key_that_a_page_or_a_refusal_asks_for_exists() {
        assertThat(inUse.asked()).hasSizeGreaterThan(500).isSubsetOf(Bundle.keys());
    }

    @Test
    void every_key_is_asked_for_by_somebody() {
        Set<String> constraints = constraints();
        assertThat(Bundle.keys().stream()
                        .filter(key -> !key.startsWith("constraint.")
                                || !constraints.contains(key.substring("constraint.".length())))
                        .filter(key -> !inUse.mention(key) && !DEAD_LINKS.contains(key)))
                .isEmpty();
    }

    @Test
    void every_code_that_pages_show_has_its_label() {
        assertThat(Stream.of(
                                labels("history.about.", Subject.Type.values(), Enum::name),
                                labels("mandate.state.", MandateState.values(), Enum::name),
                                labels("mandate.rank.", MandateRank.values(), Enum::name),
                                labels("history.value.rank.", MandateRank.values(), Enum::name),
                                Arrays.stream(RenewalObstacle.values())
                                        .filter(obstacle -> obstacle != RenewalObstacle.NOT_YOURS)
                                        .map(obstacle -> "mandate.renewal-obstacle." + obstacle),
                                Arrays.stream(LinkedDecision.State.values())
                                        .filter(state -> state != LinkedDecision.State.OPEN)
                                        .map(state -> "decision-link." + state + ".title"),
                                labels("departure.held.", Held.Kind.values(), Enum::name),
                                labels("departure.fate.", Held.Kind.values(), Enum::name),
                                labels("departure.consequence.", Consequence.Kind.values(), Enum::name),
                                labels("departure.hint.", Consequence.Kind.values(), Enum::name),
                                labels("organisation.state.", SheetState.values(), Enum::name),
                                labels("organisation.content.", ContentType.values(), Enum::name),
                                labels("organisation.kind.", CircuitKind.values(), Enum::name),
                                labels("deputy.state.", DeputySheets.State.values(), Enum::name),
                                labels("deputy.scope.", DecisionRights.Scope.values(), Enum::name),
                                labels("portal-account.state.", AccountState.values(), Enum::name),
                                labels("portal-account.means.", AccountState.values(), Enum::name),
                                labels("portal-account.next.", NextStep.values(), Enum::name),
                                labels("portal-account.point.", ChecklistPoint.values(), ChecklistPoint::code),
                                labels("portal-account.access.", ObservedStatus.values(), Enum::name),
                                labels("discrepancy.", Discrepancies.Kind.values(), Discrepancies.Kind::code),
                                labels("discrepancy.do.", Discrepancies.Kind.values(), Discrepancies.Kind::code),
                                labels(
                                        "import.portal-users.effect.",
                                        Discrepancies.Kind.values(),
                                        Discrepancies.Kind::code),
                                labels("mail.state.", MailStatus.values(), Enum::name),
                                labels("mail.kind.", MailKind.values(), MailKind::code),
                                labels("imports.state.", ImportState.values(), Enum::name),
                                labels("search.kind.", NetworkSearch.Kind.values(), Enum::name),
                                labels("coverage.situation.", Situation.values(), Enum::name),
                                labels("coverage.means.", Situation.values(), Enum::name),
                                labels("home.todo.", Concern.values(), Concern::code),
                                labels("home.todo.", Concern.values(), concern -> concern.code() + ".none"),
                                labels("home.todo.", Concern.values(), concern -> concern.code() + ".action"),
                                labels("lists.", ListKind.values(), Enum::name),
                                labels("lists.add.", ListKind.values(), Enum::name),
                                labels("account.role.", Role.values(), Enum::name),
                                labels("account.role-means.", Role.values(), Enum::name),
                                labels("account.status.", AccountStatus.values(), Enum::name),
                                labels("appearance.", Appearance.values(), Enum::name),
                                labels("", SignInReason.values(), SignInReason::getMessageKey),
                                DEAD_LINKS.stream(),
                                Stream.of("language.fr", "language.en"))
                        .flatMap(keys -> keys))
                .isSubsetOf(Bundle.keys());
    }

    @Test
    void every_letter_has_a_subject() {
        assertThat(Arrays.stream(MailKind.values()).map(kind -> "mail." + kind.code() + ".subject"))
                .isSubsetOf(Bundle.keys());
    }

    @Test
    void every_constraint_that_people_can_meet_says_what_to_do() {
        Set<String> met = constraints().stream()
                .filter(name ->
                        !name.startsWith("ck_") || CHECKED_BY_FORMS.stream().noneMatch(name::endsWith))
                .filter(name -> OURS.stream().noneMatch(name::endsWith))
                .map(name -> "constraint." + name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(met).isNotEmpty().isSubsetOf(Bundle.keys());
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> texts(Bundle bundle) {
        return Stream.concat(bundle.french().values().stream(), bundle.english().values().stream());
    }

    private static <E> Stream<String> labels(String prefix, E[] values, Function<E, String> code) {
        return Arrays.stream(values).map(value -> prefix + code.apply(value));
    }

    private static Set<String> constraints() {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            var names = new TreeSet<String>();
            for (Path file : files.toList()) {
                CONSTRAINT.matcher(Files.readString(file)).results().forEach(match -> names.add(match.group(1)));
            }
            // Two clicks on one invitation are two inserts of one account.
            names.add("pk_user_account");
            return names;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
