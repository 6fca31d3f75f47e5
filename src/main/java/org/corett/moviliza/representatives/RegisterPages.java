package org.corett.moviliza.representatives;

import java.security.Principal;
import java.util.Locale;
import java.util.Set;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.shared.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The members' register: whom to write to, how each seat changed hands, and who held the offices when. */
@Controller
class RegisterPages {
    private final Register register;
    private final People people;

    RegisterPages(Register register, People people) {
        this.register = register;
        this.people = people;
    }

    @GetMapping("/representantes")
    String register(Principal person, Locale locale, Model page) {
        Language language = Language.of(locale);
        Set<String> groups = people.groupsOf(person.getName());
        page.addAttribute("offices", register.offices(language));
        page.addAttribute("inOffice", register.inOffice(language));
        page.addAttribute("changes", register.changes(groups, language));
        page.addAttribute("terms", register.terms(language));
        return "representatives/register";
    }
}
