package org.corett.moviliza.casework;

import java.util.List;
import java.util.Optional;
import org.corett.moviliza.identity.Reader;
import org.springframework.stereotype.Component;

/** Where a reader reads of a case: a mail leads nobody to a page that is closed to her. */
@Component
public class CasePlaces {
    private final List<CaseKind> kinds;

    CasePlaces(List<CaseKind> kinds) {
        this.kinds = kinds;
    }

    /** The case's page, else the public's; empty where she may read neither. */
    public Optional<String> of(String caseNumber, Reader reader) {
        return kinds.stream()
                .filter(kind -> caseNumber.startsWith(kind.series() + "-"))
                .findFirst()
                .flatMap(kind -> kind.sight(reader).covers(caseNumber)
                        ? Optional.of("/casos/" + caseNumber)
                        : kind.publicPage(caseNumber));
    }
}
