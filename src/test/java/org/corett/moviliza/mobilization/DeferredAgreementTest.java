package org.corett.moviliza.mobilization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Reading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A real session defers the endorsement after two consultations, and a later one adopts it [gaps 4, 13, 15]. */
@CoalitionTest
class DeferredAgreementTest {
    private static final List<String> COUNTRIES = List.of("bz", "cr", "sv", "gt", "hn", "mx", "ni", "pa", "do");

    @Autowired
    private Coalition coalition;

    @Autowired
    private PlenaryStandIn motions;

    @Autowired
    private MobilizationCycleForms forms;

    @Autowired
    private Mailbox mailbox;

    private String number;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        number = new FollowingCase(coalition).beforeThePlenary();
    }

    @Test
    void comesBackToBothOrgansAndIsAdoptedByALaterSessionWhenTheyResubmitIt() {
        String deferring = session("2026-03-30", "2026-04-14");
        for (int round = 0; round <= 2; round++) {
            assertThat(coalition.openTasks(number)).isEmpty();
            everyCountry(deferring, round, "mx");
            if (round < 2) {
                amend(deferring, "Texto de la consulta " + (round + 1));
            }
        }
        assertThat(coalition.openTasks(number)).containsExactly("decideNegotiationExit", "decideNegotiationExit");
        String task =
                coalition.as("secretaria").task(number, "decideNegotiationExit").getId();
        assertThat(coalition.as("secretaria").shown(task).get("why").toString())
                .contains("aplazó", deferring, "Disenso: México");

        String first = motions.lastMotion(number);
        coalition.as("presidencia").complete(number, "decideNegotiationExit", Answers.exit("RESUBMIT", "Ya se aclaró"));
        coalition.as("secretaria").complete(number, "decideNegotiationExit", Answers.exit("RESUBMIT", "De acuerdo"));
        assertThat(motions.lastMotion(number)).isNotEqualTo(first);
        assertThat(coalition.openTasks(number)).isEmpty();

        String adopting = session("2026-05-04", "2026-05-19");
        everyCountry(adopting, 0, "");
        assertThat(coalition.openTasks(number)).containsExactly("signAgreement");
    }

    @Test
    void isReadInEnglishByBelizeSaveWhatPeopleWroteThemselves() {
        String session = session("2026-03-30", "2026-04-14");
        var belize = coalition.as("titular-bz");
        Task task = belize.task(session, "statePosition");
        assertThat(task.getName()).startsWith("State position: 1. Endorsement of the agreement: ");
        assertThat(coalition.as("titular-cr").task(session, "statePosition").getName())
                .startsWith("Fijar posición: 1. Aval del acuerdo: ");
        assertThat(belize.shown(task.getId()).get("itemText").toString())
                .contains("It is proposed that the Plenary endorse", "Amount: USD", "Conditions: ")
                .doesNotContain("Se propone");
        assertThat(belize.shown(task.getId()).get("caseFacts").toString()).contains("1. Endorsement of the agreement");
        assertThat(mailbox.mailsOf(session, "statePosition"))
                .filteredOn(mail -> mail.to().equals("titular-bz"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject()).contains("1. Endorsement of the agreement"));
        assertThat(mailbox.mailsOf(session, "plenary-convened"))
                .filteredOn(mail -> mail.to().equals("titular-bz"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("1. Endorsement of the agreement"));

        everyCountry(session, 0, "mx");
        amend(session, "Texto nuevo");
        Task again = belize.task(session, "statePosition");
        assertThat(belize.shown(again.getId()).get("itemText").toString()).contains("Texto nuevo");
        everyCountry(session, 1, "mx");
        amend(session, "Texto último");
        everyCountry(session, 2, "mx");
        assertThat(why(Language.EN)).contains("Deferred for lack of consensus. Dissent: Mexico");
        assertThat(why(Language.ES)).contains("Diferido por falta de consenso. Disenso: México");
    }

    private String why(Language language) {
        return forms.decideNegotiationExit(new Reading(number, "presidencia", "presidency", null, language))
                .toString();
    }

    private String session(String convenedOn, String date) {
        coalition.today(LocalDate.parse(convenedOn));
        Map<String, Object> call = new HashMap<>(
                Map.of("kind", "ORDINARY", "date", date, "time", "09:00", "place", "Tegucigalpa", "points", List.of()));
        call.put("motions", List.of(motions.lastMotion(number)));
        String session = coalition.as("presidencia").start("plenarySession", call);
        coalition.today(LocalDate.parse(date));
        Map<String, Object> attendance = new HashMap<>(Map.of("chair", "PRESIDENCY", "observers", "OIM"));
        COUNTRIES.forEach(country -> attendance.put("do".equals(country) ? "dr" : country, "TITULAR"));
        var secretariat = coalition.as("secretaria");
        secretariat.complete(
                session, "prepareDocuments", Map.of("documents", List.of(Map.of("title", "Agenda comentada"))));
        secretariat.complete(session, "registerAttendance", attendance);
        coalition.as("presidencia").complete(session, "confirmQuorum", Map.of("decision", "AGREE"));
        return session;
    }

    private void everyCountry(String session, int round, String objecting) {
        for (String country : COUNTRIES) {
            Map<String, Object> position = country.equals(objecting)
                    ? Map.of("stance", "OBJECT", "reason", "No considera nuestra ley (" + round + ").")
                    : Map.of("stance", "AGREE");
            var titular = coalition.as("titular-" + country.toLowerCase(Locale.ROOT));
            titular.tasks(session, "statePosition").forEach(task -> titular.completeTask(task.getId(), position));
        }
    }

    private void amend(String session, String text) {
        coalition.as("presidencia").complete(session, "amendMotion", Map.of("text", text));
        coalition.as("secretaria").complete(session, "amendMotion", Map.of("decision", "AGREE"));
    }
}
