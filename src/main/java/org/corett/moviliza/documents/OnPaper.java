package org.corett.moviliza.documents;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * A text that takes no more than so many lines of a printed act: what is bounded where it is typed can always be printed.
 * Empty lines count, and signs that are printed by their numbers count with these.
 */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OnPaper.Room.class)
public @interface OnPaper {
    int lines();

    String message() default "{org.corett.moviliza.documents.OnPaper.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The rule itself. */
    final class Room implements ConstraintValidator<OnPaper, String> {
        private static final int LETTERS = 90;

        private int most;

        @Override
        public void initialize(OnPaper room) {
            most = room.lines();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || lines(text) <= most;
        }

        /** About how many lines of a page's width the text takes. */
        public static long lines(String text) {
            return Glyphs.printable(text)
                    .lines()
                    .mapToLong(line -> 1 + line.length() / LETTERS)
                    .sum();
        }
    }
}
