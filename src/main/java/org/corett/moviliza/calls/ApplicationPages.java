package org.corett.moviliza.calls;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.corett.moviliza.files.FileFault;
import org.corett.moviliza.notifications.KeptLetters;
import org.corett.moviliza.shared.ClientAddress;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.LinkSecret;
import org.corett.moviliza.shared.Money;
import org.corett.moviliza.shared.Shown;
import org.corett.moviliza.shared.Written;
import org.corett.moviliza.site.PublicFrame;
import org.corett.moviliza.site.Site;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The pages of one application, for whoever holds its link: what she writes, her files, what she hands in.
 *
 * <p>They need no session. Texts and files travel apart, so that a file that is refused takes no text with it.
 */
@Controller
@RequestMapping(CallPaths.HIRING + "/oferta/{secret:" + LinkSecret.PATTERN + "}")
class ApplicationPages {
    private final Calls calls;
    private final Applications applications;
    private final Submissions submissions;
    private final Uploads uploads;
    private final CallViews views;
    private final Retention retention;
    private final KeptLetters kept;
    private final PublicFrame frame;
    private final RateLimits limits;
    private final Clock clock;

    ApplicationPages(
            Calls calls,
            Applications applications,
            Submissions submissions,
            Uploads uploads,
            CallViews views,
            Retention retention,
            KeptLetters kept,
            PublicFrame frame,
            RateLimits limits,
            Clock clock) {
        this.calls = calls;
        this.applications = applications;
        this.submissions = submissions;
        this.uploads = uploads;
        this.views = views;
        this.retention = retention;
        this.kept = kept;
        this.frame = frame;
        this.limits = limits;
        this.clock = clock;
    }

    @ModelAttribute("visit")
    Visit visit(@PathVariable String hiring, @PathVariable String secret, HttpServletResponse response, Locale locale) {
        keepSecret(response);
        Application application = applications.find(hiring, secret).orElseThrow(() -> new NoSuchLink(hiring));
        return new Visit(new Site(Language.of(locale)), calls.get(application.call()), application, secret);
    }

    @GetMapping
    String overview(@ModelAttribute(name = "visit", binding = false) Visit visit, Model page) {
        return showOverview(visit, "", page);
    }

    @GetMapping("/datos")
    String data(
            @ModelAttribute(name = "visit", binding = false) Visit visit,
            @RequestParam(defaultValue = "") String revisar,
            Model page) {
        if (!open(visit)) {
            return showOverview(visit, "", page);
        }
        Draft draft = visit.application().draft();
        return showData(visit, draft, revisar.isEmpty() ? Map.of() : faults(visit, draft), "", page);
    }

    /** Keeps what was typed whatever is wrong with it, and goes on where nothing is. */
    @PostMapping("/datos")
    String save(
            @ModelAttribute(name = "visit", binding = false) Visit visit,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Draft before = visit.application().draft();
        if (request.getContentLengthLong() > Draft.LONGEST_FORM || !Draft.arrived(request::getParameter)) {
            response.setStatus(HttpStatus.PAYLOAD_TOO_LARGE.value());
            return showData(visit, before, Map.of(), "calls.fault.longForm", page);
        }
        Draft draft = before.with(request::getParameter);
        if (!limits.changes.allows(visit.secret())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return showData(visit, draft, Map.of(), "calls.fault.often", page);
        }
        Optional<Draft> other = applications.save(
                visit.application(),
                draft,
                Objects.requireNonNullElse(request.getParameter(Shown.FIELD), ""),
                visit.site().language());
        if (other.isPresent()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            page.addAttribute("saved", other.get().unlike(draft));
            page.addAttribute("seen", Shown.of(other.get()));
            return showData(visit, draft, Map.of(), "calls.fault.otherPage", page);
        }
        return "redirect:" + visit.to(faults(visit, draft).isEmpty() ? "/documentos" : "/datos?revisar=1");
    }

