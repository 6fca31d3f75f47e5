package org.corett.moviliza.consultancy;

import java.security.Principal;
import java.util.Locale;
import java.util.Set;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.shared.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Knows who reads a page, and shows the pages of hirings to nobody who may not see them. */
@Component
class HiringVisits {
    private final People people;
    private final Hirings hirings;

    HiringVisits(People people, Hirings hirings) {
        this.people = people;
        this.hirings = hirings;
    }

    /** Answers Forbidden to whoever may see no hirings. */
    HiringReader admit(Principal person, Locale locale) {
        HiringReader reader = named(person, locale);
        if (!reader.sight().pages()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return reader;
    }

    /** Answers Not Found to a number that no hiring has. */
    Hiring hiring(String number) {
        return hirings.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private HiringReader named(Principal person, Locale locale) {
        Set<String> groups = people.groupsOf(person.getName());
        return new HiringReader(person.getName(), groups, HiringSight.of(groups), Language.of(locale));
    }
}
