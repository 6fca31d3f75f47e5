package org.corett.moviliza.shared;

import java.util.Optional;

/** What the cases of a module are about, in a few words that go behind the number: a cycle's donor. */
public interface CaseTag {
    /** Empty for a case that the module does not know. */
    Optional<String> of(String caseNumber);
}
