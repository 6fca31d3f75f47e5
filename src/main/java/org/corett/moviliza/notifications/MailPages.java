package org.corett.moviliza.notifications;

import java.security.Principal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.corett.moviliza.identity.Group;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.notifications.MailMessage.State;
import org.corett.moviliza.settings.OnlyInDemonstration.Demonstration;
import org.corett.moviliza.shared.CleanText;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Shown;
import org.corett.moviliza.shared.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What was sent: everybody's mail to the Secretariat, to administrators and in the demonstration, otherwise each
 * person's own; and how each wants hers.
 */
@Controller
class MailPages {
    /** Where a person finds her own mail and says when she wants it. */
    static final String OWN = "/correo/mios";

    /** Where a mail program ends somebody's digests for her [RFC 8058]. */
    static final String LEAVE = "/correo/baja/";

    private static final int PAGE = 50;
    private static final int LAST_PAGE = 100_000;

    /** A mail may contain what somebody typed; whatever that is, it runs nothing and loads nothing. */
    static final String SANDBOX = "sandbox allow-top-navigation-by-user-activation; default-src 'none';"
            + " style-src 'unsafe-inline'; frame-ancestors 'self'";

    private final MailMessages messages;
    private final MailAgain again;
    private final MailPreferences preferences;
    private final MailServer server;
    private final Wording wording;
    private final People people;
    private final boolean demonstration;

    MailPages(
            MailMessages messages,
            MailAgain again,
            MailPreferences preferences,
            MailServer server,
            Wording wording,
            People people,
            Environment settings) {
        this.messages = messages;
        this.again = again;
        this.preferences = preferences;
        this.server = server;
        this.wording = wording;
        this.people = people;
        this.demonstration = Demonstration.holds(settings);
    }

    /** One line of the list; state is the code of its name, detail when it was or will be. */
    record Line(long id, String when, String to, String caseNumber, String subject, String state, String detail) {}

    /** One try of a mail. */
    record Try(String when, String outcome, String said) {}

    /** A day on which digests can be wanted: as it is chosen on the page, and as it is saved. */
    record Day(int number, String name, boolean chosen, boolean saved) {}

    @GetMapping("/correo")
    String list(
            @RequestParam(defaultValue = "") String persona,
            @RequestParam(defaultValue = "") String caso,
            @RequestParam(defaultValue = "") String estado,
            @RequestParam(defaultValue = "0") int pagina,
            Principal reader,
            Locale locale,
            Model page) {
        list(limit(reader), CleanText.line(persona), CleanText.line(caso), state(estado), pagina, locale, page);
        page.addAttribute("address", "/correo");
        page.addAttribute("everybody", limit(reader) == null);
        page.addAttribute("openToAll", demonstration);
        return "notifications/mails";
    }

