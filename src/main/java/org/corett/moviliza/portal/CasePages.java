package org.corett.moviliza.portal;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.corett.moviliza.casework.CaseFile;
import org.corett.moviliza.casework.CaseFiles;
import org.corett.moviliza.casework.CaseSearch;
import org.corett.moviliza.identity.Reader;
import org.corett.moviliza.identity.Readers;
import org.corett.moviliza.shared.CaseNumber;
import org.corett.moviliza.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The cases of every process: the list, each case, and its diagram. A case that is not the reader's does not exist. */
@Controller
class CasePages {
    private static final String NUMBER = "/casos/{number:" + CaseNumber.ANY + "}";
    private static final int PAGE = 25;
    private static final int LAST_PAGE = 100_000;
    private static final int LONGEST_TEXT = 100;

    private final CaseFiles files;
    private final Readers readers;
    private final CaseWords words;

    CasePages(CaseFiles files, Readers readers, CaseWords words) {
        this.files = files;
        this.readers = readers;
        this.words = words;
    }

    @GetMapping("/casos")
    String list(
            @RequestParam(defaultValue = "") String proceso,
            @RequestParam(defaultValue = "") String estado,
            @RequestParam(defaultValue = "") String texto,
            @RequestParam(defaultValue = "0") int pagina,
            Principal person,
            Locale locale,
            Model page) {
        Reader reader = reader(person, locale);
        List<String> processes = files.processes(reader);
        if (processes.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        String process = processes.contains(proceso) ? proceso : "";
        String text = CaseWords.shown(texto, LONGEST_TEXT);
        CaseSearch search = new CaseSearch(process, running(estado), text);
        CaseFiles.Page found = files.page(search, reader, PAGE, Math.min(pagina, LAST_PAGE));
        page.addAttribute(
                "lines",
                found.lines().stream()
                        .map(line -> words.line(line, reader.language()))
                        .toList());
        page.addAttribute("processes", words.processes(processes, reader.language()));
        page.addAttribute("proceso", process);
        page.addAttribute("estado", search.running() == null ? "" : estado);
        page.addAttribute("texto", text);
        page.addAttribute("pagina", found.number());
        page.addAttribute("more", (long) (found.number() + 1) * PAGE < found.found());
        page.addAttribute("found", found.found());
        return "portal/cases";
    }

    private static @Nullable Boolean running(String state) {
        return switch (state) {
            case "en-curso" -> Boolean.TRUE;
            case "terminados" -> Boolean.FALSE;
            default -> null;
        };
    }

    @GetMapping(NUMBER)
    String one(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String completo,
            Principal person,
            Locale locale,
            Model page) {
        Reader reader = reader(person, locale);
        CaseFile file = files.find(number, reader).orElseThrow(CasePages::unknown);
        page.addAttribute("file", file);
        page.addAttribute("view", words.view(file, completo != null, reader.language()));
        page.addAttribute("diagram", files.words(number, reader).orElseThrow(CasePages::unknown));
        return "portal/case";
    }

    @GetMapping(NUMBER + "/diagrama.svg")
    ResponseEntity<byte[]> diagram(@PathVariable String number, Principal person, Locale locale) {
        String svg = files.diagram(number, reader(person, locale)).orElseThrow(CasePages::unknown);
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                // The drawing brings its own style, and nothing that runs.
                .header("Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'")
                .body(svg.getBytes(StandardCharsets.UTF_8));
    }

    private Reader reader(Principal person, Locale locale) {
        return readers.named(person.getName(), Language.of(locale));
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
