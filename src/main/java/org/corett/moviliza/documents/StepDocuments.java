package org.corett.moviliza.documents;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corett.moviliza.process.DocumentKind;
import org.corett.moviliza.shared.Completion;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Reading;
import org.corett.moviliza.shared.Refusal;
import org.corett.moviliza.shared.Written;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The files without which a step does not end: refuses its completion, and says in its form what is there. */
@Component
public class StepDocuments {
    private final CaseDocuments documents;
    private final MessageSource messages;
    private final Clock clock;

    StepDocuments(CaseDocuments documents, MessageSource messages, Clock clock) {
        this.documents = documents;
        this.messages = messages;
        this.clock = clock;
    }

    /** Refuses a completion whose file is missing, saying where to upload it; notes that it was completed with the file. */
    public void require(Completion by, DocumentKind kind) {
        CaseDocument document = documents
                .single(by.caseNumber(), kind)
                .filter(found -> ready(found, kind))
                .orElseThrow(() -> new Refusal("", "documents.missing." + kind, address(by.caseNumber())));
        documents.usedBy(document, by.taskId());
    }

    /** What the task's form shows: each file that the step asks for, and where files are uploaded. */
    public Map<String, Object> shown(Reading reading, DocumentKind kind) {
        Optional<CaseDocument> document =
                documents.single(reading.caseNumber(), kind).filter(found -> ready(found, kind));
        String state = document.map(found -> present(found.latest(), reading.language()))
                .orElseGet(() -> say("documents.step.missing", reading.language()));
        return Map.of(
                "stepDocuments",
                List.of(Map.of("document", say("documents.kind." + kind, reading.language()), "state", state)),
                "documentsAddress",
                address(reading.caseNumber()));
    }

    /** Where a case's files are uploaded, as forms show it under {@code documentsAddress}. */
    public static String address(String caseNumber) {
        return "/casos/" + caseNumber + "/documentos";
    }

    private static boolean ready(CaseDocument document, DocumentKind kind) {
        return !document.latest().erased()
                && !(kind.newEachTime() && document.latest().task() != null);
    }

    private String present(CaseDocument.Version version, Language language) {
        return say(
                "documents.step.there",
                language,
                version.name(),
                version.version(),
                Written.day(
                        language,
                        version.uploadedAt().atZoneSameInstant(clock.getZone()).toLocalDate()));
    }

    private String say(String code, Language language, Object... arguments) {
        return messages.getMessage(code, arguments, language.locale());
    }
}
