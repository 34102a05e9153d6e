package org.contributornetwork.shared.web.validation;

import jakarta.validation.ConstraintValidatorContext;

final class Refusal {

    private Refusal() {}

    /** Replaces the constraint's own words by these; always false, so that a validator may end with it. */
    static boolean say(ConstraintValidatorContext context, String message) {
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
        return false;
    }
}
