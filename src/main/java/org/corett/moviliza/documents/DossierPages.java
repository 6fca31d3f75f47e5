package org.corett.moviliza.documents;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.corett.moviliza.casework.CaseFile;
import org.corett.moviliza.casework.CaseFiles;
import org.corett.moviliza.documents.DossierSource.Paper;
import org.corett.moviliza.files.Attachment;
import org.corett.moviliza.identity.Reader;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Hands out the whole of a case, and writes down who took it. */
@Controller
class DossierPages {
    private final CaseVisits visits;
    private final CaseFiles cases;
    private final Dossier dossier;
    private final DossierLog log;

    DossierPages(CaseVisits visits, CaseFiles cases, Dossier dossier, DossierLog log) {
        this.visits = visits;
        this.cases = cases;
        this.dossier = dossier;
        this.log = log;
    }

    @PostMapping(DocumentPages.CASE + "/expediente.zip")
    void take(@PathVariable String number, Principal person, Locale locale, HttpServletResponse response)
            throws IOException {
        Reader reader = visits.admit(number, person, locale);
        if (!Dossier.allowed(reader)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        CaseFile about =
                cases.whole(number, reader).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Paper> papers;
        try {
            papers = dossier.papers(number, reader);
        } catch (PrintingRefused e) {
            response.sendRedirect(DocumentPages.refused(number, e.reason()));
            return;
        }
        log.taken(number, reader.username());
        response.setContentType("application/zip");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store, private");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Attachment.disposition(number + "-expediente.zip"));
        dossier.write(about, reader, papers, response.getOutputStream());
    }
}
