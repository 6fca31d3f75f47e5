package org.corett.moviliza.directory;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.shared.CleanText;
import org.corett.moviliza.shared.EmailAddress;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The directory as people read it: the list, and each entry with what there was with the donor. */
@Controller
class DirectoryPages {
    static final String PATH = "/directorio";

    private static final int CONTACTS = 25;
    private static final String DUE = "vencida";

    private final DonorList list;
    private final DonorEntries entries;
    private final DonorHistory history;
    private final People people;
    private final Clock clock;

    DirectoryPages(DonorList list, DonorEntries entries, DonorHistory history, People people, Clock clock) {
        this.list = list;
        this.entries = entries;
        this.history = history;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String modalidad,
            @RequestParam(defaultValue = "") String ambito,
            @RequestParam(defaultValue = "") String revision,
            @RequestParam(defaultValue = "0") int pagina,
            Principal person,
            Locale locale,
            Model page) {
        admit(person);
        LocalDate today = LocalDate.now(clock);
        DonorList.Wanted wanted = new DonorList.Wanted(
                CleanText.line(q),
                constant(ResourceArea.values(), area),
                constant(ContributionModality.values(), modalidad),
                constant(DonorScope.values(), ambito),
                revision.equals(DUE) ? today : null);
        page.addAttribute("wanted", wanted);
        page.addAttribute("due", revision.equals(DUE) ? DUE : "");
        page.addAttribute("donors", list.find(wanted, pagina));
        page.addAttribute("today", today);
        page.addAttribute("areas", ResourceArea.values());
        page.addAttribute("modalities", ContributionModality.values());
        page.addAttribute("scopes", DonorScope.values());
        page.addAttribute("written", new Days(Language.of(locale)));
        return "directory/donors";
    }

    @GetMapping(PATH + "/{number:\\d{1,18}}")
    String one(
            @PathVariable long number,
            @RequestParam(defaultValue = "0") int pagina,
            Principal person,
            Locale locale,
            Model page) {
        DirectorySight sight = admit(person);
        Donor donor = entries.findById(number)
                .filter(entry -> entry.status() == DonorStatus.ACTIVE)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("donor", donor);
        page.addAttribute("sight", sight);
        page.addAttribute("writtenTo", donor.email().map(EmailAddress::value).orElse(""));
        page.addAttribute("today", LocalDate.now(clock));
        page.addAttribute("contacts", history.of(number, Language.of(locale), pagina, CONTACTS));
        page.addAttribute("written", new Days(Language.of(locale)));
        return "directory/donor";
    }

    /** Writes days in the reader's language. */
    record Days(Language language) {
        public String day(@Nullable LocalDate day) {
            return day == null ? "" : Written.day(language, day);
        }
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] all, String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Answers Forbidden to whoever may not read the directory. */
    private DirectorySight admit(Principal person) {
        DirectorySight sight = DirectorySight.of(people.groupsOf(person.getName()));
        if (!sight.pages()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return sight;
    }
}
