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

/** A text that people read: any script and emoji, no control character, not too long. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainText.Validator.class)
public @interface PlainText {

    /** Most code points, white space around not counted. */
    int max();

    boolean required() default true;

    /** Whether line breaks and tabs are welcome. */
    boolean multiline() default false;

    String message() default "{fault.text}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Validator implements ConstraintValidator<PlainText, @Nullable String> {

        private int max;
        private boolean required;
        private boolean multiline;

        @Override
        public void initialize(PlainText shape) {
            max = shape.max();
            required = shape.required();
            multiline = shape.multiline();
        }

        @Override
        public boolean isValid(@Nullable String typed, ConstraintValidatorContext context) {
            String text = typed == null ? "" : typed.strip();
            if (text.isEmpty()) {
                return !required || Refusal.say(context, "{fault.required}");
            }
            if (text.codePointCount(0, text.length()) > max) {
                return Refusal.say(context, "{fault.too-long}");
            }
            return text.codePoints().noneMatch(this::isUnwelcome) || Refusal.say(context, "{fault.control-characters}");
        }

        private boolean isUnwelcome(int character) {
            boolean layout = character == '\n' || character == '\r' || character == '\t';
            boolean half = Character.getType(character) == Character.SURROGATE;
            return half || Character.isISOControl(character) && !(multiline && layout);
        }
    }
}
