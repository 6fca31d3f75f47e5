package org.corett.moviliza.documents;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.identity.Reader;
import org.corett.moviliza.process.ActKind;
import org.corett.moviliza.process.DocumentKind;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Written;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The documents of a case as a page and the dossier show them to one reader. */
@Component
class DocumentView {
    private static final int KILO = 1024;

    private final CaseDocuments documents;
    private final People people;
    private final MessageSource messages;
    private final Clock clock;

    DocumentView(CaseDocuments documents, People people, MessageSource messages, Clock clock) {
        this.documents = documents;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    /** A document with its versions, the latest first. */
    record Shown(long id, DocumentKind kind, String title, boolean required, List<Line> versions) {
        public Line latest() {
            return versions.get(0);
        }
    }

    /** A version in the reader's words. */
    record Line(
            long id, int version, String name, String size, String sha256, String who, String when, boolean erased) {}

    /** An act that was issued, in the reader's words. */
    record Issued(
            String number, String caseNumber, String fileName, String title, String day, String who, String fileHash) {}

    /** A kind of file that may be added. */
    record Choice(String kind, String label) {}

    List<Shown> of(String caseNumber, Reader reader) {
        Map<String, String> names = names();
        return documents.of(caseNumber, reader).stream()
                .map(document -> new Shown(
                        document.id(),
                        document.kind(),
                        title(document, reader.language()),
                        !document.kind().task().isEmpty(),
                        document.versions().stream()
                                .map(version -> line(version, names, reader.language()))
                                .toList()))
                .toList();
    }

    /** An act that would be too long to be printed, named in place of it. */
    DossierSource.Paper unprinted(ActKind kind, Language language) {
        return new DossierSource.Paper(
                "",
                say("documents.act." + kind, language),
                say("documents.dossier.unprinted", language),
                "",
                Optional::empty);
    }

    List<Issued> issued(List<Act> acts, Language language) {
        Map<String, String> names = acts.isEmpty() ? Map.of() : names();
        return acts.stream()
                .map(act -> new Issued(
                        act.number(),
                        act.caseNumber(),
                        act.fileName(),
                        say("documents.act." + act.kind(), language) + " (" + act.language() + ")",
                        Written.day(language, act.issuedOn()),
                        names.getOrDefault(act.issuedBy(), act.issuedBy()),
                        act.fileHash()))
                .toList();
    }

    List<Choice> choices(List<DocumentKind> kinds, Language language) {
        return kinds.stream()
                .map(kind -> new Choice(kind.name(), say("documents.kind." + kind, language)))
                .toList();
    }

    /** What people are called, by their usernames. */
    Map<String, String> names() {
        return people.names();
    }

    String title(CaseDocument document, Language language) {
        return title(document.kind(), document.title(), language);
    }

    /** A version as it is called among others, or that it is erased. */
    String title(CaseDocument document, Language language, CaseDocument.Version version) {
        String title = title(document, language);
        return version.erased()
                ? title + ": " + say("documents.erased", language)
                : messages.getMessage(
                        "documents.dossier.version", new Object[] {title, version.version()}, language.locale());
    }

    /** A kind of document in both languages, for the search. */
    String called(String kind) {
        return inBothLanguages("documents.kind." + kind);
    }

    /** A kind of act in both languages, for the search. */
    String called(ActKind kind) {
        return inBothLanguages("documents.act." + kind);
    }

    private String inBothLanguages(String code) {
        return say(code, Language.ES) + ". " + say(code, Language.EN);
    }

    String title(DocumentKind kind, String title, Language language) {
        String name = say("documents.kind." + kind, language);
        return title.isEmpty() ? name : name + ": " + title;
    }

    private Line line(CaseDocument.Version version, Map<String, String> names, Language language) {
        return new Line(
                version.id(),
                version.version(),
                version.erased() ? say("documents.erased", language) : version.name(),
                size(version.size(), language),
                version.sha256(),
                names.getOrDefault(version.uploadedBy(), version.uploadedBy()),
                Written.moment(language, version.uploadedAt().atZoneSameInstant(clock.getZone())),
                version.erased());
    }

    private static String size(int bytes, Language language) {
        return bytes < KILO * KILO
                ? Written.number(language, Math.max(1, bytes / KILO)) + " KB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / (double) (KILO * KILO));
    }

    private String say(String code, Language language) {
        return messages.getMessage(code, null, language.locale());
    }
}
