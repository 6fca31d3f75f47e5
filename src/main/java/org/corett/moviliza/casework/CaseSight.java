package org.corett.moviliza.casework;

import java.util.Collection;
import java.util.Set;

/**
 * Which cases of one process a reader may see.
 *
 * @param all whether every one
 * @param numbers those that she sees where it is not every one
 */
public record CaseSight(boolean all, Set<String> numbers) {
    public static final CaseSight ALL = new CaseSight(true, Set.of());
    public static final CaseSight NONE = new CaseSight(false, Set.of());

    /** Every case or none. */
    public static CaseSight allIf(boolean allowed) {
        return allowed ? ALL : NONE;
    }

    public static CaseSight only(Collection<String> numbers) {
        return new CaseSight(false, Set.copyOf(numbers));
    }

    /** Whether there may be cases for her: of those that she sees there may be none yet. */
    @SuppressWarnings("ReferenceEquality")
    boolean ever() {
        return this != NONE;
    }

    public boolean covers(String caseNumber) {
        return all || numbers.contains(caseNumber);
    }
}
