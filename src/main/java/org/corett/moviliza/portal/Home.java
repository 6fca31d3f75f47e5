package org.corett.moviliza.portal;

import java.security.Principal;
import java.util.Locale;
import org.corett.moviliza.shared.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Sign-in, home, and the way to the tasks. */
@Controller
class Home {
    private final Desk desk;

    Home(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/")
    String home(Principal person, Locale locale, Model page) {
        page.addAttribute("desk", desk.of(person.getName(), Language.of(locale)));
        return "home";
    }

    @GetMapping("/entrar")
    String signIn() {
        return "entrar";
    }

    @GetMapping("/tareas")
    String tasks() {
        return "redirect:/camunda/app/tasklist/default/";
    }

    /** Leads to one task, through the sign-in where that is needed; an address behind a # would be lost there. */
    @GetMapping("/tareas/{task:[0-9a-f-]{36}}")
    String task(@PathVariable String task) {
        return "redirect:/camunda/app/tasklist/default/#/?task=" + task;
    }
}
