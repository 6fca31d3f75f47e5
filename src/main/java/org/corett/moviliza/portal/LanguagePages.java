package org.corett.moviliza.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.Principal;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.corett.moviliza.engine.ProcessNames;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.process.CoalitionProcess;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Worded;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.JavaScriptUtils;

/** Where a person says in which language she reads; pages, mails, forms and the engine's applications follow. */
@Controller
class LanguagePages {
    private static final String ADDRESS = "/idioma";

    /**
     * Tasklist, Cockpit and Admin ask the browser which language to speak; here it is told the reader's. In Tasklist days
     * are the coalition's, and processes, which have one name in the engine, are called by their name in her language.
     */
    private static final String SCRIPT =
            """
            for (const [asked, answer] of Object.entries({ language: '%1$s', languages: ['%1$s'] })) {
              Object.defineProperty(navigator, asked, { configurable: true, get: () => answer });
            }
            document.documentElement.dataset.zone = '%2$s';
            document.documentElement.dataset.processes = '%3$s';
            """;

    private final People people;
    private final List<CoalitionProcess> processes;
    private final ProcessNames processNames;
    private final ObjectMapper json;
    private final Clock clock;

    LanguagePages(
            People people,
            List<CoalitionProcess> processes,
            ProcessNames processNames,
            ObjectMapper json,
            Clock clock) {
        this.people = people;
        this.processes = processes;
        this.processNames = processNames;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    String open(Locale locale, Model page) {
        page.addAttribute("languages", Language.values());
        page.addAttribute("chosen", Language.of(locale));
        return "language";
    }

    @PostMapping(ADDRESS)
    String choose(@RequestParam(defaultValue = "") String idioma, Principal reader, RedirectAttributes next) {
        Optional<Language> language = Arrays.stream(Language.values())
                .filter(one -> one.locale().getLanguage().equals(idioma))
                .findFirst();
        if (language.isEmpty()) {
            next.addFlashAttribute("refused", "portal.language.refused");
            return "redirect:" + ADDRESS;
        }
        try {
            people.speak(reader.getName(), language.get());
        } catch (NoSuchElementException e) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, null, e);
        }
        next.addFlashAttribute("said", "portal.language.done");
        return "redirect:" + ADDRESS;
    }

    @GetMapping(ADDRESS + ".js")
    ResponseEntity<String> script(Locale locale) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .body(SCRIPT.formatted(
                        Language.of(locale).locale().getLanguage(),
                        clock.getZone().getRules().getOffset(clock.instant()),
                        JavaScriptUtils.javaScriptEscape(names(Language.of(locale)))));
    }

    /** The processes' names that differ in the language, by their own, as JSON. */
    private String names(Language language) {
        Map<String, String> names = new TreeMap<>();
        for (CoalitionProcess process : processes) {
            Worded name = processNames.of(process.key());
            if (!name.in(language).equals(name.spanish())) {
                names.put(name.spanish(), name.in(language));
            }
        }
        try {
            return json.writeValueAsString(names);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
