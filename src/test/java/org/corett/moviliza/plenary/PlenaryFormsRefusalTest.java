package org.corett.moviliza.plenary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.engine.FormRefused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What no form of a session accepts; each refusal names the field and changes nothing. */
@CoalitionTest
class PlenaryFormsRefusalTest {
    private static final String LONG = "a".repeat(60_001);
    private static final String SCRIPT = "<script>alert('x')</script> <b>negrita</b> {{llaves}} \"comillas\"";

    @Autowired
    private Coalition coalition;

    @Autowired
    private Sessions sessions;

    @Autowired
    private AgendaItems items;

    @Autowired
    private Ballots ballots;

    @Autowired
    private MinutesBook minutes;

    private PlenaryScene plenary;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        coalition.today(LocalDate.of(2026, 3, 30));
        plenary = new PlenaryScene(coalition);
    }

    @Test
    void conveneSession() {
        refusedStart("kind", null, "Tipo de sesión: falta este dato");
        refusedStart("kind", "SOLEMN", "Tipo de sesión: elija una de las opciones");
        refusedStart("date", null, "Fecha de la sesión: falta este dato");
        refusedStart("date", "mañana", "Fecha de la sesión: escriba una fecha");
        refusedStart("date", 14, "Fecha de la sesión");
        refusedStart("time", null, "Hora de inicio: falta este dato");
        refusedStart("time", "25:99", "Hora de inicio");
        refusedStart("place", "", "Lugar o enlace: falta este dato");
        refusedStart("place", LONG, "Lugar o enlace: debe tener entre 0 y 300");
        refusedStart("motions", List.of("MO-1999-001"), "Mociones pendientes: la moción MO-1999-001");
        refusedStart("motions", "todas", "Mociones pendientes");
        refusedStart("points", Collections.singletonList(null), "Otros puntos de la agenda 1");
        refusedStart("motions", Collections.singletonList(null), "Mociones pendientes");
        refusedStart("points", List.of(Map.of("title", "", "text", "x")), "Otros puntos de la agenda 1, Asunto");
        refusedStart(
                "points",
                List.of(PlenaryScene.point("Uno"), Map.of("title", "Dos", "text", LONG)),
                "Otros puntos de la agenda 2, Texto que se somete al Pleno");
        assertThat(coalition.openTasks("PL-2026-001")).isEmpty();
    }

    @Test
    void prepareDocuments() {
        String session = convened();
        refused(session, "secretaria", "prepareDocuments", Map.of(), "Documentos: falta este dato");
        refused(session, "secretaria", "prepareDocuments", Map.of("documents", List.of()), "Documentos");
        refused(
                session,
                "secretaria",
                "prepareDocuments",
                Map.of("documents", Collections.singletonList(null)),
                "Documentos 1");
        refused(
                session,
                "secretaria",
                "prepareDocuments",
                Map.of("documents", List.of(Map.of("link", "https://x.example"))),
                "Documentos 1, Título: falta este dato");
        refused(
                session,
                "secretaria",
                "prepareDocuments",
                Map.of("documents", List.of(Map.of("title", LONG))),
                "Documentos 1, Título: debe tener entre");
        assertThat(sessions.documents(session)).isEmpty();
    }

    @Test
    void registerAttendance() {
        String session = convened();
        plenary.prepare(session);
        coalition.today(LocalDate.of(2026, 4, 14));
        refusedAttendance(session, "mx", null, "México: falta este dato");
        refusedAttendance(session, "mx", "QUIZÁS", "México: elija una de las opciones");
        refusedAttendance(session, "chair", null, "Quién presidió: falta este dato");
        refusedAttendance(session, "chair", "DEPUTY_COUNTRY", "País que presidió: elija el país");
        refusedAttendance(session, "observers", LONG, "Observadores presentes: debe tener entre");
        Map<String, Object> form = PlenaryScene.attendance("BZ", "CR", "SV", "GT", "HN");
        form.put("chair", "DEPUTY_COUNTRY");
        form.put("chairCountry", "MX");
        refused(session, "secretaria", "registerAttendance", form, "debe estar presente");
        form.put("chair", "PRESIDENCY");
        form.put("hn", "ABSENT");
        refused(session, "secretaria", "registerAttendance", form, "Quién presidió: el país que ejerce la Presidencia");
        assertThat(sessions.attendance(sessions.sitting(session))).isEmpty();
    }

    @Test
    void reconveneSession() {
        String session = convened();
        plenary.prepare(session);
        coalition.today(LocalDate.of(2026, 4, 14));
        plenary.register(session, "HN");
        refused(session, "presidencia", "reconveneSession", Map.of(), "Fecha de la sesión: falta");
        refused(
                session,
                "presidencia",
                "reconveneSession",
                Map.of("date", "2026-04-13", "time", "09:00", "place", "x"),
                "elija el 15 de abril de 2026");
        refused(
                session,
                "presidencia",
                "reconveneSession",
                Map.of("date", "2026-04-25", "time", "09:00", "place", "x"),
                "24 de abril de 2026");
        assertThat(sessions.sittings(session)).hasSize(1);
    }

    @Test
    void statePosition() {
        String session = sitting();
        refused(session, "titular-cr", "statePosition", Map.of(), "Posición: falta este dato");
        refused(session, "titular-cr", "statePosition", Map.of("stance", "MAYBE"), "Posición: elija una");
        refused(session, "titular-cr", "statePosition", Map.of("stance", 1), "Posición");
        refused(
                session,
                "titular-cr",
                "statePosition",
                Map.of("stance", "OBJECT"),
                "Motivo de la objeción: escriba el motivo");
        refused(
                session,
                "titular-cr",
                "statePosition",
                Map.of("stance", "OBJECT", "reason", LONG),
                "Motivo de la objeción: debe tener entre 0 y 4000");
        refused(
                session,
                "titular-bz",
                "statePosition",
                Map.of("stance", "OBJECT", "reason", " "),
                "Reason for the objection: write the reason");
        assertThat(ballots.positions(items.of(session).get(0).motion(), 0)).isEmpty();
    }

    @Test
    void markupInTextStaysText() {
        String session = sitting();
        coalition.as("titular-cr").complete(session, "statePosition", Map.of("stance", "OBJECT", "reason", SCRIPT));
        plenary.all(session, "AGREE");
        String task = coalition.as("presidencia").task(session, "amendMotion").getId();
        assertThat(coalition.as("presidencia").shown(task).get("dissent").toString())
                .contains("<script>alert('x')</script>");
        assertThat(ballots.positions(items.of(session).get(0).motion(), 0))
                .anyMatch(answer -> SCRIPT.equals(answer.reason()));
    }

    @Test
    void amendMotion() {
        String session = sitting();
        plenary.all(session, "OBJECT");
        refused(session, "presidencia", "amendMotion", Map.of(), "Nuevo texto: escriba el nuevo texto");
        refused(session, "presidencia", "amendMotion", Map.of("text", LONG), "Nuevo texto: debe tener entre 0 y 60000");
        refused(session, "presidencia", "amendMotion", Map.of("text", "x", "decision", "MAYBE"), "elija una");
        assertThat(items.of(session).get(0).round()).isZero();
    }

    @Test
    void minutesForms() {
        String session = sitting();
        plenary.all(session, "AGREE");
        refused(session, "secretaria", "draftMinutes", Map.of("text", " "), "Acta: falta este dato");
        refused(session, "secretaria", "draftMinutes", Map.of("text", LONG.repeat(17)), "Acta: debe tener entre");
        assertThat(minutes.find(session)).isEmpty();
        coalition.as("secretaria").complete(session, "draftMinutes", Map.of("text", SCRIPT));
        refused(session, "titular-gt", "commentMinutes", Map.of("comment", LONG), "Comentario: debe tener entre");
        for (String country : PlenaryScene.COUNTRIES) {
            plenary.titular(country).complete(session, "commentMinutes", Map.of());
        }
        refused(session, "presidencia", "signMinutes", Map.of(), "Decisión: falta este dato");
        refused(session, "presidencia", "signMinutes", Map.of("decision", "PERHAPS"), "Decisión: elija una");
        refused(session, "presidencia", "signMinutes", Map.of("decision", "RETURN", "reason", ""), "Motivo");
        assertThat(minutes.signatures(session)).isEmpty();
        assertThat(minutes.find(session).orElseThrow().text()).isEqualTo(SCRIPT);
    }

    private String convened() {
        Map<String, Object> form = PlenaryScene.call("ORDINARY", LocalDate.of(2026, 4, 14));
        form.put("points", List.of(PlenaryScene.point("Calendario")));
        return coalition.as("presidencia").start("plenarySession", form);
    }

    private String sitting() {
        String session = convened();
        coalition.today(LocalDate.of(2026, 4, 14));
        plenary.attend(session, "BZ", "CR", "SV", "GT", "HN");
        return session;
    }

    private void refusedStart(String field, @Nullable Object value, String sentence) {
        Map<String, Object> form = PlenaryScene.call("ORDINARY", LocalDate.of(2026, 4, 14));
        form.put("points", List.of(PlenaryScene.point("Calendario")));
        form.put(field, value);
        assertThatThrownBy(() -> coalition.as("presidencia").start("plenarySession", form))
                .as(field + " " + value)
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining(sentence);
    }

    private void refusedAttendance(String session, String field, @Nullable Object value, String sentence) {
        Map<String, Object> form = new HashMap<>(PlenaryScene.attendance("BZ", "CR", "SV", "GT", "HN"));
        form.put(field, value);
        refused(session, "secretaria", "registerAttendance", form, sentence);
    }

    private void refused(String session, String who, String task, Map<String, Object> form, String sentence) {
        assertThatThrownBy(() -> coalition.as(who).complete(session, task, form))
                .as(task + " " + form.keySet())
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining(sentence);
        assertThat(coalition.as(who).tasks(session, task)).hasSize(1);
    }
}
