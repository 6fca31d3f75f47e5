package org.corett.moviliza.documents;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.corett.moviliza.identity.Reader;
import org.corett.moviliza.process.CoalitionProcess;
import org.corett.moviliza.process.DocumentKind;
import org.springframework.stereotype.Component;

/** The files that cases may have, as their processes say. */
@Component
class DocumentKinds {
    private final List<CoalitionProcess> processes;
    private final List<DocumentKind> all;

    DocumentKinds(List<CoalitionProcess> processes) {
        this.processes = processes;
        this.all = processes.stream()
                .map(CoalitionProcess::documents)
                .flatMap(Collection::stream)
                .distinct()
                .toList();
    }

    /** Of every process, in their order. */
    List<DocumentKind> all() {
        return all;
    }

    /** The kinds of files that a case may have, by its number. */
    List<DocumentKind> of(String caseNumber) {
        return processes.stream()
                .filter(process -> caseNumber.startsWith(process.series() + "-"))
                .flatMap(process -> process.documents().stream())
                .toList();
    }

    Optional<DocumentKind> named(String name) {
        return all.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** Raises {@link IllegalArgumentException} for what was stored under a name that no process knows. */
    DocumentKind stored(String name) {
        return named(name).orElseThrow(() -> new IllegalArgumentException("no kind of document " + name));
    }

    /** What this reader reads of cases that she may see. */
    List<DocumentKind> readable(Reader reader) {
        return all.stream().filter(kind -> kind.readers().includes(reader)).toList();
    }
}
