package org.corett.moviliza.help;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.corett.moviliza.engine.TaskGuide;
import org.corett.moviliza.engine.TaskGuide.Asked;
import org.corett.moviliza.engine.TaskGuide.Guided;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.shared.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Help for whoever is signed in: by role, and task by task. Nothing in it is anybody's secret. */
@Controller
class HelpPages {
    private final People people;
    private final TaskGuide tasks;

    HelpPages(People people, TaskGuide tasks) {
        this.people = people;
        this.tasks = tasks;
    }

    @GetMapping("/ayuda")
    String open(Principal reader, Model page) {
        List<String> groups = List.copyOf(people.groupsOf(reader.getName()));
        page.addAttribute("own", roles(groups, true));
        page.addAttribute("others", roles(groups, false));
        return "help/index";
    }

    @GetMapping("/ayuda/{path:[a-z]+}")
    String role(@PathVariable String path, Principal reader, Model page) {
        Role role = Role.at(path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("role", role);
        // What leads elsewhere leads only those there who may go.
        page.addAttribute("own", role.heldBy(List.copyOf(people.groupsOf(reader.getName()))));
        return "help/role";
    }

    @GetMapping("/ayuda/tareas")
    String tasks(Principal reader, Locale locale, Model page) {
        Set<String> groups = people.groupsOf(reader.getName());
        List<Guided> all = tasks.processes(Language.of(locale));
        page.addAttribute("own", only(all, asked -> asked.askedOf(groups)));
        page.addAttribute("others", only(all, asked -> !asked.askedOf(groups)));
        return "help/tasks";
    }

    private static List<Guided> only(List<Guided> processes, Predicate<Asked> wanted) {
        return processes.stream()
                .map(each -> new Guided(
                        each.process(),
                        each.name(),
                        each.asked().stream().filter(wanted).toList()))
                .filter(each -> !each.asked().isEmpty())
                .toList();
    }

    private static List<Role> roles(List<String> groups, boolean own) {
        return Arrays.stream(Role.values())
                .filter(role -> role.heldBy(groups) == own)
                .toList();
    }
}
