package org.corett.moviliza.mobilization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import org.corett.moviliza.Browser;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.engine.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a manager sees in Cockpit of a report's reminders and of who hears of its delay, and that she changes nothing. */
@CoalitionTest
class TimersInCockpitTest {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private PlenaryStandIn plenary;

    private String process = "";

    @BeforeEach
    void aReportIsAskedForOn21AugustThatIsDueOn31August() {
        coalition.startAfresh();
        new FollowingCase(coalition).confirmed(plenary);
        coalition.today(LocalDate.parse("2026-08-21"));
        process = Visitor.json(Visitor.signedIn(port, "gerencia")
                        .get(Visitor.API + "/process-definition?key=mobilizationCycle&latestVersion=true"))
                .get(0)
                .get("id")
                .asText();
    }

    @Test
    void sheReadsWhenEachOfThemRuns() {
        Visitor manager = Visitor.signedIn(port, "gerencia");
        Map<String, String> places = new TreeMap<>();
        for (JsonNode timer :
                Visitor.json(manager.get(Visitor.API + "/job-definition?processDefinitionId=" + process))) {
            places.put(timer.get("id").asText(), timer.get("activityId").asText());
        }
        Map<String, String> timers = new TreeMap<>();
        for (JsonNode job :
                Visitor.json(manager.get(Visitor.API + "/job?timers=true&processDefinitionId=" + process))) {
            Instant due =
                    OffsetDateTime.parse(job.get("dueDate").asText(), WRITTEN).toInstant();
            timers.put(
                    places.get(job.get("jobDefinitionId").asText()),
                    due.atZone(ZoneId.of("GMT-6")).toLocalDateTime().toString());
        }
        // The first reminder, ten days before, has run.
        assertThat(timers)
                .containsOnly(
                        entry("Event_SecondReminder", "2026-08-28T08:00"),
                        entry("Event_ReportOverdue", "2026-09-01T08:00"),
                        entry("Event_PartnerToContact", "2026-09-07T08:00"),
                        entry("Event_OverdueToPlenary", "2026-09-15T08:00"));
    }

    @Test
    void sheCanNeitherMoveNorRunNorDropThem() {
        Visitor manager = Visitor.signedIn(port, "gerencia");
        String timers = Visitor.API + "/job?timers=true&processDefinitionId=" + process;
        String before = manager.get(timers).body();
        String job = Visitor.API + "/job/"
                + Visitor.json(manager.get(timers)).get(0).get("id").asText();
        assertThat(manager.call("PUT", job + "/duedate", "{\"duedate\": \"2030-01-01T00:00:00.000+0000\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(manager.call("PUT", job + "/suspended", "{\"suspended\": true}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(manager.call("POST", job + "/execute", "{}").statusCode()).isEqualTo(403);
        assertThat(manager.call("DELETE", job, "").statusCode()).isEqualTo(403);
        assertThat(manager.get(timers).body()).isEqualTo(before);
    }

    @Test
    void cockpitListsThemByName() {
        try (Browser browser = Browser.onPort(port)) {
            Page cockpit = browser.signedIn("gerencia", "es-ES");
            cockpit.navigate("/camunda/app/cockpit/default/#/process-definition/" + process
                    + "?detailsTab=job-definition-table");
            for (String timer : new String[] {"Primer recordatorio", "Pasa a la Presidencia", "Pasa al Pleno"}) {
                PlaywrightAssertions.assertThat(
                                cockpit.getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName(timer))
                                        .first())
                        .isVisible();
            }
        }
    }
}
