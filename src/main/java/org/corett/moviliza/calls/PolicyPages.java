package org.corett.moviliza.calls;

import java.util.List;
import java.util.Locale;
import org.corett.moviliza.identity.Group;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.identity.Person;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.site.OpenDataSettings;
import org.corett.moviliza.site.PublicFrame;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the coalition publishes as open data, when, and how it may be used. */
@Controller
class PolicyPages {
    static final String PATH = CallPaths.CALLS + "/datos-abiertos";

    private final OpenDataSettings settings;
    private final People people;
    private final PublicFrame frame;
    private final MessageSource messages;

    PolicyPages(OpenDataSettings settings, People people, PublicFrame frame, MessageSource messages) {
        this.settings = settings;
        this.people = people;
        this.frame = frame;
        this.messages = messages;
    }

    @GetMapping(PATH)
    String policy(Locale locale, Model page) {
        frame.around(page, Language.of(locale), PATH, messages.getMessage("calls.policy.description", null, locale));
        page.addAttribute("settings", settings);
        page.addAttribute(
                "contacts",
                people.membersOf(List.of(Group.TECHNICAL_SECRETARIAT)).stream()
                        .map(Person::email)
                        .sorted()
                        .toList());
        return "calls/policy";
    }
}
