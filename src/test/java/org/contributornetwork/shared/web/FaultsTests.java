package org.contributornetwork.shared.web;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.validation.Constraint;
import jakarta.validation.Validation;
import java.io.IOException;
import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.contributornetwork.shared.web.validation.PlainText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;
import org.springframework.web.servlet.ModelAndView;

/** A refused form says what is wrong, in the order in which it asks. */
class FaultsTests {

    public record Form(String firstName, String lastName, List<String> tasks) {}

    public record Sheet(Form news) {}

    public record Person(@PlainText(max = 100) String firstName, String email) {}

    private final BindingResult result = new BeanPropertyBindingResult(new Form("", "", List.of("?")), "form");
    private final StaticMessageSource messages = new StaticMessageSource();

    @Test
    void faults_come_in_the_order_of_the_form_one_for_each_field() {
        result.rejectValue("lastName", "missing", "Écrivez le nom.");
        result.rejectValue("firstName", "missing", "Écrivez le prénom.");
        result.rejectValue("firstName", "short", "Le prénom est trop court.");
        result.rejectValue("tasks[0]", "unknown", "Cette tâche n’existe plus.");

        Faults faults = Faults.of(result, messages, Locale.FRENCH);

        assertThat(faults.list()).extracting(Faults.Fault::field).containsExactly("firstName", "lastName", "tasks");
        assertThat(faults.get("firstName")).isEqualTo("Écrivez le prénom.");
        assertThat(faults.get("tasks")).isEqualTo("Cette tâche n’existe plus.");
    }

    @Test
    void what_would_fit_any_field_is_said_with_the_name_of_its_own() {
        messages.addMessage("field.firstName", Locale.FRENCH, "Prénom");
        Person person = new Person("", "");
        BindingResult typed = new BeanPropertyBindingResult(person, "form");
        typed.rejectValue("email", "taken", "Quelqu’un d’autre a cette adresse.");
        new SpringValidatorAdapter(Validation.buildDefaultValidatorFactory().getValidator()).validate(person, typed);

        assertThat(Faults.of(typed, messages, Locale.FRENCH).list())
                .extracting(Faults.Fault::field, Faults.Fault::label)
                .containsExactly(tuple("firstName", "Prénom"), tuple("email", null));
    }

    @Test
    void a_rule_of_a_part_of_the_form_is_said_with_the_name_of_the_part() {
        messages.addMessage("field.news", Locale.FRENCH, "Actualités");
        messages.addMessage("field.firstName", Locale.FRENCH, "Prénom");
        BindingResult parts = new BeanPropertyBindingResult(new Sheet(new Form("", "", List.of())), "form");
        parts.rejectValue("news.firstName", "unknown", "Choisissez quelqu’un.");

        assertThat(Faults.of(parts, messages, Locale.FRENCH).list())
                .extracting(Faults.Fault::field, Faults.Fault::label)
                .containsExactly(tuple("news.firstName", "Actualités"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void every_field_of_every_form_has_a_name(Locale language) throws IOException {
        Set<String> fields = forms().flatMap(form -> Stream.of(form.getDeclaredFields()))
                .filter(field -> Stream.of(field.getAnnotations())
                        .anyMatch(shape -> shape.annotationType().isAnnotationPresent(Constraint.class)))
                .map(Field::getName)
                .collect(toSet());

        assertThat(fields)
                .contains("firstName", "reason")
                .allSatisfy(field -> assertThat(Pages.messages().getMessage("field." + field, null, language))
                        .isNotBlank());
    }

    /** The records beside the controllers. */
    private static Stream<Class<?>> forms() throws IOException {
        String all = "classpath*:org/contributornetwork/*/web/*.class";
        return Stream.of(new PathMatchingResourcePatternResolver().getResources(all))
                .map(FaultsTests::load)
                .filter(Class::isRecord);
    }

    private static Class<?> load(Resource file) {
        try {
            String name = new CachingMetadataReaderFactory()
                    .getMetadataReader(file)
                    .getClassMetadata()
                    .getClassName();
            return Class.forName(name, false, FaultsTests.class.getClassLoader());
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_rule_that_belongs_to_no_field_comes_first() {
        messages.addMessage("department.closed", Locale.FRENCH, "Le service {0} est fermé.");
        result.rejectValue("lastName", "missing", "Écrivez le nom.");
        result.reject("department.closed", new Object[] {"Sports"}, null);

        assertThat(Faults.of(result, messages, Locale.FRENCH).list().get(0))
                .isEqualTo(new Faults.Fault(null, "Le service Sports est fermé.", null));
    }

    @Test
    void a_day_is_said_as_people_say_it() {
        messages.addMessage("staff.before-posting", Locale.FRENCH, "Pas avant le {0}.");
        result.reject("staff.before-posting", new Object[] {LocalDate.of(2026, 3, 1)}, null);

        assertThat(Faults.of(result, messages, Locale.FRENCH).list().get(0).text())
                .isEqualTo("Pas avant le 1er\u00a0mars 2026.");
    }

    @Test
    void a_check_of_the_database_without_words_of_its_own_is_said_in_general_ones() {
        messages.addMessage("constraint.unknown", Locale.FRENCH, "La base de données a refusé.");
        result.reject("constraint.fk_staff_member_task_task");

        assertThat(Faults.of(result, messages, Locale.FRENCH).list().get(0).text())
                .isEqualTo("La base de données a refusé.");
    }

    @Test
    void the_page_gets_them_without_the_controllers_help() {
        result.rejectValue("lastName", "missing", "Écrivez le nom.");
        ModelAndView page = new ModelAndView("staff/form", Map.of(BindingResult.MODEL_KEY_PREFIX + "form", result));

        interceptor().postHandle(new MockHttpServletRequest(), new MockHttpServletResponse(), this, page);

        assertThat(page.getModel().get("faults")).isInstanceOf(Faults.class);
    }

    @Test
    void a_form_shown_for_the_first_time_has_none() {
        ModelAndView page = new ModelAndView("staff/form", Map.of(BindingResult.MODEL_KEY_PREFIX + "form", result));

        interceptor().postHandle(new MockHttpServletRequest(), new MockHttpServletResponse(), this, page);

        assertThat(page.getModel()).doesNotContainKey("faults");
    }

    private FaultsInterceptor interceptor() {
        return new FaultsInterceptor(messages);
    }
}
