package org.corett.moviliza.notifications;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.corett.moviliza.identity.Group;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.settings.OnlyInDemonstration.Demonstration;
import org.corett.moviliza.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What was sent: everybody's mail in the demonstration and to administrators, otherwise each person's own. */
@Controller
class MailPages {
    private static final int PAGE = 50;
    private static final int LAST_PAGE = 100_000;

    /** A mail may contain what somebody typed; whatever that is, it runs nothing and loads nothing. */
    static final String SANDBOX = "sandbox allow-top-navigation-by-user-activation; default-src 'none';"
            + " style-src 'unsafe-inline'; frame-ancestors 'self'";

    private final MailMessages messages;
    private final MailServer server;
    private final Wording wording;
    private final People people;
    private final boolean demonstration;

    MailPages(MailMessages messages, MailServer server, Wording wording, People people, Environment settings) {
        this.messages = messages;
        this.server = server;
        this.wording = wording;
        this.people = people;
        this.demonstration = Demonstration.holds(settings);
    }

    /** One line of the list. */
    record Line(long id, String when, String to, String caseNumber, String subject, String state) {}

    @GetMapping("/correo")
    String list(
            @RequestParam(defaultValue = "") String persona,
            @RequestParam(defaultValue = "") String caso,
            @RequestParam(defaultValue = "0") int pagina,
            Principal reader,
            Locale locale,
            Model page) {
        int number = Math.min(Math.max(pagina, 0), LAST_PAGE);
        List<MailMessage> found =
                messages.page(limit(reader), persona.strip(), caso.strip(), PAGE + 1, (long) number * PAGE);
        page.addAttribute(
                "mails",
                found.stream().limit(PAGE).map(mail -> line(mail, locale)).toList());
        page.addAttribute("persona", persona.strip());
        page.addAttribute("caso", caso.strip());
        page.addAttribute("pagina", number);
        page.addAttribute("older", found.size() > PAGE);
        page.addAttribute("everybody", limit(reader) == null);
        page.addAttribute("kept", !server.present());
        return "notifications/mails";
    }

    @GetMapping("/correo/{id}")
    String one(@PathVariable long id, Principal reader, Locale locale, Model page) {
        MailMessage mail = find(id, reader);
        page.addAttribute("mail", mail);
        page.addAttribute("line", line(mail, locale));
        return "notifications/mail";
    }

    /** The mail itself, to be shown in a frame of its own. */
    @GetMapping("/correo/{id}/carta")
    ResponseEntity<String> letter(@PathVariable long id, Principal reader) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", SANDBOX)
                .body(find(id, reader).html());
    }

    private MailMessage find(long id, Principal reader) {
        return messages.find(id, limit(reader)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Whose mails the reader may see; null for everybody's. */
    private @Nullable String limit(Principal reader) {
        boolean everybody = demonstration
                || people.membersByGroup().get(Group.ADMINISTRATORS).contains(reader.getName());
        return everybody ? null : reader.getName();
    }

    private Line line(MailMessage mail, Locale locale) {
        String to = mail.username() == null ? mail.recipient() : mail.username() + " <" + mail.recipient() + ">";
        return new Line(
                mail.id(),
                wording.moment(Language.of(locale), mail.createdAt()),
                to,
                mail.caseNumber(),
                mail.subject(),
                "mail.page.state." + mail.state());
    }
}
