package org.corett.moviliza.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Sign-in, home, and the way to the tasks. */
@Controller
class Home {
    @GetMapping("/")
    String home() {
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
}
