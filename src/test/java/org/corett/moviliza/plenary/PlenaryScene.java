package org.corett.moviliza.plenary;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.corett.moviliza.Coalition;

/** What a session's people do, in the words of the scenarios. */
public class PlenaryScene {
    public static final List<String> COUNTRIES = List.of("BZ", "CR", "SV", "GT", "HN", "MX", "NI", "PA", "DO");

    private final Coalition coalition;

    public PlenaryScene(Coalition coalition) {
        this.coalition = coalition;
    }

    public static Map<String, Object> call(String kind, LocalDate date) {
        Map<String, Object> form = new HashMap<>();
        form.put("kind", kind);
        form.put("date", date.toString());
        form.put("time", "09:00");
        form.put("place", "Tegucigalpa, Casa Presidencial");
        form.put("motions", List.of());
        form.put("points", List.of());
        return form;
    }

    public static Map<String, Object> point(String title) {
        return Map.of("title", title, "text", "Se propone al Pleno: " + title + ".");
    }

    /** The Presidency convenes a session on pending motions. */
    public String convene(String kind, LocalDate date, List<String> motions) {
        Map<String, Object> form = call(kind, date);
        form.put("motions", motions);
        return coalition.as("presidencia").start("plenarySession", form);
    }

    /** The Secretariat prepares documents and registers these countries' titulars. */
    public void attend(String session, String... present) {
        prepare(session);
        register(session, present);
    }

    public void prepare(String session) {
        coalition
                .as("secretaria")
                .complete(
                        session,
                        "prepareDocuments",
                        Map.of(
                                "documents",
                                List.of(Map.of("title", "Agenda comentada", "link", "https://corett.example/1"))));
    }

    /** The Secretariat registers these countries' titulars, and the Presidency confirms it. */
    public void register(String session, String... present) {
        register(session, attendance(present));
    }

    public void register(String session, Map<String, Object> attendance) {
        coalition.as("secretaria").complete(session, "registerAttendance", attendance);
        coalition.as("presidencia").complete(session, "confirmQuorum", Map.of("decision", "AGREE"));
    }

    public static Map<String, Object> attendance(String... present) {
        Map<String, Object> form = new HashMap<>();
        COUNTRIES.forEach(country -> form.put(key(country), "ABSENT"));
        Arrays.stream(present).forEach(country -> form.put(key(country), "TITULAR"));
        form.put("chair", List.of(present).contains("HN") ? "PRESIDENCY" : "TECHNICAL_SECRETARIAT");
        form.put("observers", "OIM\nUNODC");
        return form;
    }

    static String key(String country) {
        return "DO".equals(country) ? "dr" : country.toLowerCase(Locale.ROOT);
    }

    /** Every country that has a position to state on the session's items states this one. */
    public void all(String session, String stance) {
        for (String country : COUNTRIES) {
            var titular = titular(country);
            titular.tasks(session, "statePosition")
                    .forEach(task -> titular.completeTask(task.getId(), position(stance)));
        }
    }

    public void state(String session, String country, String stance) {
        titular(country).complete(session, "statePosition", position(stance));
    }

    public static Map<String, Object> position(String stance) {
        return "OBJECT".equals(stance)
                ? Map.of("stance", stance, "reason", "El texto no considera nuestra ley.")
                : Map.of("stance", stance);
    }

    Coalition.Person titular(String country) {
        return coalition.as("titular-" + country.toLowerCase(Locale.ROOT));
    }

    /** The Presidency proposes a text and the Secretariat confirms it. */
    void amend(String session, String text) {
        coalition.as("presidencia").complete(session, "amendMotion", Map.of("text", text));
        coalition.as("secretaria").complete(session, "amendMotion", Map.of("decision", "AGREE"));
    }

    /** Draft, nine silent comments and both signatures. */
    public void minutes(String session) {
        var secretariat = coalition.as("secretaria");
        var draft = secretariat.task(session, "draftMinutes");
        secretariat.completeTask(
                draft.getId(), Map.of("text", secretariat.shown(draft.getId()).get("text")));
        for (String country : COUNTRIES) {
            titular(country).complete(session, "commentMinutes", Map.of());
        }
        coalition.as("presidencia").complete(session, "signMinutes", Map.of("decision", "AGREE"));
        secretariat.complete(session, "signMinutes", Map.of("decision", "AGREE"));
    }
}
