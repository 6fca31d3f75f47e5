package org.corett.moviliza.documents;

import java.util.List;
import org.corett.moviliza.casework.CaseSection;
import org.corett.moviliza.casework.CaseSections;
import org.corett.moviliza.identity.Reader;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows a case's documents among its data, and leads to their page. */
@Component
@Order(80)
class DocumentSections implements CaseSections {
    static final String ID = "files";

    private final DocumentView view;
    private final MessageSource messages;
    private final DocumentKinds kinds;

    DocumentSections(DocumentView view, MessageSource messages, DocumentKinds kinds) {
        this.kinds = kinds;
        this.view = view;
        this.messages = messages;
    }

    @Override
    public List<CaseSection> of(String caseNumber, Reader reader) {
        if (kinds.of(caseNumber).isEmpty()) {
            return List.of();
        }
        String page = StepDocuments.address(caseNumber);
        List<List<CaseSection.Value>> rows = view.of(caseNumber, reader).stream()
                .map(document -> List.of(
                        CaseSection.Value.of(document.title()),
                        file(page, document),
                        CaseSection.Value.of(document.latest().who() + ", "
                                + document.latest().when())))
                .toList();
        return List.of(new CaseSection(
                ID,
                say("documents.dossier.documents", reader),
                List.of(new CaseSection.Field(
                        say("documents.section.all", reader),
                        new CaseSection.Value(
                                messages.getMessage(
                                        "documents.title",
                                        new Object[] {caseNumber},
                                        reader.language().locale()),
                                page))),
                List.of(new CaseSection.Table(
                        say("documents.dossier.documents", reader),
                        List.of(
                                say("documents.what", reader),
                                say("documents.file", reader),
                                say("documents.who", reader)),
                        rows))));
    }

    private static CaseSection.Value file(String page, DocumentView.Shown document) {
        DocumentView.Line latest = document.latest();
        return latest.erased()
                ? CaseSection.Value.of(latest.name())
                : new CaseSection.Value(latest.name(), page + "/" + document.id() + "/" + latest.version());
    }

    private String say(String code, Reader reader) {
        return messages.getMessage(code, null, reader.language().locale());
    }
}
