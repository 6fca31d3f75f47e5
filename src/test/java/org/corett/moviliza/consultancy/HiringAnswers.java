package org.corett.moviliza.consultancy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people enter in the forms of a hiring, as Tasklist submits it. */
public final class HiringAnswers {
    static final List<String> CRITERIA = List.of("Experiencia", "Propuesta", "Costo");

    private HiringAnswers() {}

    public static Map<String, Object> consultancy() {
        Map<String, Object> form = new HashMap<>();
        form.put("title", "Línea de base y monitoreo");
        form.put("termsOfReference", "Levantar la línea de base regional y su monitoreo.");
        form.put("deliverables", List.of(Map.of("deliverable", "Informe de línea de base")));
        form.put("profile", "Experiencia en monitoreo de proyectos regionales.");
        form.put("months", 6);
        form.put("budget", "18000.00");
        form.put("currency", "USD");
        form.put("criteria", List.of(weighing(0, 40), weighing(1, 40), weighing(2, 20)));
        form.put("contractParty", "Oficina regional del donante");
        return form;
    }

    private static Map<String, Object> weighing(int criterion, int weight) {
        return Map.of("criterion", CRITERIA.get(criterion), "weight", weight);
    }

    /** Admits all of so many offers but these. */
    public static Map<String, Object> filter(int offers, Integer... refused) {
        List<Map<String, Object>> opinions = new ArrayList<>();
        for (int place = 1; place <= offers; place++) {
            boolean admitted = !List.of(refused).contains(place);
            opinions.add(Map.of(
                    "offer", String.valueOf(place),
                    "admitted", admitted ? "YES" : "NO",
                    "reason", admitted ? "" : "Faltan los documentos legales."));
        }
        return Map.of("offers", opinions);
    }

    /** The same points by every criterion, for each offer in turn. */
    public static Map<String, Object> evaluation(int... points) {
        return evaluation(0, points);
    }

    /** The same, but out for the offer at one place; 0 for none. */
    public static Map<String, Object> evaluation(int recused, int[] points) {
        List<Map<String, Object>> interests = new ArrayList<>();
        List<Map<String, Object>> scores = new ArrayList<>();
        for (int place = 1; place <= points.length; place++) {
            boolean out = place == recused;
            interests.add(Map.of(
                    "offer", String.valueOf(place),
                    "conflict", out ? "YES" : "NO",
                    "conflictReason", out ? "Fue asesor de nuestro ministerio." : ""));
            for (String criterion : CRITERIA) {
                Map<String, Object> score = new HashMap<>();
                score.put("offer", String.valueOf(place));
                score.put("criterion", criterion);
                score.put("points", out ? null : points[place - 1]);
                score.put("comment", out ? "" : "Conforme a lo presentado.");
                scores.add(score);
            }
        }
        return Map.of("interests", interests, "scores", scores);
    }

    /** Different points by each criterion for the only offer. */
    public static Map<String, Object> scored(int... points) {
        List<Map<String, Object>> scores = new ArrayList<>();
        for (int criterion = 0; criterion < points.length; criterion++) {
            scores.add(Map.of(
                    "offer",
                    "1",
                    "criterion",
                    CRITERIA.get(criterion),
                    "points",
                    points[criterion],
                    "comment",
                    "Conforme a lo presentado."));
        }
        return Map.of(
                "interests", List.of(Map.of("offer", "1", "conflict", "NO", "conflictReason", "")), "scores", scores);
    }

    /** An evaluation of the only admitted offer whose every text names somebody. */
    public static Map<String, Object> about(String name) {
        List<Map<String, Object>> scores = new ArrayList<>();
        for (String criterion : CRITERIA) {
            scores.add(Map.of("offer", "1", "criterion", criterion, "points", 80, "comment", name + " cumple."));
        }
        return Map.of(
                "interests",
                List.of(Map.of("offer", "1", "conflict", "NO", "conflictReason", "")),
                "scores",
                scores,
                "remarks",
                name + " fue puntual.");
    }

    /** Admits all of so many offers but the last, for this reason. */
    public static Map<String, Object> refusing(int offers, String reason) {
        List<Map<String, Object>> opinions = new ArrayList<>();
        for (int place = 1; place <= offers; place++) {
            opinions.add(Map.of(
                    "offer", String.valueOf(place),
                    "admitted", place < offers ? "YES" : "NO",
                    "reason", place < offers ? "" : reason));
        }
        return Map.of("offers", opinions);
    }

    public static Map<String, Object> proposal(int place) {
        return Map.of("offer", String.valueOf(place), "reasons", "Es la oferta más completa.");
    }

    public static Map<String, Object> objection(boolean objects) {
        return Map.of("objects", objects ? "YES" : "NO", "reason", objects ? "No acredita experiencia." : "");
    }

    public static Map<String, Object> confirmation(int place) {
        return Map.of("offer", String.valueOf(place));
    }

    public static Map<String, Object> confirmation(int place, String meetingRecord) {
        return Map.of("offer", String.valueOf(place), "meetingRecord", meetingRecord);
    }

    public static Map<String, Object> exit(AfterEmptyCalls exit) {
        Map<String, Object> form = new HashMap<>();
        form.put("exit", exit.name());
        form.put("reason", "Nadie respondió a dos convocatorias.");
        if (exit == AfterEmptyCalls.INVITE) {
            form.put(
                    "invitees",
                    List.of(
                            Map.of("name", "Uno", "email", "uno@firmas.example"),
                            Map.of("name", "Dos", "email", "dos@firmas.example"),
                            Map.of("name", "Tres", "email", "tres@firmas.example")));
        }
        return form;
    }

    public static Map<String, Object> contract(String signedOn) {
        return Map.of(
                "reference", "CT-2026-15",
                "signedOn", signedOn,
                "startsOn", signedOn,
                "endsOn", "2027-03-01",
                "amount", "17500.00");
    }

    /** The form with another value. */
    public static Map<String, Object> but(Map<String, Object> form, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(form);
        changed.put(key, value);
        return changed;
    }
}
