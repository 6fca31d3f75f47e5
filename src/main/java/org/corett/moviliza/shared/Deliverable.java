package org.corett.moviliza.shared;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A text that is an {@link EmailAddress}; one left empty passes. The message says what is wrong with another. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Deliverable.Address.class)
public @interface Deliverable {
    String message() default "{email.address}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The rule itself. */
    final class Address implements ConstraintValidator<Deliverable, String> {
        @Override
        public boolean isValid(@Nullable String typed, ConstraintValidatorContext context) {
            if (typed == null || typed.isEmpty()) {
                return true;
            }
            try {
                EmailAddress.of(typed);
                return true;
            } catch (EmailAddress.Undeliverable e) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate("{" + e.code() + "}")
                        .addConstraintViolation();
                return false;
            }
        }
    }
}
