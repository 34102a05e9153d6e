package org.contributornetwork.shared.web.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A whole number between two bounds, written in digits. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WholeNumber.Validator.class)
public @interface WholeNumber {

    int min();

    int max();

    String message() default "{fault.whole-number}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Validator implements ConstraintValidator<WholeNumber, @Nullable String> {

        private int min;
        private int max;

        @Override
        public void initialize(WholeNumber shape) {
            min = shape.min();
            max = shape.max();
        }

        @Override
        public boolean isValid(@Nullable String typed, ConstraintValidatorContext context) {
            String text = typed == null ? "" : typed.strip();
            if (text.isEmpty()) {
                return Refusal.say(context, "{fault.required}");
            }
            return text.matches("-?[0-9]{1,9}") && Integer.parseInt(text) >= min && Integer.parseInt(text) <= max;
        }
    }
}
