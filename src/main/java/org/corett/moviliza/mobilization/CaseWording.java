package org.corett.moviliza.mobilization;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.corett.moviliza.engine.FormCatalog;
import org.corett.moviliza.projects.ChecklistPoint;
import org.corett.moviliza.shared.Fact;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Money;
import org.corett.moviliza.shared.Worded;
import org.corett.moviliza.shared.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How the cycle writes values for people: amounts as 380,000.00, days as 31 de agosto de 2026, choices by their names. */
@Component
class CaseWording {
    private final MessageSource messages;
    private final FormCatalog forms;

    CaseWording(MessageSource messages, FormCatalog forms) {
        this.messages = messages;
        this.forms = forms;
    }

    static String amount(BigDecimal amount) {
        return Written.figure(amount);
    }

    static String money(Money money) {
        return money.currency() + " " + amount(money.amount());
    }

    static String day(Language language, @Nullable LocalDate day) {
        return day == null ? "" : Written.day(language, day);
    }

    /** To which address it was written to whoever administers the resources, or that there is none. */
    Worded writtenTo(@Nullable String email) {
        return Worded.of(language -> email == null
                ? text("mobilization.toldNobody", language)
                : text("mobilization.toldAdministrator", language, email));
    }

    /** A fact whose label is {@code mobilization.fact.<code>}. */
    Fact fact(String code, @Nullable String value, Language language) {
        return new Fact(text("mobilization.fact." + code, language), value == null ? "" : value);
    }

    String text(String code, Language language, Object... arguments) {
        return messages.getMessage(code, arguments, language.locale());
    }

    /** The name of a choice, {@code mobilization.choice.<Type>.<CONSTANT>}. */
    String choice(Enum<?> constant, Language language) {
        return text(
                "mobilization.choice." + constant.getDeclaringClass().getSimpleName() + "." + constant.name(),
                language);
    }

    /** The checklist's questions as it asks them, each with the comment on its answer. */
    String questions(List<ChecklistPoint> points, Language language) {
        return points.stream()
                .map(point -> "- "
                        + forms.label("complete-checklist", String.format("q%02d", point.question()), language) + ": "
                        + choice(point.answer(), language)
                        + (point.comment() == null || point.comment().isBlank() ? "" : ". " + point.comment()))
                .collect(Collectors.joining("\n"));
    }

    String choices(Collection<? extends Enum<?>> constants, Language language) {
        return constants.stream()
                .sorted((one, other) -> Integer.compare(one.ordinal(), other.ordinal()))
                .map(constant -> choice(constant, language))
                .collect(Collectors.joining(", "));
    }
}
