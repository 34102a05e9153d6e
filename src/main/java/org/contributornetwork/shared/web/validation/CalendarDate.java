package org.contributornetwork.shared.web.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day of the years 1950 to 2150, as a date field sends it: 2026-11-23. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CalendarDate.Validator.class)
public @interface CalendarDate {

    boolean required() default true;

    String message() default "{fault.date}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Validator implements ConstraintValidator<CalendarDate, @Nullable String> {

        private boolean required;

        @Override
        public void initialize(CalendarDate shape) {
            required = shape.required();
        }

        @Override
        public boolean isValid(@Nullable String typed, ConstraintValidatorContext context) {
            String text = typed == null ? "" : typed.strip();
            if (text.isEmpty()) {
                return !required || Refusal.say(context, "{fault.required}");
            }
            try {
                int year = LocalDate.parse(text).getYear();
                return year >= 1950 && year <= 2150;
            } catch (DateTimeException e) {
                return false;
            }
        }
    }
}
