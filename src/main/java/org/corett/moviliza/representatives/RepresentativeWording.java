package org.corett.moviliza.representatives;

import org.corett.moviliza.identity.Role;
import org.corett.moviliza.shared.Fact;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Organ;
import org.corett.moviliza.shared.Worded;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of changes of representatives in both languages. */
@Component
class RepresentativeWording {
    private final MessageSource messages;

    RepresentativeWording(MessageSource messages) {
        this.messages = messages;
    }

    String text(String code, Language language, Object... arguments) {
        return messages.getMessage("representative." + code, arguments, language.locale());
    }

    /** A fact whose label is {@code representative.fact.<code>}. */
    Fact fact(String code, String value, Language language) {
        return new Fact(text("fact." + code, language), value);
    }

    Worded role(Role role) {
        return worded("role." + role.name());
    }

    Worded office(Organ office) {
        return worded("office." + office.name());
    }

    Worded nobodyYet() {
        return worded("nobodyYet");
    }

    Worded noTasks() {
        return worded("noTasks");
    }

    private Worded worded(String code) {
        return new Worded(text(code, Language.ES), text(code, Language.EN));
    }
}
