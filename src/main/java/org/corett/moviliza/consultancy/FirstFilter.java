package org.corett.moviliza.consultancy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.corett.moviliza.calls.Call;
import org.corett.moviliza.calls.Calls;
import org.corett.moviliza.calls.Offer;
import org.corett.moviliza.calls.Offers;
import org.corett.moviliza.casework.JointDecision;
import org.corett.moviliza.casework.JointDecisions;
import org.corett.moviliza.shared.Completion;
import org.corett.moviliza.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Presidency and Secretariat admit the same offers, or go over them again [000 §7.2; gaps 10]. */
@Component
class FirstFilter {
    static final String QUESTION = "firstFilter";

    private final Calls calls;
    private final Offers offers;
    private final JointDecisions decisions;
    private final Judging judging;
    private final JdbcClient database;

    FirstFilter(Calls calls, Offers offers, JointDecisions decisions, Judging judging, JdbcClient database) {
        this.calls = calls;
        this.offers = offers;
        this.decisions = decisions;
        this.judging = judging;
        this.database = database;
    }

    /** Keeps an organ's opinion, and settles the filter once both admit the same offers; whether they do. */
    boolean decide(Completion by, FilterForm form) {
        Call call = calls.latest(by.caseNumber());
        Map<Integer, FilterForm.Opinion> opinions = opinions(form, offers.of(call));
        String admitted = opinions.entrySet().stream()
                .filter(opinion -> opinion.getValue().admitted().yes())
                .map(opinion -> String.valueOf(opinion.getKey()))
                .collect(Collectors.joining(", "));
        Optional<String> common = decisions.decide(by, QUESTION, admitted, reasons(opinions));
        int attempt = attempt(by.caseNumber());
        opinions.forEach((place, opinion) -> database.sql(
                        "insert into filter_opinion (call, attempt, organ, place, admitted, reason)"
                                + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        call.id(),
                        attempt,
                        by.organ().name(),
                        place,
                        opinion.admitted().yes(),
                        opinion.reason())
                .update());
        common.ifPresent(settled -> settle(call, attempt));
        return common.isPresent();
    }

    private void settle(Call call, int attempt) {
        Map<Integer, String> refused = new TreeMap<>();
        for (Offer offer : offers.of(call)) {
            List<String> reasons = database.sql("select reason from filter_opinion"
                            + " where call = ? and attempt = ? and place = ? and not admitted order by organ")
                    .params(call.id(), attempt, offer.place())
                    .query(String.class)
                    .list();
            if (!reasons.isEmpty()) {
                refused.put(offer.place(), String.join("\n", new LinkedHashSet<>(reasons)));
            }
        }
        offers.filter(call, refused);
        if (!offers.admitted(call).isEmpty()) {
            judging.begin(call);
        }
    }

    /** The attempt that the opinion just kept belongs to. */
    private int attempt(String hiring) {
        return decisions.lastAttempt(hiring, QUESTION, "").stream()
                .mapToInt(JointDecision::attempt)
                .max()
                .orElseThrow();
    }

    private static Map<Integer, FilterForm.Opinion> opinions(FilterForm form, List<Offer> offers) {
        Map<Integer, FilterForm.Opinion> opinions = new TreeMap<>();
        List<Refusal> faults = new ArrayList<>();
        for (Offer offer : offers) {
            List<FilterForm.Opinion> about = form.offers().stream()
                    .filter(opinion -> opinion.offer().equals(String.valueOf(offer.place())))
                    .toList();
            if (about.size() != 1) {
                throw new Refusal("offers", "consultancy.eachOfferOnce", offer.place());
            }
            FilterForm.Opinion opinion = about.get(0);
            boolean silent = opinion.reason() == null || opinion.reason().isBlank();
            if (!opinion.admitted().yes() && silent) {
                faults.add(new Refusal(
                        "offers[" + form.offers().indexOf(opinion) + "].reason",
                        "consultancy.filterReason",
                        offer.place()));
            }
            opinions.put(offer.place(), opinion);
        }
        Refusal.raise(faults);
        return opinions;
    }

    /** What the other organ reads beside the places: why the others are not admitted. */
    private static String reasons(Map<Integer, FilterForm.Opinion> opinions) {
        return opinions.entrySet().stream()
                .filter(opinion -> !opinion.getValue().admitted().yes())
                .map(opinion -> opinion.getKey() + ": " + opinion.getValue().reason())
                .collect(Collectors.joining("\n"));
    }
}
