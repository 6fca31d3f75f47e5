package org.corett.moviliza.identity;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;

/**
 * Who reads a case, whatever shows it: a page, a dossier, a printed act.
 *
 * @param groups that she is in today
 */
public record Reader(String username, Set<String> groups, Language language) {
    /** Whether she acts for the Presidency or the Secretariat. */
    public boolean organ() {
        return Audience.ORGANS.includes(this);
    }

    /** The countries whose delegations she belongs to. */
    public Set<CountryCode> countries() {
        return Arrays.stream(CountryCode.values())
                .filter(country -> groups.contains(country.group()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same reader as far as she belongs to delegations, without what else she is. */
    public Reader forHerCountries() {
        Set<String> delegations = countries().stream().map(CountryCode::group).collect(Collectors.toUnmodifiableSet());
        return new Reader(username, delegations, language);
    }

    public boolean manager() {
        return Audience.MANAGERS.includes(this);
    }

    public boolean administrator() {
        return Audience.ADMINISTRATORS.includes(this);
    }

    public boolean observer() {
        return Audience.OBSERVERS.includes(this);
    }

    /** Whether the coalition's own business is hers: a delegation, an organ, or whoever watches over all cases. */
    public boolean official() {
        return Audience.OFFICIALS.includes(this);
    }
}
