package org.corett.moviliza.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

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

    /** Leads to one task, through the sign-in where that is needed; an address behind a # would be lost there. */
    @GetMapping("/tareas/{task:[0-9a-f-]{36}}")
    String task(@PathVariable String task) {
        return "redirect:/camunda/app/tasklist/default/#/?task=" + task;
    }
}
