package org.corett.moviliza.documents;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.corett.moviliza.casework.CaseFile;
import org.corett.moviliza.casework.CaseFiles;
import org.corett.moviliza.casework.GroupNames;
import org.corett.moviliza.documents.DossierSource.Paper;
import org.corett.moviliza.files.FileContent;
import org.corett.moviliza.files.Sha256;
import org.corett.moviliza.identity.Reader;
import org.corett.moviliza.process.ActKind;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * A case in one ZIP for an auditor without an account, as far as its taker may read it: data, course, decisions and
 * documents, with a page that leads through it offline and says so, and the SHA-256 of every file.
 *
 * <p>It is written as it is read, one file in memory at a time.
 */
@Component
class Dossier {
    private final CaseFiles cases;
    private final CaseDocuments documents;
    private final DocumentView view;
    private final GroupNames groups;
    private final Acts acts;
    private final ActKinds kinds;
    private final List<DossierSource> sources;
    private final ITemplateEngine templates;
    private final ObjectMapper json;
    private final Clock clock;

    Dossier(
            CaseFiles cases,
            CaseDocuments documents,
            DocumentView view,
            GroupNames groups,
            Acts acts,
            ActKinds kinds,
            List<DossierSource> sources,
            ITemplateEngine templates,
            ObjectMapper json,
            Clock clock) {
        this.cases = cases;
        this.documents = documents;
        this.view = view;
        this.groups = groups;
        this.acts = acts;
        this.kinds = kinds;
        this.sources = sources;
        this.templates = templates;
        this.json = json;
        this.clock = clock;
    }

    /** Who may see the whole of a case: both organs, and the managers who watch over all. */
    static boolean allowed(Reader reader) {
        return reader.organ() || reader.manager();
    }

    /** An entry of the course in the reader's words. */
    record Entry(
            String kind,
            String when,
            String until,
            String what,
            String who,
            String detail,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * The case's documents, what other modules keep of it, and every act that there is or could be for this reader; an act
     * that is too long to be printed is named with the reason.
     *
     * @throws PrintingRefused where too many acts wait to be printed
     */
    List<Paper> papers(String caseNumber, Reader reader) {
        Map<String, String> names = view.names();
        List<Paper> papers = new ArrayList<>();
        for (CaseDocument document : documents.of(caseNumber, reader)) {
            for (CaseDocument.Version version : document.versions()) {
                papers.add(paper(document, version, names, reader.language()));
            }
        }
        sources.forEach(source -> papers.addAll(source.papers(caseNumber, reader)));
        List<Paper> tooLong = new ArrayList<>();
        // Each by itself: the count of acts is free again before the next one is printed.
        for (ActKind kind : kinds.all()) {
            try {
                acts.issue(kind, caseNumber, reader);
            } catch (PrintingRefused e) {
                if (e.reason() != PrintingRefused.Reason.ACT_LONG) {
                    throw e;
                }
                tooLong.add(view.unprinted(kind, reader.language()));
            }
        }
        List<Act> issued = acts.issued(caseNumber, reader);
        List<DocumentView.Issued> shown = view.issued(issued, reader.language());
        for (int i = 0; i < issued.size(); i++) {
            Act act = issued.get(i);
            papers.add(new Paper(
                    "actos/" + act.fileName(),
                    act.number() + ": " + shown.get(i).title(),
                    shown.get(i).who() + ", " + shown.get(i).day(),
                    act.fileHash(),
                    () -> Optional.of(acts.content(act))));
        }
        papers.addAll(tooLong);
        return papers;
    }

    /** Writes the ZIP with these papers. */
    void write(CaseFile about, Reader reader, List<Paper> papers, OutputStream out) throws IOException {
        StringBuilder sums = new StringBuilder();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            add(zip, sums, "index.html", index(about, reader, papers).getBytes(StandardCharsets.UTF_8));
            add(zip, sums, "datos.json", json.writerWithDefaultPrettyPrinter().writeValueAsBytes(about));
            byte[] diagram = cases.diagram(about.number(), reader).orElse("").getBytes(StandardCharsets.UTF_8);
            add(zip, sums, "diagrama.svg", diagram);
            for (Paper paper : papers) {
                byte[] content =
                        paper.path().isEmpty() ? null : paper.content().get().orElse(null);
                if (content != null) {
                    add(zip, sums, paper.path(), content);
                }
            }
            zip.putNextEntry(new ZipEntry("SHA256SUMS"));
            zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }

    private static void add(ZipOutputStream zip, StringBuilder sums, String path, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(content);
        zip.closeEntry();
        sums.append(Sha256.of(content)).append("  ").append(path).append('\n');
    }

    private Paper paper(
            CaseDocument document, CaseDocument.Version version, Map<String, String> names, Language language) {
        return new Paper(
                version.erased() ? "" : path(document, version),
                view.title(document, language, version),
                names.getOrDefault(version.uploadedBy(), version.uploadedBy()) + ", "
                        + moment(version.uploadedAt().toInstant(), language),
                version.sha256(),
                () -> documents.content(version.id()).map(FileContent::content));
    }

    /** The name is one that the inspection let pass: no path, and nothing that a file system takes for its own. */
    private static String path(CaseDocument document, CaseDocument.Version version) {
        return "documentos/" + document.id() + "-v" + version.version() + "-" + version.name();
    }

    private String index(CaseFile about, Reader reader, List<Paper> papers) {
        Language language = reader.language();
        List<Entry> course =
                about.course().stream().map(event -> entry(event, language)).toList();
        Map<String, Object> said = Map.of(
                "about", about,
                "sections",
                        about.sections().stream()
                                .filter(section ->
                                        !section.empty() && !section.id().equals(DocumentSections.ID))
                                .toList(),
                "taken", moment(clock.instant(), language),
                "started", moment(about.startedAt(), language),
                "ended", moment(about.endedAt(), language),
                "awaited",
                        about.awaited().stream()
                                .map(task -> List.of(
                                        task.task(),
                                        task.who(),
                                        moment(task.since(), language),
                                        moment(task.due(), language)))
                                .toList(),
                "course", course,
                "decisions",
                        course.stream()
                                .filter(entry -> entry.kind().equals(CaseFile.Kind.DECISION.name()))
                                .toList(),
                "papers", papers,
                "coalitionZone", Written.zone(clock));
        Context page = new Context(language.locale(), said);
        page.setVariable("taker", view.names().getOrDefault(reader.username(), reader.username()));
        page.setVariable("groups", groups.of(reader.groups(), language));
        page.setVariable("organ", reader.organ());
        return templates.process("documents/dossier", page);
    }

    private Entry entry(CaseFile.Event event, Language language) {
        String began = moment(event.at(), language);
        String over = moment(event.until(), language);
        return new Entry(
                event.kind().name(),
                began,
                over.equals(began) ? "" : over,
                event.what(),
                event.who(),
                event.detail(),
                event.before(),
                event.after());
    }

    private String moment(@Nullable Instant moment, Language language) {
        return moment == null ? "" : Written.moment(language, moment.atZone(clock.getZone()));
    }
}
