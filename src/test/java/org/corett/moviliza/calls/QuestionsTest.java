package org.corett.moviliza.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corett.moviliza.calls.Scene.HIRING;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Anybody asks; the Secretariat answers for everybody. */
@CoalitionTest
@AutoConfigureMockMvc
class QuestionsTest {
    private static final String ASK = "/convocatorias/" + HIRING + "/preguntar";
    private static final String ANSWER = "/convocatorias/" + HIRING + "/preguntas";

    @LocalServerPort
    private int port;

    @Autowired
    private Scene scene;

    @Autowired
    private Coalition coalition;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Questions questions;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc browser;

    @BeforeEach
    void publish() {
        scene.firstCall();
    }

    @Test
    void aQuestionIsPublicOnceTheSecretariatHasAnsweredIt() throws Exception {
        assertThat(ask("¿Incluye viajes a <Belice>?\nSoy Ana López.").statusCode())
                .isEqualTo(302);
        assertThat(page()).doesNotContain("Belice");
        assertThat(mailbox.recipientsOf(HIRING, "calls.question")).containsExactly("secretaria");

        long id = questions.of(HIRING).get(0).id();
        browser.perform(get(ANSWER).with(user("secretaria"))).andExpect(status().isOk());
        browser.perform(post(ANSWER + "/" + id)
                        .with(user("secretaria"))
                        .with(csrf())
                        .param("question", "¿Incluye viajes a <Belice>?")
                        .param("answer", "Sí, dos."))
                .andExpect(status().is3xxRedirection());

        assertThat(page())
                .contains("¿Incluye viajes a &lt;Belice&gt;?", "Sí, dos.")
                .doesNotContain("Ana López");
    }

    @Test
    void nobodyButTheSecretariatReadsOrAnswersThem() throws Exception {
        ask("¿Incluye viajes?");
        long id = questions.of(HIRING).get(0).id();
        for (String other :
                List.of("admin", "presidencia", "titular-pa", "gerencia", "comunicacion", "observador-oim")) {
            browser.perform(get(ANSWER).with(user(other))).andExpect(status().isForbidden());
            browser.perform(post(ANSWER + "/" + id)
                            .with(user(other))
                            .with(csrf())
                            .param("question", "x")
                            .param("answer", "x"))
                    .andExpect(status().isForbidden());
        }
        browser.perform(post(ANSWER + "/" + id)
                        .with(user("secretaria"))
                        .param("question", "x")
                        .param("answer", "x"))
                .andExpect(status().isForbidden());
        assertThat(questions.answered(HIRING)).isEmpty();
    }

    @Test
    void anAnswerWithoutTextComesBackWithWhatWasTyped() throws Exception {
        ask("¿Incluye viajes?");
        long id = questions.of(HIRING).get(0).id();
        String again = browser.perform(post(ANSWER + "/" + id)
                        .with(user("secretaria"))
                        .with(csrf())
                        .param("question", "¿Incluye viajes largos?")
                        .param("answer", " "))
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(again)
                .contains("Escriba la pregunta y su respuesta: falta una de las dos.", "¿Incluye viajes largos?");
    }

    @Test
    void whatIsAskedTwiceIsOneQuestionAndOfTwoWhoAnswerTheSecondIsTold() throws Exception {
        ask("¿Incluye viajes?");
        assertThat(ask("¿Incluye viajes?").statusCode()).isEqualTo(302);
        assertThat(questions.of(HIRING)).hasSize(1);
        long id = questions.of(HIRING).get(0).id();
        String seen = questions.of(HIRING).get(0).shown();
        answer(id, "Sí, dos.", seen, 302);
        answer(id, "Sí, dos.", seen, 302);

        String told = answer(id, "No, ninguno.", seen, 409);

        assertThat(told).contains("Alguien publicó lo que sigue", "Sí, dos.", ">No, ninguno.</textarea>");
        assertThat(questions.of(HIRING).get(0).answer()).isEqualTo("Sí, dos.");
        answer(id, "No, ninguno.", questions.of(HIRING).get(0).shown(), 302);
        assertThat(questions.of(HIRING).get(0).answer()).isEqualTo("No, ninguno.");
    }

    private String answer(long id, String answer, String seen, int status) throws Exception {
        var given = browser.perform(post(ANSWER + "/" + id)
                        .with(user("secretaria"))
                        .with(csrf())
                        .param("question", "¿Incluye viajes?")
                        .param("answer", answer)
                        .param("visto", seen))
                .andReturn()
                .getResponse();
        assertThat(given.getStatus()).isEqualTo(status);
        given.setCharacterEncoding("UTF-8");
        return given.getContentAsString();
    }

    @Test
    void questionsEndThreeDaysBeforeTheCloseAndTheTextIsNotLost() {
        coalition.today(LocalDate.of(2026, 7, 18));
        assertThat(ask("¿A tiempo?").statusCode()).isEqualTo(302);
        coalition.today(LocalDate.of(2026, 7, 19));
        HttpResponse<String> late = ask("¿Tarde?");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Ya no se reciben preguntas", "¿Tarde?", "Hora del servidor");
        assertThat(questions.of(HIRING)).hasSize(1);
    }

    @Test
    void emptyOverlongAndTooManyQuestionsAreRefused() {
        HttpResponse<String> empty = ask(" ");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Escriba su pregunta.");
        HttpResponse<String> tooLong = ask("palabra ".repeat(300));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("palabra palabra");
        Applicant client = new Applicant(port, "x");
        for (int i = 0; i < 10; i++) {
            assertThat(client.post(ASK, Map.of("question", "¿" + i + "?")).statusCode())
                    .isEqualTo(302);
        }
        HttpResponse<String> refused = client.post(ASK, Map.of("question", "¿Otra más?"));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("¿Otra más?");
    }

    /** However many addresses they come from: each lies at the Secretariat, and mails it. */
    @Test
    void noMoreQuestionsWaitThanAnybodyCanRead() throws Exception {
        database.sql("insert into call_question (call, question, asked_at)"
                        + " select id, '¿' || number || '?', opens_at from public_call, generate_series(1, ?) as number"
                        + " where hiring = ?")
                .params(Questions.MOST_WAITING - 1, HIRING)
                .update();
        assertThat(ask("¿La última?").statusCode()).isEqualTo(302);

        HttpResponse<String> more = ask("¿Una más?");

        assertThat(more.statusCode()).isEqualTo(503);
        assertThat(more.body()).contains("envíela mañana", "¿Una más?");
        assertThat(ask("¿La última?").statusCode())
                .as("a question that is kept already")
                .isEqualTo(302);
        assertThat(questions.of(HIRING)).hasSize(Questions.MOST_WAITING);

        database.sql("update call_question set answer = 'Sí', answered_at = asked_at, answered_by = 'secretaria'"
                        + " where question = '¿1?'")
                .update();
        assertThat(ask("¿Una más?").statusCode()).as("after an answer").isEqualTo(302);
    }

    private HttpResponse<String> ask(String question) {
        return new Applicant(port, "x").post(ASK, Map.of("question", question));
    }

    private String page() {
        return new Applicant(port, "x").get("/convocatorias/" + HIRING).body();
    }
}
