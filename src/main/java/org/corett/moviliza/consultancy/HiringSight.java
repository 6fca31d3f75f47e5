package org.corett.moviliza.consultancy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.corett.moviliza.calls.Offer;
import org.corett.moviliza.identity.Audience;
import org.corett.moviliza.shared.CountryCode;

/**
 * What one reader may see of hirings, by the groups that she is in today; who is in several sees what any of them sees.
 *
 * <p>Before a call is opened nobody sees more of its offers than how many they are: that is kept where they are.
 */
record HiringSight(
        boolean organ, boolean secretariat, Set<CountryCode> countries, boolean manager, boolean administrator) {

    static HiringSight of(Set<String> groups) {
        return new HiringSight(
                Audience.ORGANS.includes(groups),
                Audience.SECRETARIAT.includes(groups),
                Arrays.stream(CountryCode.values())
                        .filter(country -> groups.contains(country.group()))
                        .collect(Collectors.toUnmodifiableSet()),
                Audience.MANAGERS.includes(groups),
                Audience.ADMINISTRATORS.includes(groups));
    }

    /** Hirings, their calls, and what happened in them. */
    boolean pages() {
        return figures() || administrator;
    }

    /** Offers by their number, and figures about them. */
    boolean figures() {
        return words() || manager;
    }

    /** What people wrote in their own words, which may name an applicant. */
    boolean words() {
        return organ || !countries.isEmpty();
    }

    /** That an offer is there, by its number. */
    boolean number(Offer offer, List<Evaluation> given) {
        return manager || applicant(offer, given);
    }

    /** Who made an offer, and its documents: a country sees what passed the first filter and what it is not out for. */
    boolean applicant(Offer offer, List<Evaluation> given) {
        return organ
                || offer.admitted()
                        && countries.stream().anyMatch(country -> given.stream()
                                .noneMatch(evaluation -> evaluation.country() == country
                                        && evaluation.recusals().containsKey(offer.place())));
    }

    /** What a country found: its own at once, the others' once the evaluations are over. */
    boolean evaluation(CountryCode country, HiringStatus status) {
        return countries.contains(country) || means(status);
    }

    /** What all countries found together. */
    boolean means(HiringStatus status) {
        return figures() && status.evaluated();
    }

    /** Whether she may change the terms of the second call. */
    boolean editsTerms() {
        return secretariat;
    }
}
