package org.corett.moviliza.demonstration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the demonstration's people enter in the forms of its hirings. */
final class DemonstrationForms {
    private static final List<String> CRITERIA = List.of("Experiencia", "Propuesta", "Costo");

    private DemonstrationForms() {}

    static Map<String, Object> consultancy(
            String title, String termsOfReference, String profile, int months, String budget, String... deliverables) {
        Map<String, Object> form = new HashMap<>();
        form.put("title", title);
        form.put("termsOfReference", termsOfReference);
        form.put(
                "deliverables",
                List.of(deliverables).stream()
                        .map(each -> Map.of("deliverable", each))
                        .toList());
        form.put("profile", profile);
        form.put("months", months);
        form.put("budget", budget);
        form.put("currency", "USD");
        form.put("criteria", List.of(weighing(0, 40), weighing(1, 40), weighing(2, 20)));
        form.put("contractParty", "Oficina regional del donante");
        return form;
    }

    private static Map<String, Object> weighing(int criterion, int weight) {
        return Map.of("criterion", CRITERIA.get(criterion), "weight", weight);
    }

    /** Admits all of so many offers but the last. */
    static Map<String, Object> filter(int offers, String reason) {
        List<Map<String, Object>> opinions = new ArrayList<>();
        for (int place = 1; place <= offers; place++) {
            boolean admitted = place < offers;
            opinions.add(Map.of(
                    "offer", String.valueOf(place),
                    "admitted", admitted ? "YES" : "NO",
                    "reason", admitted ? "" : reason));
        }
        return Map.of("offers", opinions);
    }

    /** For each offer in turn the points by each criterion; none where the country is out for it. */
    static Map<String, Object> evaluation(String comment, int[]... points) {
        List<Map<String, Object>> interests = new ArrayList<>();
        List<Map<String, Object>> scores = new ArrayList<>();
        for (int place = 1; place <= points.length; place++) {
            int[] given = points[place - 1];
            boolean out = given.length == 0;
            interests.add(Map.of(
                    "offer", String.valueOf(place),
                    "conflict", out ? "YES" : "NO",
                    "conflictReason", out ? "Trabaja hoy con la institución que evalúa." : ""));
            for (int criterion = 0; criterion < CRITERIA.size(); criterion++) {
                Map<String, Object> score = new HashMap<>();
                score.put("offer", String.valueOf(place));
                score.put("criterion", CRITERIA.get(criterion));
                score.put("points", out ? null : given[criterion]);
                score.put("comment", out ? "" : comment);
                scores.add(score);
            }
        }
        return Map.of("interests", interests, "scores", scores);
    }
}
