package org.corett.moviliza.notifications;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The private letters of one reader, shown to whoever knows her mailbox; only in a demonstration that sends no mail. */
@Controller
class KeptLetterPages {
    private final KeptLetters kept;
    private final MailMessages messages;

    KeptLetterPages(KeptLetters kept, MailMessages messages) {
        this.kept = kept;
        this.messages = messages;
    }

    @GetMapping(KeptLetters.PATH + "{mailbox}")
    String list(@PathVariable UUID mailbox, Model page) {
        page.addAttribute("mailbox", mailbox);
        page.addAttribute("letters", letters(mailbox));
        return "notifications/letters";
    }

    /** A letter itself, to be shown in a frame of its own. */
    @GetMapping(KeptLetters.PATH + "{mailbox}/{id}")
    ResponseEntity<String> letter(@PathVariable UUID mailbox, @PathVariable long id) {
        MailMessage letter = letters(mailbox).stream()
                .filter(mail -> mail.id() == id)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", MailPages.SANDBOX)
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(letter.html());
    }

    private List<MailMessage> letters(UUID mailbox) {
        List<MailMessage> letters = kept.readable() ? messages.of(mailbox) : List.of();
        if (letters.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return letters;
    }
}
