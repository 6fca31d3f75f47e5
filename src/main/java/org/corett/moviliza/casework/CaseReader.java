package org.corett.moviliza.casework;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.corett.moviliza.identity.Group;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Organ;

/**
 * Who reads a case, whatever shows it: a page, a dossier, a printed act.
 *
 * @param groups that she is in today
 */
public record CaseReader(String username, Set<String> groups, Language language) {
    private static final Set<String> ORGANS = Set.copyOf(Organ.groups());

    /** Whether she acts for the Presidency or the Secretariat. */
    public boolean organ() {
        return !Collections.disjoint(groups, ORGANS);
    }

    /** The countries whose delegations she belongs to. */
    public Set<CountryCode> countries() {
        return Arrays.stream(CountryCode.values())
                .filter(country -> groups.contains(country.group()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same reader as far as she belongs to delegations, without what else she is. */
    public CaseReader forHerCountries() {
        Set<String> delegations = countries().stream().map(CountryCode::group).collect(Collectors.toUnmodifiableSet());
        return new CaseReader(username, delegations, language);
    }

    public boolean manager() {
        return groups.contains(Group.MANAGERS);
    }

    public boolean administrator() {
        return groups.contains(Group.ADMINISTRATORS);
    }

    public boolean observer() {
        return groups.contains(Group.OBSERVERS);
    }

    /** Whether the coalition's own business is hers: a delegation, an organ, or whoever watches over all cases. */
    public boolean official() {
        return organ() || !countries().isEmpty() || manager() || administrator();
    }
}
