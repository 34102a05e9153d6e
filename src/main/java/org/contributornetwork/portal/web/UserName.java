package org.contributornetwork.portal.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A user name as the city writes them on its portal: small letters without accents, digits, and signs between them. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = UserName.Validator.class)
@interface UserName {

    String message() default "{fault.user-name}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Validator implements ConstraintValidator<UserName, @Nullable String> {

        private static final Pattern SHAPE = Pattern.compile("[a-z0-9](?:[a-z0-9._-]{0,58}[a-z0-9])?");

        @Override
        public boolean isValid(@Nullable String typed, ConstraintValidatorContext context) {
            return typed != null && SHAPE.matcher(typed.strip()).matches();
        }
    }
}