    @GetMapping(OWN)
    String own(
            @RequestParam(defaultValue = "") String caso,
            @RequestParam(defaultValue = "") String estado,
            @RequestParam(defaultValue = "0") int pagina,
            Principal reader,
            Locale locale,
            Model page) {
        list(reader.getName(), "", CleanText.line(caso), state(estado), pagina, locale, page);
        page.addAttribute("address", OWN);
        page.addAttribute("everybody", false);
        Preference preference = preferences.of(reader.getName());
        page.addAttribute("preference", preference);
        page.addAttribute("rhythms", Rhythm.values());
        Set<?> chosen = page.getAttribute("typedDays") instanceof Set<?> typed ? typed : preference.weekdays();
        page.addAttribute(
                "days",
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new Day(
                                day.getValue(),
                                day.getDisplayName(TextStyle.FULL, Written.locale(Language.of(locale))),
                                chosen.contains(day),
                                preference.weekdays().contains(day)))
                        .toList());
        return "notifications/mails";
    }

    @PostMapping(OWN + "/ritmo")
    String rhythm(
            @RequestParam(defaultValue = "") String ritmo,
            @RequestParam(required = false) @Nullable List<String> dias,
            @RequestParam(name = Shown.FIELD, defaultValue = "") String seen,
            Principal reader,
            RedirectAttributes next) {
        Rhythm rhythm = Arrays.stream(Rhythm.values())
                .filter(one -> one.name().equals(ritmo))
                .findFirst()
                .orElse(null);
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String day : dias == null ? List.<String>of() : dias) {
            if (day.matches("[1-7]")) {
                days.add(DayOfWeek.of(Integer.parseInt(day)));
            }
        }
        if (rhythm == null) {
            next.addFlashAttribute("refused", "mail.own.refused.rhythm");
        } else if (rhythm == Rhythm.WEEKDAYS && days.isEmpty()) {
            next.addFlashAttribute("refused", "mail.own.refused.days");
            next.addFlashAttribute("typed", rhythm);
        } else if (preferences.saveAsSeen(reader.getName(), rhythm, days, seen)) {
            next.addFlashAttribute("said", "mail.own.saved");
        } else {
            next.addFlashAttribute("changed", true);
            next.addFlashAttribute("typed", rhythm);
            next.addFlashAttribute("typedDays", days);
        }
        return "redirect:" + OWN;
    }

    /** A program asks so, without a session: whoever has the address may do this and nothing else. */
    @PostMapping(LEAVE + "{by}")
    ResponseEntity<Void> leave(@PathVariable UUID by) {
        return preferences.leave(by)
                ? ResponseEntity.noContent().build()
                : ResponseEntity.notFound().build();
    }

    /** A person who follows the link signs in and chooses. */
    @GetMapping(LEAVE + "{by}")
    String leaving(@PathVariable UUID by) {
        return "redirect:" + OWN;
    }

    @GetMapping("/correo/{id}")
    String one(@PathVariable long id, Principal reader, Locale locale, Model page) {
        MailMessage mail = find(id, reader);
        // What a server says is for those who can do something about it.
        boolean mayLookAfter = maySendAgain(reader);
        page.addAttribute("mail", mail);
        page.addAttribute("own", reader.getName().equals(mail.to().username()));
        page.addAttribute("line", line(mail.line(), locale));
        page.addAttribute(
                "tries",
                messages.attempts(id).stream()
                        .map(attempt -> shown(attempt, mayLookAfter, locale))
                        .toList());
        page.addAttribute("serverSaid", mayLookAfter ? mail.lastError() : null);
        page.addAttribute("maySendAgain", mayLookAfter && canLeaveAgain(mail));
        return "notifications/mail";
    }

    /** The mail itself, to be shown in a frame of its own. */
    @GetMapping("/correo/{id}/carta")
    ResponseEntity<String> letter(@PathVariable long id, Principal reader) {
        MailMessage mail = find(id, reader);
        if (mail.holdsLink()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", SANDBOX)
                .body(mail.html());
    }

    @PostMapping("/correo/{id}/otra-vez")
    String again(@PathVariable long id, Principal reader, RedirectAttributes next) {
        if (!maySendAgain(reader)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        find(id, reader);
        MailAgain.Asked asked = again.again(id, reader.getName());
        next.addFlashAttribute(asked.granted() ? "said" : "refused", asked.text());
        return "redirect:/correo/" + id;
    }

    private void list(
            @Nullable String whose,
            String person,
            String caseNumber,
            @Nullable State state,
            int number,
            Locale locale,
            Model page) {
        int shown = Math.min(Math.max(number, 0), LAST_PAGE);
        List<MailLine> found = messages.page(whose, person, caseNumber, state, PAGE + 1, (long) shown * PAGE);
        page.addAttribute(
                "mails",
                found.stream().limit(PAGE).map(mail -> line(mail, locale)).toList());
        page.addAttribute("persona", person);
        page.addAttribute("caso", caseNumber);
        page.addAttribute("estado", state == null ? "" : state.name());
        page.addAttribute("states", State.values());
        page.addAttribute("pagina", shown);
        page.addAttribute("older", found.size() > PAGE);
        page.addAttribute("kept", !server.present());
    }

    private static @Nullable State state(String name) {
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private MailMessage find(long id, Principal reader) {
        return messages.find(id, limit(reader)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Whose mails the reader may see; null for everybody's. */
    private @Nullable String limit(Principal reader) {
        return demonstration || maySendAgain(reader) ? null : reader.getName();
    }

    private boolean maySendAgain(Principal reader) {
        return people.groupsOf(reader.getName()).stream()
                .anyMatch(Set.of(Group.TECHNICAL_SECRETARIAT, Group.ADMINISTRATORS)::contains);
    }

    private static boolean canLeaveAgain(MailMessage mail) {
        boolean tried = mail.state() == State.SENT || mail.state() == State.FAILED;
        return tried && (!mail.text().isEmpty() || mail.to().username() != null);
    }

    private Line line(MailLine mail, Locale locale) {
        Language language = Language.of(locale);
        String to = mail.username() == null ? mail.recipient() : mail.username() + " <" + mail.recipient() + ">";
        boolean again = mail.state() == State.WAITING && mail.attempts() > 0;
        Instant moment = again ? mail.nextAttemptAt() : mail.finishedAt();
        return new Line(
                mail.id(),
                wording.minute(language, mail.createdAt()),
                to,
                mail.caseNumber(),
                mail.subject(),
                "mail.page.state." + (again ? "AGAIN" : mail.state()),
                moment == null ? "" : wording.minute(language, moment));
    }

    private Try shown(MailAttempt attempt, boolean inFull, Locale locale) {
        String words = inFull && attempt.said() != null ? attempt.said() : "";
        String said = attempt.askedBy() != null ? attempt.askedBy() : words;
        return new Try(
                wording.minute(Language.of(locale), attempt.triedAt()), "mail.page.try." + attempt.outcome(), said);
    }
}
