package org.corett.moviliza.documents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.corett.moviliza.files.FileFault;
import org.corett.moviliza.files.InspectionRoom;
import org.corett.moviliza.files.Sha256;
import org.corett.moviliza.intake.Unread;
import org.corett.moviliza.shared.ClientAddress;
import org.corett.moviliza.shared.ClockMoved;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.RateLimit;
import org.corett.moviliza.shared.Written;
import org.corett.moviliza.site.PublicFrame;
import org.corett.moviliza.site.Site;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where anybody finds out whether an act is ours: by its number alone what it is, by a hash or the file whether it was
 * changed. Nothing of its case is told, and what is uploaded is not kept.
 */
@Controller
class AuthenticityPages {
    static final String PATH = "/autenticidad";
    private static final String ACT = PATH + "/{number:" + Acts.NUMBER + "}";

    private final Acts acts;
    private final RateLimit checks;
    private final PublicFrame frame;
    private final InspectionRoom room;

    AuthenticityPages(Acts acts, Settings settings, PublicFrame frame, InspectionRoom room, Clock clock) {
        this.acts = acts;
        this.frame = frame;
        this.room = room;
        this.checks = new RateLimit(settings.checks(), clock);
    }

    /**
     * @param checks how often, within an hour, one network address checks acts
     */
    @ConfigurationProperties("documents.limit")
    record Settings(@DefaultValue("120") int checks) {}

    /** Hours before and after a turn of the clock are not the same hours. */
    @EventListener(ClockMoved.class)
    public void forget() {
        checks.forget();
    }

    @GetMapping(PATH)
    String ask(
            @RequestParam(defaultValue = "") String numero, HttpServletResponse response, Locale locale, Model page) {
        String number = numero.strip().toUpperCase(Locale.ROOT);
        if (number.matches(Acts.NUMBER)) {
            return "redirect:" + new Site(Language.of(locale)).to(PATH + "/" + number);
        }
        boolean wrong = !number.isEmpty();
        if (wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        return asked(wrong ? "documents.authenticity.badNumber" : "", response, locale, page);
    }

    @GetMapping(ACT)
    String one(
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model page) {
        return allowed(request, response)
                ? show(number, "", response, locale, page)
                : asked("documents.authenticity.often", response, locale, page);
    }

    @PostMapping(ACT)
    String compare(
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model page) {
        if (!allowed(request, response)) {
            return asked("documents.authenticity.often", response, locale, page);
        }
        Optional<FileFault> unread = Unread.of(request);
        if (unread.filter(FileFault.TOO_LARGE::equals).isPresent()) {
            response.setStatus(HttpStatus.PAYLOAD_TOO_LARGE.value());
            return show(number, "documents.authenticity.nothing", response, locale, page);
        }
        Optional<Part> file = DocumentUploads.awaited(request);
        if (unread.isPresent() || !room.enter()) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return show(number, "documents.authenticity.busy", response, locale, page);
        }
        try {
            return show(number, verdict(acts.find(number), file, request), response, locale, page);
        } finally {
            room.leave();
        }
    }

    private boolean allowed(HttpServletRequest request, HttpServletResponse response) {
        boolean allowed = checks.allows(ClientAddress.of(request));
        if (!allowed) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        }
        return allowed;
    }

    private static String verdict(Optional<Act> act, Optional<Part> file, HttpServletRequest request) {
        String typed = Optional.ofNullable(request.getParameter("hash"))
                .orElse("")
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
        String hash = file.map(AuthenticityPages::hash).orElse(typed);
        if (act.isEmpty()) {
            return "";
        }
        if (!hash.matches("[0-9a-f]{64}")) {
            return "documents.authenticity.nothing";
        }
        return Set.of(act.get().textHash(), act.get().fileHash()).contains(hash)
                ? "documents.authenticity.matches"
                : "documents.authenticity.differs";
    }

    /** Empty for a file that has gone before it was read. */
    private static String hash(Part file) {
        try {
            return Sha256.of(DocumentUploads.read(file));
        } catch (IOException e) {
            return "";
        }
    }

    private String show(String number, String verdict, HttpServletResponse response, Locale locale, Model page) {
        Act act = acts.find(number).orElse(null);
        if (act == null) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return asked("documents.authenticity.unknown", response, locale, page);
        }
        frame(PATH + "/" + number, response, locale, page);
        page.addAttribute("act", act);
        page.addAttribute("day", Written.day(Language.of(locale), act.issuedOn()));
        page.addAttribute("verdict", verdict);
        return "documents/authenticity";
    }

    private String asked(String fault, HttpServletResponse response, Locale locale, Model page) {
        frame(PATH, response, locale, page);
        page.addAttribute("fault", fault);
        return "documents/authenticity-number";
    }

    private void frame(String path, HttpServletResponse response, Locale locale, Model page) {
        frame.around(page, Language.of(locale), path);
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Cache-Control", "no-store");
    }
}
