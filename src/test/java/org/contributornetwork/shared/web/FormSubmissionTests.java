package org.contributornetwork.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.function.Supplier;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.RuleViolation;
import org.contributornetwork.shared.StaleEdit;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** The way of every form. */
class FormSubmissionTests {

    record Form(String name) {}

    private final BindingResult faults = new BeanPropertyBindingResult(new Form("Sports"), "form");

    @Test
    void leads_to_the_page_that_the_use_case_names() {
        assertThat(send(() -> "/departments/1").getViewName()).isEqualTo("redirect:/departments/1");
    }

    @Test
    void a_form_that_changes_nothing_yet_leads_to_what_it_shows() {
        var page = FormSubmission.of(faults)
                .show(() -> new ModelAndView("preview"))
                .otherwise(() -> new ModelAndView("form"));

        assertThat(page.getViewName()).isEqualTo("preview");
        assertThat(page.getStatus()).isNull();
    }

    @Test
    void or_back_to_itself_where_a_rule_refuses() {
        var page = FormSubmission.of(faults)
                .show(() -> {
                    throw RuleViolation.at("name", "batches.choose-action");
                })
                .otherwise(() -> new ModelAndView("form"));

        assertThat(page.getViewName()).isEqualTo("form");
        assertThat(page.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(faults.getFieldError("name").getCode()).isEqualTo("batches.choose-action");
    }

    @Test
    void a_wrong_shape_never_reaches_the_use_case() {
        faults.rejectValue("name", "missing");

        var page = send(() -> {
            throw new AssertionError("the use case was tried");
        });

        assertThat(page.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void what_a_rule_refuses_is_said_beside_its_field() {
        var page = send(() -> {
            throw RuleViolation.at("name", "department.code-taken", "Sports");
        });

        assertThat(page.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(faults.getFieldError("name").getCode()).isEqualTo("department.code-taken");
    }

    @Test
    void or_above_the_form_where_the_form_has_no_such_field() {
        var page = send(() -> {
            throw RuleViolation.at("head", "staff.has-left", "Léa Étienne");
        });

        assertThat(page.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(faults.getGlobalError().getCode()).isEqualTo("staff.has-left");
    }

    @Test
    void who_comes_too_late_sees_both_versions() {
        var page = FormSubmission.of(faults)
                .attempt(() -> {
                    throw new StaleEdit();
                })
                .otherwise(() -> new ModelAndView("form"), () -> new ModelAndView("both"));

        assertThat(page.getStatus()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(page.getViewName()).isEqualTo("both");
    }

    @Test
    void who_was_beaten_by_a_moment_is_told_by_the_name_of_the_check() {
        var page = send(() -> {
            throw new DataIntegrityViolationException("beaten", refusedBy("uk_department_code"));
        });

        assertThat(page.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(faults.getGlobalError().getCode()).isEqualTo("constraint.uk_department_code");
    }

    @Test
    void a_mistake_of_ours_is_not_put_on_the_reader() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> send(() -> {
                    throw new DataIntegrityViolationException("value too long");
                }));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> send(() -> {
                    throw new NotFound();
                }));
    }

    private ModelAndView send(Supplier<String> useCase) {
        return FormSubmission.of(faults).attempt(useCase).otherwise(() -> new ModelAndView("form"));
    }

    private static PSQLException refusedBy(String constraint) {
        return new PSQLException(new ServerErrorMessage("SERROR\0C23505\0Mduplicate key\0n" + constraint + "\0"));
    }
}
