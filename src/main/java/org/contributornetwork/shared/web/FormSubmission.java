package org.contributornetwork.shared.web;

import java.util.function.Supplier;
import org.contributornetwork.shared.RuleViolation;
import org.contributornetwork.shared.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/**
 * The way of every form: where its shape is right the use case is tried, and leads to another page; where either refuses,
 * the same form comes back with what was typed, status 422, or 409 with both versions when somebody else was quicker.
 *
 * <pre>{@code
 * return FormSubmission.of(faults)
 *         .attempt(() -> "/staff/" + register.add(form.toDetails(), actor))
 *         .otherwise(() -> form(form));
 * }</pre>
 */
public final class FormSubmission {

    private final BindingResult faults;
    private @Nullable String destination;
    private @Nullable ModelAndView shown;
    private boolean showsBothVersions;
    private HttpStatus refusal = HttpStatus.UNPROCESSABLE_CONTENT;

    private FormSubmission(BindingResult faults) {
        this.faults = faults;
    }

    public static FormSubmission of(BindingResult faults) {
        return new FormSubmission(faults);
    }

    /** Tries the use case, which gives the address of the page to show next. */
    public FormSubmission attempt(Supplier<String> useCase) {
        if (faults.hasErrors()) {
            return this;
        }
        try {
            destination = withSecondLook(useCase);
        } catch (RuleViolation violation) {
            reject(violation);
        } catch (StaleEdit | OptimisticLockingFailureException stale) {
            refusal = HttpStatus.CONFLICT;
        } catch (DataIntegrityViolationException beaten) {
            // Two people at once, past the use case's own look: the database's constraint has the last word.
            reject(ConstraintNames.violation(beaten));
        }
        return this;
    }

    /** Tries what the next page shows, for a form that changes nothing yet. */
    public FormSubmission show(Supplier<ModelAndView> page) {
        if (faults.hasErrors()) {
            return this;
        }
        try {
            shown = page.get();
        } catch (RuleViolation violation) {
            reject(violation);
        }
        return this;
    }

    /**
     * Two clicks, or two people, at the very same moment: neither saw what the other was about to add. The one who was beaten
     * looks again, and finds it there: the record of the same form, or the reason to refuse in words of its own.
     */
    private static String withSecondLook(Supplier<String> useCase) {
        try {
            return useCase.get();
        } catch (DataIntegrityViolationException beaten) {
            if (!ConstraintNames.isTaken(beaten)) {
                throw beaten;
            }
            return useCase.get();
        }
    }

    /** Where the use case led, or the form again. */
    public ModelAndView otherwise(Supplier<ModelAndView> form) {
        if (destination != null) {
            return new ModelAndView("redirect:" + destination);
        }
        if (shown != null) {
            return shown;
        }
        if (refusal == HttpStatus.CONFLICT && !showsBothVersions) {
            faults.reject("form.stale");
        }
        ModelAndView page = form.get();
        page.setStatus(refusal);
        return page;
    }

    /** As {@link #otherwise}, with another page for an edit that came too late. */
    public ModelAndView otherwise(Supplier<ModelAndView> form, Supplier<ModelAndView> conflict) {
        showsBothVersions = true;
        return otherwise(refusal == HttpStatus.CONFLICT ? conflict : form);
    }

    private void reject(RuleViolation violation) {
        String field = violation.field();
        // A rule may speak of a field that this form does not show: then it is said above the form.
        if (field == null || !Faults.fieldsOf(faults.getTarget()).contains(field)) {
            faults.reject(violation.key(), violation.arguments(), null);
        } else {
            faults.rejectValue(field, violation.key(), violation.arguments(), null);
        }
    }
}
