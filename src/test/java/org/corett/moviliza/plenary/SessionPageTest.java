package org.corett.moviliza.plenary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Roles;
import org.corett.moviliza.mobilization.Answers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** A session's page, and what the search finds of it, while its items are open: to each role what is hers to read. */
@CoalitionTest
class SessionPageTest {
    private static final List<String> TOLD_ONLY = List.of("comunicacion", "observador-oim", "admin");

    @Autowired
    private WebApplicationContext program;

    @Autowired
    private Coalition coalition;

    @Autowired
    private Motions motions;

    @Autowired
    private AgreedRules rules;

    private PlenaryScene plenary;
    private Roles roles;
    private String cycle;
    private String session;

    @BeforeEach
    void aSessionSitsOnAnAgreementAndAPoint() {
        coalition.startAfresh();
        coalition.today(LocalDate.of(2026, 3, 30));
        plenary = new PlenaryScene(coalition);
        roles = new Roles(program);
        cycle = coalition.as("titular-gt").start("mobilizationCycle", Answers.source());
        String endorsement = motions.propose(
                MotionKind.AGREEMENT_ENDORSEMENT, cycle, "Aval del acuerdo: Agencia", "Condiciones reservadas.");
        Map<String, Object> call = PlenaryScene.call("ORDINARY", LocalDate.of(2026, 4, 14));
        call.put("motions", List.of(endorsement));
        call.put(
                "points",
                List.of(Map.of("title", "Plan de comunicación", "text", "Que se difunda en radios comunitarias.")));
        session = coalition.as("presidencia").start("plenarySession", call);
        coalition.today(LocalDate.of(2026, 4, 14));
        plenary.attend(session, PlenaryScene.COUNTRIES.toArray(String[]::new));
    }

    @AfterEach
    void putTheRulesBack() {
        rules.asSet();
    }

    @Test
    void theTextPutToThePlenaryIsReadThereAndThatOfACaseByThoseWhoReadWhatIsSaid() {
        for (String reader : Roles.ALL) {
            String page = page(reader);
            assertThat(page).as(reader).contains("Que se difunda en radios comunitarias.");
            assertThat(page.contains("Condiciones reservadas."))
                    .as(reader + " reads the conditions")
                    .isEqualTo(!TOLD_ONLY.contains(reader));
        }
        assertThat(page("titular-gt"))
                .contains("Texto del punto 1. Aval del acuerdo: Agencia", "martes, 14 de abril de 2026, 09:00 (UTC-6)");
        assertThat(page("suplente-bz")).contains("Text of item 2. Plan de comunicación");
    }

    @Test
    void aCaseIsALinkForThoseWhoMayOpenIt() {
        String link = "href=\"/casos/" + cycle + "\"";
        for (String reader : Roles.ALL) {
            boolean opens = roles.answer(reader, "/casos/" + cycle).getStatus() == 200;
            assertThat(opens).as(reader).isEqualTo(!reader.equals("observador-oim"));
            for (String path : List.of("/plenaria/" + session, "/casos/" + session)) {
                assertThat(roles.page(reader, path)).as(reader + path).contains(cycle);
                assertThat(roles.page(reader, path).contains(link))
                        .as(reader + path)
                        .isEqualTo(opens);
            }
        }
    }

    @Test
    void agreementsLeadToTheirCaseThoseWhoMayOpenIt() {
        plenary.all(session, "AGREE");
        String link = "href=\"/casos/" + cycle + "\"";
        assertThat(roles.page("titular-gt", "/plenaria/acuerdos")).contains(link);
        assertThat(roles.page("observador-oim", "/plenaria/acuerdos"))
                .contains(cycle)
                .doesNotContain(link);
    }

    @Test
    void aDelegationSeesItsOwnPositionWhileItsItemIsOpenAndNobodyElseDoes() {
        assertThat(page("titular-gt")).contains("Sin resolver").doesNotContain("Posición de su país");
        each("titular-gt", "statePosition", PlenaryScene.position("OBJECT"));
        each("titular-bz", "statePosition", PlenaryScene.position("AGREE"));
        for (String reader : Roles.ALL) {
            String page = page(reader);
            assertThat(page.contains("Posición de su país, Guatemala: Objeción."))
                    .as(reader + " reads Guatemala's position")
                    .isEqualTo(reader.equals("titular-gt"));
            assertThat(page.contains("Position of your country, Belize: In agreement."))
                    .as(reader + " reads Belize's position")
                    .isEqualTo(reader.equals("suplente-bz"));
        }
    }

    @Test
    void whatWasSaidInAnEarlierRoundIsNotThePositionOfThisOne() {
        plenary.all(session, "OBJECT");
        assertThat(page("titular-gt")).contains("Posición de su país, Guatemala: Objeción.");
        each("presidencia", "amendMotion", Map.of("text", "Otro texto"));
        each("secretaria", "amendMotion", Map.of("decision", "AGREE"));
        assertThat(page("titular-gt")).contains("Sin resolver").doesNotContain("Posición de su país");
    }

    @Test
    void aDelegationSeesItsOwnVoteWhileItsItemIsOpen() {
        rules.voteAfter(0);
        plenary.all(session, "OBJECT");
        each("titular-gt", "castVote", Map.of("choice", "YES"));
        assertThat(page("titular-gt")).contains("Voto de su país, Guatemala: A favor.");
        assertThat(page("suplente-bz")).doesNotContain("Guatemala: In favour", "Vote of your country");
    }

    @Test
    void pageAndCaseCallAnOpenItemTheSame() {
        assertThat(page("titular-gt")).contains("Sin resolver");
        assertThat(roles.page("titular-gt", "/casos/" + session)).contains("Sin resolver");
        assertThat(roles.page("suplente-bz", "/casos/" + session)).contains("Undecided");
    }

    @Test
    void theSearchFindsOfAnAgendaWhatEachRoleReadsOnItsPage() {
        motions.propose(MotionKind.GENERAL, "", "Radios que esperan", "Nada.");
        String here = "href=\"/plenaria/" + session + "\"";
        for (String reader : Roles.ALL) {
            boolean told = TOLD_ONLY.contains(reader);
            assertThat(found(reader, "aval agencia")).as(reader).contains(here);
            assertThat(found(reader, "radios comunitarias")).as(reader).contains(here);
            assertThat(found(reader, "condiciones reservadas").contains(here))
                    .as(reader + " finds the conditions")
                    .isEqualTo(!told);
            assertThat(found(reader, "aval -reservadas").contains(here))
                    .as(reader + " learns what is not in the conditions")
                    .isEqualTo(told);
            assertThat(found(reader, "radios esperan").contains("Radios que esperan"))
                    .as(reader + " finds what waits")
                    .isEqualTo(!told);
        }
        plenary.all(session, "AGREE");
        for (String reader : Roles.ALL) {
            assertThat(found(reader, "A-02-I-2026")).as(reader).contains(here, "A-02-I-2026");
        }
    }

    /** She answers every task of this key in the session. */
    private void each(String person, String key, Map<String, Object> form) {
        var who = coalition.as(person);
        who.tasks(session, key).forEach(task -> who.completeTask(task.getId(), form));
    }

    private String page(String reader) {
        return roles.page(reader, "/plenaria/" + session);
    }

    private String found(String reader, String words) {
        return roles.page(reader, "/buscar?tipo=motions&q=" + words);
    }
}
