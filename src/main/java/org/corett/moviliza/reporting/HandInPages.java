package org.corett.moviliza.reporting;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.corett.moviliza.files.FileFault;
import org.corett.moviliza.files.InspectionRoom;
import org.corett.moviliza.intake.Unread;
import org.corett.moviliza.projects.InitiativeSheet;
import org.corett.moviliza.projects.Report;
import org.corett.moviliza.projects.ReportSubmission;
import org.corett.moviliza.projects.Reports;
import org.corett.moviliza.projects.Sheets;
import org.corett.moviliza.shared.ClientAddress;
import org.corett.moviliza.shared.ClockMoved;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.LinkSecret;
import org.corett.moviliza.shared.RateLimit;
import org.corett.moviliza.shared.Written;
import org.corett.moviliza.site.PublicFrame;
import org.corett.moviliza.site.Site;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartException;

/**
 * Where an administrator of resources hands a report in, by the link that her mail brings.
 *
 * <p>It needs no session and no token: the address holds a secret that no other site knows. What is typed is shown
 * again when something is wrong, and files that were taken stay.
 */
@Controller
class HandInPages {
    static final String PATH = "/entrega/";

    private static final String SECRET = PATH + "{secret:" + LinkSecret.PATTERN + "}";

    private final ReportLinks links;
    private final ReportFiles files;
    private final HandIn handIn;
    private final Reports reports;
    private final Sheets sheets;
    private final PublicFrame frame;
    private final RateLimit changes;
    private final RateLimit unknown;
    private final InspectionRoom room;

    HandInPages(
            ReportLinks links,
            ReportFiles files,
            HandIn handIn,
            Reports reports,
            Sheets sheets,
            PublicFrame frame,
            HandInSettings settings,
            InspectionRoom room,
            Clock clock) {
        this.links = links;
        this.files = files;
        this.handIn = handIn;
        this.reports = reports;
        this.sheets = sheets;
        this.frame = frame;
        this.room = room;
        this.changes = new RateLimit(settings.changes(), clock);
        this.unknown = new RateLimit(settings.unknownLinks(), clock);
    }

    /** Hours before and after a turn of the clock are not the same hours. */
    @EventListener(ClockMoved.class)
    public void forget() {
        changes.forget();
        unknown.forget();
    }

    /** A link that leads to no report that is awaited. */
    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @GetMapping(SECRET)
    String form(@PathVariable String secret, HttpServletResponse response, Locale locale, Model page) {
        ReportLinks.Target target = target(secret);
        Report report = reports.get(target.caseNumber(), target.report());
        ReportDraft before = ReportDraft.of(
                reports.submission(report).map(ReportSubmission::form).orElse(null));
        return show(secret, target, before, Map.of(), response, locale, page);
    }

