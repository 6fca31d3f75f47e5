package org.corett.moviliza.reporting;

import java.util.List;
import org.corett.moviliza.documents.DossierSource;
import org.corett.moviliza.files.FileContent;
import org.corett.moviliza.identity.Reader;
import org.corett.moviliza.shared.Written;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The files that administrators handed in with their reports, in their case's dossier: for both organs, as on the page. */
@Component
class ReportPapers implements DossierSource {
    private final ReportFiles files;
    private final MessageSource messages;

    ReportPapers(ReportFiles files, MessageSource messages) {
        this.files = files;
        this.messages = messages;
    }

    @Override
    public List<Paper> papers(String caseNumber, Reader reader) {
        return reader.organ()
                ? files.of(caseNumber).stream()
                        .map(file -> paper(caseNumber, file, reader))
                        .toList()
                : List.of();
    }

    private Paper paper(String caseNumber, ReportFile file, Reader reader) {
        return new Paper(
                "informes/" + file.report() + "-v" + file.version() + "-" + file.id() + "-" + file.name(),
                say(reader, "reporting.dossier.file", String.valueOf(file.report()), file.version(), file.name()),
                say(reader, "reporting.dossier.from", Written.day(reader.language(), file.receivedOn())),
                file.sha256(),
                () -> files.content(caseNumber, file.report(), file.id()).map(FileContent::content));
    }

    private String say(Reader reader, String code, Object... arguments) {
        return messages.getMessage(code, arguments, reader.language().locale());
    }
}
