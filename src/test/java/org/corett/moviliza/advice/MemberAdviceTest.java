package org.corett.moviliza.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.corett.moviliza.BadInputTrial;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.Roles;
import org.corett.moviliza.engine.DeadlinePassed;
import org.corett.moviliza.engine.FormCatalog;
import org.corett.moviliza.engine.FormRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Guatemala asks Honduras, Belize and the Secretariat: one answers, one declines, one is silent [001 §II]. */
@CoalitionTest
class MemberAdviceTest {
    @Autowired
    private Coalition coalition;

    @Autowired
    private FormCatalog forms;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private WebApplicationContext program;

    private Roles roles;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        coalition.today(LocalDate.parse("2026-09-01"));
        roles = new Roles(program);
    }

    @AfterEach
    void leaveNothing() {
        coalition.startAfresh();
    }

    private static Map<String, Object> request() {
        return new HashMap<>(Map.of(
                "asker", "country-GT",
                "subject", "Albergues para familias",
                "question", "¿Cómo separan albergues de tránsito y de protección?",
                "advisers", List.of("country-HN", "country-BZ", "technical-secretariat"),
                "answerBy", "2026-09-15"));
    }

    @Test
    void eachAnswersInATaskOfItsOwnAndTheAskerClosesIt() throws Exception {
        String number = coalition.as("titular-gt").start("memberAdvice", request());
        assertThat(number).isEqualTo("AS-2026-001");
        assertThat(coalition.openTasks(number)).containsExactly("giveAdvice", "giveAdvice", "giveAdvice");
        coalition
                .as("suplente-hn")
                .complete(number, "giveAdvice", Map.of("reply", "ADVISE", "advice", "Con dos entradas y dos equipos."));
        coalition.as("titular-bz").complete(number, "giveAdvice", Map.of("reply", "DECLINE"));
        assertThat(coalition.openTasks(number)).containsExactly("giveAdvice");

        coalition.today(LocalDate.parse("2026-09-16"));
        assertThat(coalition.openTasks(number)).containsExactly("closeAdvice");
        String task = coalition.as("suplente-gt").task(number, "closeAdvice").getId();
        assertThat(coalition.as("suplente-gt").shown(task).get("replies").toString())
                .contains("Con dos entradas y dos equipos.", "No responde esta vez.", "No respondió.");
        coalition.as("suplente-gt").completeTask(task, Map.of("conclusion", "Se separan las entradas."));
        assertThat(coalition.ended(number)).isTrue();
        assertThat(mailbox.recipientsOf(number, "advice.closed"))
                .containsExactlyInAnyOrder("titular-hn", "suplente-hn", "titular-bz", "suplente-bz", "secretaria");

        String page = roles.page("titular-gt", "/casos/" + number + "?idioma=es");
        assertThat(page)
                .contains("Albergues para familias", "Responder a un miembro · Honduras", "Se separan las entradas.");
        assertThat(roles.page("suplente-bz", "/casos/" + number + "?idioma=en"))
                .contains("Advice between members", "Answer a member · Honduras", "We do not answer this time");
        assertThat(roles.page("presidencia", "/casos?texto=equipos")).contains(number);
        for (String member : List.of("suplente-bz", "presidencia", "secretaria", "gerencia")) {
            assertThat(roles.page(member, "/buscar?q=equipos&tipo=others"))
                    .as(member)
                    .contains(number);
        }
        assertThat(roles.page("observador-oim", "/buscar?q=equipos")).doesNotContain(number);
        assertThat(roles.answer("observador-oim", "/casos/" + number).getStatus())
                .isEqualTo(404);
    }

    @Test
    void nobodyAnswersAfterTheLastDayWhetherOrNotTheTimerHasRun() {
        String number = coalition.as("titular-gt").start("memberAdvice", request());
        String task = coalition.as("titular-hn").task(number, "giveAdvice").getId();
        coalition.turnTo(LocalDate.parse("2026-09-16"));
        assertThat(catchThrowable(() -> coalition.as("titular-hn").completeTask(task, Map.of("reply", "DECLINE"))))
                .isInstanceOf(DeadlinePassed.class);
    }

    @Test
    void refusesWhatCannotBeAndNamesTheField() {
        refused("asker", "country-HN", "Quién pregunta");
        refused("advisers", List.of("country-GT"), "A quién se pregunta: quien pregunta no se responde");
        refused("advisers", List.of("observers"), "A quién se pregunta: elija");
        refused("answerBy", "2026-09-01", "Respuestas hasta el: elija un día después de hoy");
        refused("answerBy", "2027-09-01", "Respuestas hasta el: queda a más de seis meses");
    }

    private void refused(String field, Object value, String message) {
        Map<String, Object> request = request();
        request.put(field, value);
        assertThat(catchThrowable(() -> coalition.as("titular-gt").start("memberAdvice", request)))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining(message);
    }

    @Test
    void everySpoiltFormIsRefusedByTheFieldsName() {
        BadInputTrial trial = new BadInputTrial(coalition, forms);
        Map<String, Object> request = request();
        request.put("advisers", List.of("country-HN"));
        String number = trial.start("titular-gt", "memberAdvice", "askForAdvice", request);
        trial.task(number, "titular-hn", "giveAdvice", Map.of("reply", "ADVISE", "advice", "Con dos equipos."));
        trial.task(number, "titular-gt", "closeAdvice", Map.of("conclusion", "Gracias."));
        trial.assertAll();
    }
}