    @PostMapping(SECRET)
    String send(
            @PathVariable String secret,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model page) {
        ReportLinks.Target target = target(secret);
        Map<String, String> faults = new LinkedHashMap<>();
        ReportDraft draft = ReportDraft.of(request::getParameter);
        if (!changes.allows(secret)) {
            faults.put("", "reporting.fault.often");
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        } else {
            Optional<FileFault> file = receive(target, request);
            file.ifPresent(fault -> faults.put("file", "calls.file." + fault));
            file.filter(FileFault.TOO_LARGE::equals)
                    .ifPresent(fault -> response.setStatus(HttpStatus.PAYLOAD_TOO_LARGE.value()));
            faults.putAll(draft.faults());
        }
        if (faults.isEmpty()) {
            if (!take(secret, draft)) {
                throw new Ended();
            }
            return "redirect:" + new Site(Language.of(locale)).to(PATH + "recibido");
        }
        if (response.getStatus() == HttpStatus.OK.value()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        return show(secret, target, draft, faults, response, locale, page);
    }

    /** Once more where something else happened in the case at the same moment. */
    private boolean take(String secret, ReportDraft draft) {
        try {
            return handIn.take(secret, draft);
        } catch (ConcurrencyFailureException e) {
            return handIn.take(secret, draft);
        }
    }

    @ExceptionHandler(ReportNotAwaited.class)
    String notAwaited(HttpServletRequest request, HttpServletResponse response, Locale locale, Model page) {
        return ended(request, response, locale, page);
    }

    @PostMapping(SECRET + "/quitar")
    String remove(@PathVariable String secret, @RequestParam(defaultValue = "") String sha256, Locale locale) {
        ReportLinks.Target target = target(secret);
        if (sha256.matches("[0-9a-f]{64}")) {
            files.remove(target, sha256);
        }
        return "redirect:" + new Site(Language.of(locale)).to(PATH + secret);
    }

    @GetMapping(PATH + "recibido")
    String received(HttpServletResponse response, Locale locale, Model page) {
        frame(PATH + "recibido", response, locale, page);
        return "reporting/received";
    }

    /** Copied in part, made up, or ended: all read the same, and guessing is soon refused. */
    @RequestMapping(PATH + "**")
    String nothing() {
        throw new Ended();
    }

    @ExceptionHandler(Ended.class)
    String ended(HttpServletRequest request, HttpServletResponse response, Locale locale, Model page) {
        boolean allowed = unknown.allows(ClientAddress.of(request));
        response.setStatus((allowed ? HttpStatus.NOT_FOUND : HttpStatus.TOO_MANY_REQUESTS).value());
        frame(PATH, response, locale, page);
        page.addAttribute("typed", typed(request));
        return "reporting/ended";
    }

    /** What somebody sent too late is hers all the same. */
    private static List<String> typed(HttpServletRequest request) {
        try {
            return request.getMethod().equals("POST")
                    ? request.getParameterMap().values().stream()
                            .flatMap(Stream::of)
                            .filter(value -> !value.isBlank())
                            .toList()
                    : List.of();
        } catch (MultipartException e) {
            // No page sends that many parts, or such broken ones.
            return List.of();
        }
    }

    private ReportLinks.Target target(String secret) {
        return links.find(secret)
                .filter(target ->
                        reports.get(target.caseNumber(), target.report()).awaited())
                .orElseThrow(Ended::new);
    }

    /** Keeps the files of the request that nothing speaks against; says what speaks against the first other one. */
    private Optional<FileFault> receive(ReportLinks.Target target, HttpServletRequest request) {
        Optional<FileFault> unread = Unread.of(request);
        if (unread.isPresent()) {
            return unread;
        }
        if (!room.enter()) {
            return Optional.of(FileFault.BUSY);
        }
        try {
            Optional<FileFault> fault = Optional.empty();
            for (Part part : request.getParts()) {
                String name = part.getSubmittedFileName();
                if (!"file".equals(part.getName()) || name == null || name.isEmpty()) {
                    continue;
                }
                try (InputStream content = part.getInputStream()) {
                    Optional<FileFault> found = files.add(target, name, content.readAllBytes());
                    fault = fault.isPresent() ? fault : found;
                }
            }
            return fault;
        } catch (IllegalStateException e) {
            // How the server says that there is no end of parts.
            return Optional.of(FileFault.MISSING);
        } catch (ServletException e) {
            // Sent without files, as a form that has none may be.
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(FileFault.CUT_OFF);
        } finally {
            room.leave();
        }
    }

    private String show(
            String secret,
            ReportLinks.Target target,
            ReportDraft draft,
            Map<String, String> faults,
            HttpServletResponse response,
            Locale locale,
            Model page) {
        Site site = frame(PATH + secret, response, locale, page);
        Language language = site.language();
        Report report = reports.get(target.caseNumber(), target.report());
        page.addAttribute("address", site.to(PATH + secret));
        page.addAttribute("removal", site.to(PATH + secret + "/quitar"));
        page.addAttribute("caseNumber", target.caseNumber());
        page.addAttribute(
                "project",
                sheets.initiative(target.caseNumber())
                        .map(InitiativeSheet::form)
                        .map(form -> form.projectName())
                        .orElse(""));
        page.addAttribute("report", report);
        page.addAttribute("expected", Written.weekday(language, report.expectedOn()));
        page.addAttribute("periodEnd", Written.day(language, report.periodEnd()));
        page.addAttribute(
                "returnedFor",
                reports.submission(report).map(ReportSubmission::returnedFor).orElse(null));
        page.addAttribute("draft", draft);
        page.addAttribute("faults", faults);
        page.addAttribute("files", files.waiting(target));
        page.addAttribute("most", ReportFiles.MOST);
        page.addAttribute("longest", Written.number(language, ReportDraft.LONGEST_NARRATIVE));
        return "reporting/hand-in";
    }

    /** The address is a secret: no other site, no copy and no search engine may keep it. */
    private Site frame(String path, HttpServletResponse response, Locale locale, Model page) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        return frame.around(page, Language.of(locale), path);
    }
}