    @GetMapping("/documentos")
    String documents(
            @ModelAttribute(name = "visit", binding = false) Visit visit,
            @RequestParam(defaultValue = "") String agregado,
            Model page) {
        if (!open(visit)) {
            return showOverview(visit, "", page);
        }
        page.addAttribute("added", !agregado.isEmpty());
        return showDocuments(visit, "", page);
    }

    @PostMapping("/documentos")
    String upload(
            @ModelAttribute(name = "visit", binding = false) Visit visit,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        if (!open(visit)) {
            throw new CallClosed(visit.call().hiring());
        }
        if (!limits.files.allows(ClientAddress.of(request))) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return showDocuments(visit, "calls.fault.often", page);
        }
        if (applications.full(visit.application())) {
            response.setStatus(HttpStatus.INSUFFICIENT_STORAGE.value());
            return showDocuments(visit, "calls.file.full", page);
        }
        Optional<FileFault> fault = limits.changes.allows(visit.secret())
                ? uploads.receive(visit.application(), request)
                : Optional.of(FileFault.BUSY);
        if (fault.isEmpty()) {
            return "redirect:" + visit.to("/documentos?agregado=1");
        }
        response.setStatus(status(fault.get()).value());
        return showDocuments(visit, "calls.file." + fault.get(), page);
    }

    @PostMapping("/documentos/quitar")
    String remove(
            @ModelAttribute(name = "visit", binding = false) Visit visit,
            @RequestParam(defaultValue = "") String sha256) {
        applications.detach(visit.application(), sha256);
        return "redirect:" + visit.to("/documentos");
    }

    /** Somebody comes back to the address that she had sent the offer to. */
    @GetMapping({"/enviar", "/retirar", "/documentos/quitar"})
    String back(@ModelAttribute(name = "visit", binding = false) Visit visit) {
        return "redirect:" + visit.to("");
    }

    @PostMapping("/enviar")
    String submit(
            @ModelAttribute(name = "visit", binding = false) Visit visit,
            @RequestParam(defaultValue = "") String consent,
            HttpServletResponse response,
            Model page) {
        String fault = "";
        if (!limits.changes.allows(visit.secret())) {
            fault = "calls.fault.often";
        } else if (consent.isEmpty() && open(visit)) {
            fault = "calls.fault.consent";
        } else if (!submissions.submit(visit.application()).isEmpty()) {
            fault = "calls.fault.incomplete";
        }
        if (fault.isEmpty()) {
            return "redirect:" + visit.to("?recibida=1");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return showOverview(visit, fault, page);
    }

    @PostMapping("/retirar")
    String withdraw(@ModelAttribute(name = "visit", binding = false) Visit visit) {
        submissions.withdraw(visit.application());
        return "redirect:" + visit.to("?retirada=1");
    }

    /** An address below a secret that leads nowhere would be written in the log if nobody answered it. */
    @RequestMapping("/**")
    String nothing(@PathVariable String hiring) {
        throw new NoSuchLink(hiring);
    }

    @ExceptionHandler(NoSuchLink.class)
    String noSuchLink(NoSuchLink link, HttpServletResponse response, Locale locale, Model page) {
        keepSecret(response);
        response.setStatus(HttpStatus.NOT_FOUND.value());
        frame.around(page, Language.of(locale), CallPaths.apply(link.hiring));
        page.addAttribute("hiring", link.hiring);
        return "calls/no-link";
    }

    /** Whoever comes too late reads so, with the server's time. */
    @ExceptionHandler(CallClosed.class)
    String late(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        keepSecret(response);
        Map<?, ?> path = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return "redirect:"
                + new Site(Language.of(locale))
                        .to(CallPaths.application(
                                        String.valueOf(path.get("hiring")), String.valueOf(path.get("secret")))
                                + "?tarde=1");
    }

    private String showOverview(Visit visit, String fault, Model page) {
        Language language = visit.site().language();
        Draft draft = visit.application().draft();
        List<OfferFile> files = applications.files(visit.application());
        Optional<Submitted> submitted = submissions.of(visit.application());
        show(visit, "", page);
        page.addAttribute("fault", fault);
        page.addAttribute("draft", draft);
        page.addAttribute("begun", !draft.untouched() || !files.isEmpty());
        page.addAttribute("faults", faults(visit, draft));
        page.addAttribute(
                "country", CountryNames.known(draft.country()) ? CountryNames.name(draft.country(), language) : "");
        page.addAttribute(
                "cost",
                Optional.ofNullable(draft.amount())
                        .map(amount -> Written.amount(
                                language,
                                new Money(amount, calls.terms(visit.call()).currency())))
                        .orElse(draft.cost()));
        page.addAttribute("files", files);
        page.addAttribute("lacking", FileKind.lacking(files));
        page.addAttribute(
                "lackingSent",
                submitted.map(offer -> FileKind.lacking(offer.files())).orElse(List.of()));
        page.addAttribute("submitted", submitted.orElse(null));
        page.addAttribute("changed", submissions.changed(visit.application()));
        page.addAttribute(
                "submittedAt",
                submitted.map(offer -> views.moment(offer.at(), language)).orElse(""));
        page.addAttribute("months", retention.months());
        page.addAttribute("draftDays", retention.draftDays());
        page.addAttribute("erasedOn", erasedOn(visit));
        page.addAttribute("ended", retention.end(visit.call().hiring()).isPresent());
        return "calls/application";
    }

    private String showData(Visit visit, Draft draft, Map<String, String> faults, String fault, Model page) {
        show(visit, "/datos", page);
        if (!page.containsAttribute("seen")) {
            page.addAttribute("saved", Map.of());
            page.addAttribute("seen", Shown.of(visit.application().draft()));
        }
        page.addAttribute("draft", draft);
        page.addAttribute("faults", faults);
        page.addAttribute("fault", fault);
        page.addAttribute("members", CountryNames.members(visit.site().language(), draft.country()));
        page.addAttribute("others", CountryNames.others(visit.site().language(), draft.country()));
        page.addAttribute("longest", Written.number(visit.site().language(), Draft.LONGEST_PROPOSAL));
        return "calls/data";
    }

    private String showDocuments(Visit visit, String fault, Model page) {
        List<OfferFile> files = applications.files(visit.application());
        show(visit, "/documentos", page);
        page.addAttribute("fault", fault);
        page.addAttribute("files", files);
        page.addAttribute("lacking", FileKind.lacking(files));
        page.addAttribute("kinds", FileKind.values());
        page.addAttribute("most", Applications.MOST_FILES);
        return "calls/documents";
    }

    private void show(Visit visit, String path, Model page) {
        Site site = frame.around(page, visit.site().language(), visit.path(path));
        page.addAttribute("call", views.of(visit.call(), site.language()));
        page.addAttribute("now", views.now(site.language()));
        page.addAttribute("open", open(visit));
        page.addAttribute(
                "letters",
                kept.any(visit.application().mailbox())
                        ? site.to(kept.path(visit.application().mailbox()))
                        : null);
    }

    private boolean open(Visit visit) {
        return visit.call().takesOffers(OffsetDateTime.now(clock));
    }

    private Map<String, String> faults(Visit visit, Draft draft) {
        return draft.faults(calls.terms(visit.call()).budget());
    }

    /** When the data goes: the day, once the hiring has ended; until then the earliest that it could be. */
    private String erasedOn(Visit visit) {
        return Written.day(
                visit.site().language(),
                retention.erasedOn(retention.end(visit.call().hiring()).orElseGet(() -> visit.call()
                        .closesAt()
                        .atZoneSameInstant(clock.getZone())
                        .toLocalDate())));
    }

    private static HttpStatus status(FileFault fault) {
        return switch (fault) {
            case TOO_LARGE -> HttpStatus.PAYLOAD_TOO_LARGE;
            case BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.UNPROCESSABLE_ENTITY;
        };
    }

    /** The address is a secret: no other site, no copy and no search engine may keep it. */
    private static void keepSecret(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }
}
