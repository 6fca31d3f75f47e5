package org.corett.moviliza.plenary;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.corett.moviliza.shared.CountryCode;

/**
 * The objections to an item: one stands until its country withdraws it, by another answer or by itself; silence
 * withdraws nothing [001 §VI.4; gaps 3, 4, 35].
 */
final class Dissent {
    private static final Comparator<Answer> BY_ROUND = Comparator.comparing(answer -> Integer.valueOf(answer.ballot()));

    private Dissent() {}

    /** The objections in force, each country's latest, in the order of the countries. */
    static List<Answer> standing(List<Answer> answers) {
        return latest(answers).values().stream()
                .filter(answer -> answer.objects() && answer.withdrawnAt() == null)
                .toList();
    }

    /** Each country's latest objection, where it has withdrawn it and not objected again. */
    static List<Answer> withdrawn(List<Answer> answers) {
        List<CountryCode> dissenting =
                standing(answers).stream().map(Answer::country).toList();
        Map<CountryCode, Answer> withdrawn = new EnumMap<>(CountryCode.class);
        answers.stream()
                .filter(answer -> answer.withdrawnAt() != null && !dissenting.contains(answer.country()))
                .sorted(BY_ROUND)
                .forEach(answer -> withdrawn.put(answer.country(), answer));
        return List.copyOf(withdrawn.values());
    }

    /** What each country said last in a round of positions. */
    private static Map<CountryCode, Answer> latest(List<Answer> answers) {
        Map<CountryCode, Answer> latest = new EnumMap<>(CountryCode.class);
        answers.stream()
                .filter(answer -> !answer.vote() && answer.given())
                .sorted(BY_ROUND)
                .forEach(answer -> latest.put(answer.country(), answer));
        return latest;
    }
}
