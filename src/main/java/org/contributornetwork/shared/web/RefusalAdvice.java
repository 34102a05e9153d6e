package org.contributornetwork.shared.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.contributornetwork.shared.NotFound;
import org.contributornetwork.shared.RuleViolation;
import org.contributornetwork.shared.StaleEdit;
import org.springframework.context.NoSuchMessageException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Refusals that no form catches become a page of their own, in words. */
@ControllerAdvice
class RefusalAdvice {

    private final Words words;

    RefusalAdvice(Words words) {
        this.words = words;
    }

    /** What does not exist, what one may not see and an address that spells no record get the same 404. */
    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    void notFound(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler({
        StaleEdit.class,
        OptimisticLockingFailureException.class,
        PessimisticLockingFailureException.class
    })
    void staleEdit(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_CONFLICT);
    }

    /** A button whose time has passed: pressed twice, or on a page that was open for long. */
    @ExceptionHandler(RuleViolation.class)
    ModelAndView refused(RuleViolation violation) {
        ModelAndView page = new ModelAndView("error/422", HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("text", words.of(violation.key(), violation.arguments()));
        return page;
    }

    @ExceptionHandler(DataIntegrityViolationException.class)
    ModelAndView refused(DataIntegrityViolationException beaten) {
        RuleViolation violation = ConstraintNames.violation(beaten);
        try {
            return refused(violation);
        } catch (NoSuchMessageException e) {
            // A check of the database that nobody thought people could run into.
            return refused(RuleViolation.of("constraint.unknown"));
        }
    }
}
