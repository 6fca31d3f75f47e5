package org.corett.moviliza.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds with {@code MOVILIZA_DEMO}; where that is not set, with the embedded database and with no other. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnlyInDemonstration.Demonstration.class)
public @interface OnlyInDemonstration {

    /** The rule itself. */
    final class Demonstration implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return holds(context.getEnvironment());
        }

        /** Whether the settings ask for the demonstration. */
        public static boolean holds(Environment settings) {
            boolean embedded = settings.getProperty("spring.datasource.url", "").isEmpty();
            String demo = settings.getProperty("moviliza.demo", "");
            return demo.isEmpty() ? embedded : Boolean.parseBoolean(demo);
        }
    }
}
