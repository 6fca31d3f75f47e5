package org.corett.moviliza.documents;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.corett.moviliza.identity.Reader;
import org.corett.moviliza.process.ActKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The acts that there are, as those say who write them. */
@Component
class ActKinds {
    private final List<ActKind> all;

    ActKinds(ObjectProvider<ActSource> sources) {
        this.all = sources.orderedStream()
                .map(ActSource::kinds)
                .flatMap(Collection::stream)
                .toList();
    }

    List<ActKind> all() {
        return all;
    }

    Optional<ActKind> named(String name) {
        return all.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** Raises {@link IllegalArgumentException} for what was stored under a name that nobody writes. */
    ActKind stored(String name) {
        return named(name).orElseThrow(() -> new IllegalArgumentException("no kind of act " + name));
    }

    /** What this reader reads of cases that she may see. */
    List<ActKind> readable(Reader reader) {
        return all.stream().filter(kind -> kind.readers().includes(reader)).toList();
    }
}
