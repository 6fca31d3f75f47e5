package org.corett.moviliza.documents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.corett.moviliza.files.Attachment;
import org.corett.moviliza.files.FileContent;
import org.corett.moviliza.files.FileFault;
import org.corett.moviliza.identity.Reader;
import org.corett.moviliza.process.DocumentKind;
import org.corett.moviliza.shared.CaseNumber;
import org.corett.moviliza.shared.CleanText;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A case's documents: what is there, what a step asks for, and where files are uploaded. */
@Controller
class DocumentPages {
    static final String CASE = "/casos/{number:" + CaseNumber.ANY + "}";
    private static final String PATH = CASE + "/documentos";
    private static final int LONGEST_TITLE = 120;

    private final CaseVisits visits;
    private final CaseDocuments documents;
    private final DocumentView view;
    private final DocumentUploads uploads;
    private final Acts acts;
    private final DossierLog dossiers;
    private final MessageSource messages;
    private final DocumentKinds kinds;

    DocumentPages(
            CaseVisits visits,
            CaseDocuments documents,
            DocumentView view,
            DocumentUploads uploads,
            Acts acts,
            DossierLog dossiers,
            MessageSource messages,
            DocumentKinds kinds) {
        this.kinds = kinds;
        this.visits = visits;
        this.documents = documents;
        this.view = view;
        this.uploads = uploads;
        this.acts = acts;
        this.dossiers = dossiers;
        this.messages = messages;
    }

    /** {@code fallo}: why nothing was printed. */
    @GetMapping(PATH)
    String list(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String fallo,
            Principal person,
            Locale locale,
            Model page) {
        Reader reader = visits.admit(number, person, locale);
        boolean known = Arrays.stream(PrintingRefused.Reason.values())
                .anyMatch(reason -> reason.name().equals(fallo));
        return show(number, reader, known ? "documents.fault." + fallo : "", "", "", page);
    }

    @PostMapping(PATH)
    String add(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String title,
            HttpServletRequest request,
            HttpServletResponse response,
            Principal person,
            Locale locale,
            Model page,
            RedirectAttributes next) {
        Reader reader = visits.admit(number, person, locale);
        List<DocumentKind> addable = visits.addable(number, reader);
        allow(!addable.isEmpty());
        Optional<DocumentKind> chosen = kinds.named(kind).filter(addable::contains);
        String called = CleanText.line(title);
        String fault = chosen.isEmpty() ? "documents.fault.KIND" : titleFault(chosen.get(), title);
        if (fault.isEmpty()) {
            fault = uploads.receive(
                            request,
                            number,
                            upload -> documents.add(number, chosen.orElseThrow(), called, upload, reader.username()))
                    .map(found -> "documents.fault." + found)
                    .orElse("");
        }
        if (fault.isEmpty()) {
            return done(number, locale, next);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(number, reader, fault, kind, called, page);
    }

    @PostMapping(PATH + "/{document:\\d{1,18}}")
    String addVersion(
            @PathVariable String number,
            @PathVariable long document,
            HttpServletRequest request,
            HttpServletResponse response,
            Principal person,
            Locale locale,
            Model page,
            RedirectAttributes next) {
        Reader reader = visits.admit(number, person, locale);
        CaseDocument about = readable(number, reader, document);
        allow(visits.addable(number, reader).contains(about.kind()));
        Optional<FileFault> fault =
                uploads.receive(request, number, upload -> documents.add(about, upload, reader.username()));
        if (fault.isEmpty()) {
            return done(number, locale, next);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(number, reader, "documents.fault." + fault.get(), "", "", page);
    }

    @GetMapping(PATH + "/{document:\\d{1,18}}/{version:\\d{1,9}}")
    ResponseEntity<byte[]> file(
            @PathVariable String number,
            @PathVariable long document,
            @PathVariable int version,
            Principal person,
            Locale locale) {
        Reader reader = visits.admit(number, person, locale);
        CaseDocument.Version found = readable(number, reader, document).versions().stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(DocumentPages::notFound);
        FileContent file = documents.content(found.id()).orElseThrow(DocumentPages::notFound);
        return Attachment.of(file.name(), found.type().mediaType(), file.content());
    }

    private CaseDocument readable(String number, Reader reader, long document) {
        return documents.of(number, reader).stream()
                .filter(one -> one.id() == document)
                .findFirst()
                .orElseThrow(DocumentPages::notFound);
    }

    /** The page of a case's documents, which says why nothing was printed. */
    static String refused(String number, PrintingRefused.Reason reason) {
        return StepDocuments.address(number) + "?fallo=" + reason;
    }

    private static void allow(boolean allowed) {
        if (!allowed) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String titleFault(DocumentKind kind, String typed) {
        if (kind.single()) {
            return "";
        }
        String title = CleanText.line(typed);
        boolean wrong = title.isEmpty() || title.length() > LONGEST_TITLE || CleanText.unkept(typed);
        return wrong ? "documents.fault.TITLE" : "";
    }

    private String done(String number, Locale locale, RedirectAttributes next) {
        next.addFlashAttribute("said", messages.getMessage("documents.done", null, locale));
        return "redirect:" + StepDocuments.address(number);
    }

    private String show(String number, Reader reader, String fault, String kind, String title, Model page) {
        page.addAttribute("number", number);
        page.addAttribute("fault", fault);
        page.addAttribute("documents", view.of(number, reader));
        List<DocumentKind> addable = documents.erased(number) ? List.of() : visits.addable(number, reader);
        page.addAttribute("addable", addable);
        page.addAttribute("titled", addable.stream().anyMatch(one -> !one.single()));
        page.addAttribute("choices", view.choices(addable, reader.language()));
        page.addAttribute("typedKind", kind);
        page.addAttribute("typedTitle", title);
        page.addAttribute("acts", acts.offered(number, reader));
        page.addAttribute("issued", view.issued(acts.issued(number, reader), reader.language()));
        page.addAttribute("dossier", Dossier.allowed(reader));
        page.addAttribute("taken", Dossier.allowed(reader) ? dossiers.of(number, reader.language()) : List.of());
        return "documents/documents";
    }
}
