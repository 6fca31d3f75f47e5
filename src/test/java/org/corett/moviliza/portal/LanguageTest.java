package org.corett.moviliza.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.history.UserOperationLogQuery;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.engine.TaskOffered;
import org.corett.moviliza.engine.Visitor;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Worded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** An official of Belize, whom the demonstration addresses in English, chooses her language. */
@CoalitionTest
class LanguageTest {
    private static final String START_FORM =
            Visitor.API + "/process-definition/key/mobilizationCycle/deployed-start-form";

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private People people;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private HistoryService history;

    private Visitor belize;

    @BeforeEach
    void signIn() {
        coalition.startAfresh();
        belize = Visitor.signedIn(port, "titular-bz");
    }

    @AfterEach
    void asItWas() {
        people.speak("titular-bz", Language.EN);
    }

    @Test
    void pagesFormsApplicationsAndMailsSpeakTheLanguageThatSheChoseAndBackAgain() {
        assertSpeaks("en", "Your work", "What this form asks", "CONS-2026-01");
        choose("es");
        assertSpeaks("es", "Su trabajo", "Qué pide este formulario", "CONS-2026-02");
        choose("en");
        assertSpeaks("en", "Your work", "What this form asks", "CONS-2026-03");
    }

    @Test
    void thePageShowsWhatIsChosenAndSaysThatItIsDone() {
        choose("es");
        String page = belize.get("/idioma").body();
        assertThat(page).contains("Desde ahora el sistema le habla en español.");
        assertThat(page).containsPattern("value=\"es\" checked");
    }

    @Test
    void whoChoseWhichLanguageInsteadOfWhichIsLoggedOnceForEachChange() {
        long before = logged().count();
        choose("es");
        choose("es");
        choose("en");
        List<UserOperationLogEntry> entries = logged().orderByTimestamp().desc().listPage(0, 2);
        assertThat(logged().count()).isEqualTo(before + 2);
        assertThat(entries)
                .extracting(
                        UserOperationLogEntry::getOrgValue,
                        UserOperationLogEntry::getNewValue,
                        UserOperationLogEntry::getOperationType,
                        UserOperationLogEntry::getCategory)
                .containsExactlyInAnyOrder(tuple("EN", "ES", "Update", "Admin"), tuple("ES", "EN", "Update", "Admin"));
        assertThat(entries).allSatisfy(entry -> assertThat(entry.getTimestamp()).isNotNull());
    }

    private UserOperationLogQuery logged() {
        return history.createUserOperationLogQuery()
                .entityType("User")
                .property("language")
                .userId("titular-bz");
    }

    @Test
    void anotherLanguageIsRefusedWithTheRemedyAndChangesNothing() {
        for (String wrong : List.of("", "fr", "EN", "es'--", "x".repeat(5000))) {
            assertThat(belize.form("/idioma", Map.of("idioma", wrong, "_csrf", belize.token("/idioma")))
                            .statusCode())
                    .isEqualTo(302);
            assertThat(belize.get("/idioma").body()).contains("Language: choose Español or English.");
        }
        assertThat(people.find("titular-bz").orElseThrow().language()).isEqualTo(Language.EN);
    }

    @Test
    void nobodyElseChoosesForHer() {
        assertThat(belize.form("/idioma", Map.of("idioma", "es")).statusCode()).isIn(302, 403);
        assertThat(people.find("titular-bz").orElseThrow().language()).isEqualTo(Language.EN);
        Visitor nobody = Visitor.unknown(port);
        assertThat(nobody.get("/idioma").headers().firstValue("Location").orElse(""))
                .contains("/entrar");
        assertThat(nobody.form("/idioma", Map.of("idioma", "es", "_csrf", nobody.token("/entrar")))
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .contains("/entrar");
    }

    private void choose(String language) {
        assertThat(belize.form("/idioma", Map.of("idioma", language, "_csrf", belize.token("/idioma")))
                        .statusCode())
                .isEqualTo(302);
    }

    private void assertSpeaks(String language, String onThePage, String inTheForm, String caseNumber) {
        assertThat(belize.get("/").body()).contains("lang=\"" + language + "\"").contains(onThePage);
        assertThat(belize.get(START_FORM).body())
                .contains("\"lang\":\"" + language + "\"")
                .contains(inTheForm);
        assertThat(belize.get("/idioma.js").body())
                .contains("language: '" + language + "'")
                .contains(
                        language.equals("en")
                                ? "\\\"Sesión plenaria\\\":\\\"Plenary session\\\""
                                : "dataset.processes = '{}'");
        transaction.executeWithoutResult(status -> events.publishEvent(new TaskOffered(
                "task-" + caseNumber,
                "consultantHiring",
                "evaluateOffers",
                new Worded("Evaluar ofertas", "Evaluate offers"),
                caseNumber,
                List.of("country-BZ"),
                Instant.parse("2026-08-18T05:59:00Z"))));
        assertThat(mailbox.mailsOf(caseNumber))
                .filteredOn(mail -> mail.to().equals("titular-bz"))
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(mail.subject())
                        .contains(language.equals("es") ? "Evaluar ofertas" : "Evaluate offers"));
    }
}
