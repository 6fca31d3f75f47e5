package org.corett.moviliza.representatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.corett.moviliza.BadInputTrial;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.PeopleAsTheyWere;
import org.corett.moviliza.engine.FormCatalog;
import org.corett.moviliza.engine.OfferedTasks;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Organ;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Honduras hands the Presidency to Costa Rica on 1 December 2026. */
@CoalitionTest
class OfficeHandoverTest {
    private static final LocalDate END = LocalDate.parse("2026-12-01");

    @Autowired
    private Coalition coalition;

    @Autowired
    private PeopleAsTheyWere everybody;

    @Autowired
    private People people;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private OfferedTasks offered;

    @Autowired
    private FormCatalog forms;

    @Autowired
    private Register register;

    @Autowired
    private Handovers handovers;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void theTermEnds() {
        coalition.startAfresh();
        everybody.remember();
        mailbox.empty();
        database.sql("update office_term set ends_on = ? where office = 'PRESIDENCY'")
                .param(END)
                .update();
    }

    @AfterEach
    void bringEverybodyBack() {
        coalition.startAfresh();
        offered.withdraw();
        everybody.restore();
    }

    @Test
    void aHandoverWhoseCaseIsDeletedBeginsAnewTheNextNight() {
        on("2026-11-01");
        runtime.deleteProcessInstance(
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(coalition.onlyCase("officeHandover"))
                        .singleResult()
                        .getId(),
                "por error",
                true);
        on("2026-11-02");
        assertThat(coalition.onlyCase("officeHandover")).isEqualTo("TR-2026-002");
        assertThat(mailbox.recipientsOf("TR-2026-002", "prepareHandover")).containsExactly("presidencia");
    }

    @Test
    void theOutgoingOfficeReportsThirtyDaysBeforeAndItsTasksFollowAtTheEnd() {
        on("2026-10-31");
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("officeHandover")
                        .count())
                .isZero();
        on("2026-11-01");
        String handover = coalition.onlyCase("officeHandover");
        assertThat(handover).isEqualTo("TR-2026-001");
        assertThat(mailbox.recipientsOf(handover, "prepareHandover")).containsExactly("presidencia");
        assertThat(coalition.as("presidencia").task(handover, "prepareHandover").getDueDate())
                .isEqualTo(Date.from(END.minusDays(1)
                        .atTime(23, 59)
                        .atZone(ZoneId.of("GMT-6"))
                        .toInstant()));
        on("2026-11-03");
        assertThat(coalition.onlyCase("officeHandover")).isEqualTo(handover);

        assertThatThrownBy(() -> coalition.as("presidencia").complete(handover, "prepareHandover", report("PA")))
                .as("the country that holds the Secretariat")
                .hasMessageContaining("ejerce el otro órgano");
        BadInputTrial trial = new BadInputTrial(coalition, forms);
        trial.task(handover, "presidencia", "prepareHandover", report("CR"));
        trial.assertAll();
        assertThat(mailbox.recipientsOf(handover, "office.successorNamed"))
                .isEqualTo(Set.of("presidencia", "secretaria"));
        assertThat(mailbox.mailsOf(handover, "office.successorNamed").get(0).text())
                .contains("Costa Rica", "1 de diciembre de 2026", "Acuerdo II-2026-3");
        String taken = offered.offerIn("T-2026-001", "presidency");
        tasks.claim(taken, "presidencia");
        on("2026-11-30");
        assertThat(people.holders()).containsEntry(Organ.PRESIDENCY, CountryCode.HN);

        on("2026-12-01");

        assertThat(coalition.ended(handover)).isTrue();
        assertThat(people.holders()).containsEntry(Organ.PRESIDENCY, CountryCode.CR);
        assertThat(identity.createGroupQuery().groupMember("presidencia").count())
                .isZero();
        assertThat(tasks.createTaskQuery().taskId(taken).singleResult().getAssignee())
                .isNull();
        coalition.as("titular-cr").completeTask(taken, Map.of("answer", "hecho"));
        assertThat(mailbox.recipientsOf(handover, "office.passed"))
                .contains("titular-cr", "suplente-hn", "observador-oim", "secretaria")
                .doesNotContain("presidencia");
        assertThat(handovers.get(handover).reportedBy()).isEqualTo("presidencia");
    }

    @Test
    void whoHeldTheOfficeWhenIsKept() {
        on("2026-11-02");
        coalition.as("presidencia").complete("TR-2026-001", "prepareHandover", report("CR"));
        on("2026-12-01");
        assertThat(people.holderAt(Organ.PRESIDENCY, LocalDate.parse("2026-11-30")))
                .contains(CountryCode.HN);
        assertThat(people.holderAt(Organ.PRESIDENCY, END)).contains(CountryCode.CR);
        assertThat(people.holderAt(Organ.PRESIDENCY, LocalDate.parse("2000-01-01")))
                .isEmpty();
        assertThat(register.terms(Language.ES))
                .anyMatch(term -> term.startsWith("Presidencia: Honduras") && term.endsWith("30 de noviembre de 2026"))
                .contains("Presidencia: Costa Rica, del 1 de diciembre de 2026 al 30 de noviembre de 2028");
    }

    @Test
    void withoutAChosenSuccessorTheHolderGoesOnAndBothOrgansAreTold() {
        on("2026-11-02");
        on("2026-12-02");
        assertThat(mailbox.recipientsOf("TR-2026-001", "office.prolonged"))
                .isEqualTo(Set.of("presidencia", "secretaria"));
        assertThat(people.holders()).containsEntry(Organ.PRESIDENCY, CountryCode.HN);
        coalition.as("presidencia").complete("TR-2026-001", "prepareHandover", report("CR"));
        assertThat(people.holders()).containsEntry(Organ.PRESIDENCY, CountryCode.CR);
        assertThat(people.holderAt(Organ.PRESIDENCY, END)).contains(CountryCode.HN);
    }

    private static Map<String, Object> report(String successor) {
        return Map.of(
                "report", "Dos sesiones y un acuerdo firmado.",
                "link", "https://corett.example/informe",
                "successor", successor,
                "decision", "Acuerdo II-2026-3 del 13 de octubre de 2026");
    }

    private void on(String day) {
        coalition.today(LocalDate.parse(day));
    }
}
