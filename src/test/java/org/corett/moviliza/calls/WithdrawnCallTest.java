package org.corett.moviliza.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.consultancy.HiringAnswers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A hiring whose case is deleted past its own ends leaves no call open and nobody waiting. */
@CoalitionTest
class WithdrawnCallTest {
    private static final String CALL = "/convocatorias/" + Scene.HIRING;

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private Scene scene;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void aCallIsOpen() {
        coalition.startAfresh();
        coalition.today(LocalDate.of(2026, 7, 6));
    }

    @Test
    void theCallClosesAndWhoeverAppliesOrEvaluatesIsTold() {
        assertThat(coalition.as("secretaria").start("consultantHiring", HiringAnswers.consultancy()))
                .isEqualTo(Scene.HIRING);
        Applicant sent = scene.offer(port, "ana@example.org", "Ana López");
        Applicant drafting = scene.applicant(port, "luis@example.org");
        drafting.write(Applicant.data("Luis Paz"));
        scene.applicant(port, "nadie@example.org");
        assertThat(sent.get(CALL).body()).contains("Abierta");
        mailbox.empty();

        delete();

        assertThat(mailbox.recipientsOf(Scene.HIRING, "calls.callWithdrawn"))
                .as("not whose address somebody else may have typed in")
                .isEqualTo(Set.of("ana@example.org", "luis@example.org"));
        assertThat(mailbox.recipientsOf(Scene.HIRING, "consultancy.removed"))
                .contains("presidencia", "secretaria", "titular-bz", "observador-oim");
        assertThat(sent.get(CALL + "?idioma=es").body()).contains("Retirada").doesNotContain("Abierta");
        assertThat(sent.get("/convocatorias?idioma=en").body()).contains("Withdrawn");
        assertThat(sent.get(CALL + "/datos-abiertos.json").body()).contains("\"cancelled\"");
        assertThat(drafting.submit().headers().firstValue("Location").orElse(""))
                .contains("tarde=1");
        assertThat(sent.withdraw().headers().firstValue("Location").orElse("")).contains("tarde=1");
        assertThat(database.sql("select count(*) from offer where withdrawn_at is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(sent.get(sent.page("?tarde=1")).body())
                .contains("La CORETT la retiró")
                .doesNotContain("llegó tarde");
        assertThat(database.sql("select status || ' ' || ended_on from hiring")
                        .query(String.class)
                        .single())
                .isEqualTo("REMOVED 2026-07-06");
        assertThat(database.sql("select text from motion where kind = 'RESULTS_REPORT' and subject_case = ?")
                        .param(Scene.HIRING)
                        .query(String.class)
                        .single())
                .contains("la administración del sistema terminó el caso");

        coalition.today(LocalDate.of(2026, 7, 22));
        assertThat(sent.get(CALL + "?idioma=es").body()).contains("Retirada");
    }

    /** One that nobody has defined has no call that could be withdrawn. */
    @Test
    void oneThatWasStillToBeDefinedIsTakenOutTellingBothOrgans() {
        coalition.as("secretaria").start("consultantHiring", HiringAnswers.consultancy());
        database.sql("delete from call_criterion").update();
        database.sql("delete from call_terms").update();
        database.sql("delete from public_call").update();
        mailbox.empty();
        delete();
        assertThat(mailbox.recipientsOf(Scene.HIRING, "consultancy.removedEarly"))
                .isEqualTo(Set.of("presidencia", "secretaria"));
    }

    private void delete() {
        runtime.deleteProcessInstance(
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(Scene.HIRING)
                        .singleResult()
                        .getId(),
                "por error",
                true);
    }
}
