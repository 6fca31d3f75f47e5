package org.corett.moviliza.representatives;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.PeopleAsTheyWere;
import org.corett.moviliza.Together;
import org.corett.moviliza.identity.Delegate;
import org.corett.moviliza.identity.Delegations;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** An accepted letter is withdrawn, or its day moved, as long as that day is to come. */
@CoalitionTest
class LetterAmendmentTest {
    private static final String WHY = "Carta CNCTP-120-2026";

    @Autowired
    private WebApplicationContext program;

    @Autowired
    private Coalition coalition;

    @Autowired
    private PeopleAsTheyWere people;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private People languages;

    @Autowired
    private Delegations delegations;

    @Autowired
    private JdbcClient database;

    private MockMvc browser;
    private String rc = "";

    @BeforeEach
    void aLetterIsAccepted() {
        coalition.startAfresh();
        people.remember();
        browser = MockMvcBuilders.webAppContextSetup(program)
                .apply(springSecurity())
                .build();
        on("2026-09-01");
        rc = coalition.as("titular-sv").start("representativeChange", Letters.naming());
        accept(rc, Letters.accepted());
        mailbox.empty();
    }

    @AfterEach
    void bringEverybodyBack() {
        coalition.startAfresh();
        people.restore();
    }

    @Test
    void aWithdrawnLetterChangesNothingOnItsDayAndTheCaseSaysWhoWhenAndWhy() throws Exception {
        on("2026-09-10");
        assertThat(page("/casos/" + rc, "secretaria")).contains("/casos/" + rc + "/carta", "Se espera el día en que");

        assertThat(withdraw("secretaria", WHY).getRedirectedUrl()).isEqualTo("/casos/" + rc + "/carta");

        assertThat(coalition.ended(rc)).isTrue();
        assertThat(mailed())
                .containsExactly(entry(
                        "representative.withdrawn",
                        Set.of("titular-sv", "suplente-sv", Letters.NATIONAL_BODY, Letters.ANA)));
        assertThat(mailbox.mailsOf(rc, "representative.withdrawn").get(0).text())
                .contains("CNCTP-114-2026", "15 de septiembre de 2026", WHY);
        mailbox.empty();
        on("2026-09-15");
        assertThat(mailed()).isEmpty();
        assertThat(inOffice()).containsExactly("titular-sv", "suplente-sv");
        for (String reader : List.of("secretaria", "titular-sv", "gerencia")) {
            assertThat(page("/casos/" + rc, reader))
                    .as(reader)
                    .contains("Carta retirada", "Sin efecto: carta retirada", "Secretaría Técnica", WHY)
                    .contains("10 de septiembre de 2026")
                    .doesNotContain("/casos/" + rc + "/carta");
        }
    }

    @Test
    void anotherLetterIsEnteredAtOnceForTheSameSeatAndThePersonNamed() throws Exception {
        withdraw("secretaria", WHY);

        String second = coalition.as("titular-sv").start("representativeChange", Letters.naming());
        accept(second, Letters.accepted());
        on("2026-09-15");

        assertThat(second).isEqualTo("RC-2026-002");
        assertThat(coalition.ended(second)).isTrue();
        assertThat(inOffice()).containsExactly("ana-perez", "suplente-sv");
    }

    @Test
    void aMovedDayIsTheOneOnWhichTheSeatChangesHands() throws Exception {
        on("2026-09-10");

        assertThat(move("secretaria", "2026-09-25", WHY).getRedirectedUrl()).isEqualTo("/casos/" + rc + "/carta");

        assertThat(mailed())
                .containsExactly(entry(
                        "representative.dateMoved",
                        Set.of("titular-sv", "suplente-sv", Letters.NATIONAL_BODY, Letters.ANA)));
        assertThat(mailbox.mailsOf(rc, "representative.dateMoved").get(0).text())
                .contains("15 de septiembre de 2026", "25 de septiembre de 2026", WHY);
        assertThat(page("/casos/" + rc, "secretaria"))
                .contains("Rige desde (carta CNCTP-114-2026)", "25 de septiembre de 2026", WHY);
        on("2026-09-15");
        assertThat(inOffice()).containsExactly("titular-sv", "suplente-sv");
        on("2026-09-24");
        assertThat(coalition.ended(rc)).isFalse();
        on("2026-09-25");
        assertThat(inOffice()).containsExactly("ana-perez", "suplente-sv");
        assertThat(coalition.ended(rc)).isTrue();
    }

    @Test
    void anEarlierDayRingsEarlierAndAMovedLetterCanStillBeWithdrawn() throws Exception {
        move("secretaria", "2026-09-05", WHY);
        move("secretaria", "2026-09-03", WHY);
        on("2026-09-02");
        assertThat(inOffice()).containsExactly("titular-sv", "suplente-sv");
        withdraw("secretaria", WHY);
        on("2026-09-05");
        assertThat(inOffice()).containsExactly("titular-sv", "suplente-sv");
        assertThat(coalition.ended(rc)).isTrue();
    }

    @Test
    void nobodyButTheSecretariatAmendsALetter() throws Exception {
        for (String role : List.of(
                "presidencia", "titular-sv", "suplente-sv", "titular-gt", "gerencia", "admin", "comunicacion")) {
            assertThat(withdraw(role, WHY).getStatus()).as(role).isEqualTo(403);
            assertThat(move(role, "2026-09-25", WHY).getStatus()).as(role).isEqualTo(403);
            assertThat(open("/casos/" + rc + "/carta", role).getStatus())
                    .as(role)
                    .isEqualTo(403);
            assertThat(open("/casos/" + rc, role).getContentAsString(StandardCharsets.UTF_8))
                    .as(role)
                    .doesNotContain("/casos/" + rc + "/carta");
        }
        assertThat(open("/casos/RC-2026-999/carta", "secretaria").getStatus()).isEqualTo(404);
        assertThat(send("/casos/RC-2026-999/carta/retiro", "secretaria", "", WHY)
                        .getStatus())
                .isEqualTo(404);
        assertThat(mailed()).isEmpty();
        assertThat(coalition.ended(rc)).isFalse();
    }

    @Test
    void aLetterIsWithdrawnOnce() throws Exception {
        withdraw("secretaria", WHY);
        mailbox.empty();

        assertRefused(withdraw("secretaria", WHY), "ya se retiró");
        assertRefused(move("secretaria", "2026-09-25", WHY), "ya se retiró");

        assertThat(mailed()).isEmpty();
        assertThat(page("/casos/" + rc + "/carta", "secretaria"))
                .contains("ya se retiró")
                .doesNotContain("<form class=\"card\"");
    }

    @Test
    void ofTwoWhoAmendTheSameLetterTheSecondReadsWhatTheFirstDidAndLosesNothing() throws Exception {
        String before = seen();
        assertThat(asSeen("fecha", "2026-09-25", "Lo pide el ente.", before).getStatus())
                .isEqualTo(302);
        mailbox.empty();

        for (String form : List.of("fecha", "retiro")) {
            MockHttpServletResponse told = asSeen(form, "2026-09-28", WHY, before);
            assertRefused(told, "la carta cambió mientras usted escribía");
            assertThat(told.getContentAsString(StandardCharsets.UTF_8))
                    .contains("25 de septiembre de 2026", "Lo pide el ente.", WHY);
        }
        assertThat(mailed()).isEmpty();

        String now = seen();
        assertThat(asSeen("retiro", "", WHY, now).getStatus()).isEqualTo(302);
        MockHttpServletResponse told = asSeen("fecha", "2026-09-28", "Lo mío.", now);
        assertRefused(told, "ya se retiró");
        assertThat(told.getContentAsString(StandardCharsets.UTF_8)).contains("Lo que usted escribió", "Lo mío.");
    }

    @Test
    void ofTwoWhoAmendItInTheSameMomentOneIsToldOfTheOther() throws Exception {
        String seen = seen();
        List<Integer> answers =
                Together.call(() -> asSeen("fecha", "2026-09-25", WHY, seen), () -> asSeen("retiro", "", WHY, seen))
                        .stream()
                        .map(MockHttpServletResponse::getStatus)
                        .toList();
        assertThat(answers).containsExactlyInAnyOrder(302, 422);
    }

    private String seen() throws Exception {
        return page("/casos/" + rc + "/carta", "secretaria")
                .replaceAll("(?s).*?name=\"visto\" value=\"([0-9a-f]+)\".*", "$1");
    }

    private MockHttpServletResponse asSeen(String form, String day, String reason, String seen) throws Exception {
        return browser.perform(post("/casos/" + rc + "/carta/" + form)
                        .with(user("secretaria"))
                        .with(csrf())
                        .param("effectiveOn", day)
                        .param("reason", reason)
                        .param("visto", seen))
                .andReturn()
                .getResponse();
    }

    @Test
    void onItsDayAndAfterwardsALetterStands() throws Exception {
        // Before the program has come to the day's jobs.
        coalition.turnTo(LocalDate.parse("2026-09-15"));
        assertRefused(withdraw("secretaria", WHY), "ya rige");
        assertRefused(move("secretaria", "2026-09-25", WHY), "ya rige");
        on("2026-09-15");
        assertRefused(withdraw("secretaria", WHY), "ya rige");
        assertThat(inOffice()).containsExactly("ana-perez", "suplente-sv");
    }

    @Test
    void aLetterThatIsNotAcceptedYetIsReturnedAndNotWithdrawn() throws Exception {
        String second = coalition
                .as("titular-gt")
                .start("representativeChange", Letters.but(Letters.silent(), "outgoing", "titular-gt"));
        assertRefused(send("/casos/" + second + "/carta/retiro", "secretaria", "", WHY), "aún no se acepta");
        assertThat(coalition.openTasks(second)).containsExactly("verifyRepresentative");
    }

    @Test
    void whereTheSeatIsVacantAnotherLetterIsAskedFor() throws Exception {
        withdraw("secretaria", WHY);
        rc = coalition.as("titular-sv").start("representativeChange", Letters.silent());
        accept(rc, Map.of("verdict", "ACCEPT"));
        on("2026-09-15");
        coalition.as("suplente-sv").complete(rc, "nameSuccessor", Letters.successor("2026-09-15", "2026-09-30"));
        accept(rc, Letters.accepted());
        on("2026-09-20");

        withdraw("secretaria", WHY);

        assertThat(coalition.openTasks(rc)).containsExactly("nameSuccessor");
        coalition.as("suplente-sv").complete(rc, "nameSuccessor", Letters.successor("2026-09-20", "2026-10-01"));
        accept(rc, Letters.accepted());
        on("2026-09-30");
        assertThat(inOffice()).containsExactly("suplente-sv");
        on("2026-10-01");
        assertThat(inOffice()).containsExactly("ana-perez", "suplente-sv");
    }

    @Test
    void badInputIsRefusedByItsFieldAndKept() throws Exception {
        for (String reason : List.of("", "  ", "x".repeat(501))) {
            assertRefused(withdraw("secretaria", reason), "Motivo: escríbalo en hasta 500 letras");
            assertRefused(move("secretaria", "2026-09-25", reason), "Motivo: escríbalo en hasta 500 letras");
        }
        for (String day :
                List.of("", "mañana", "2026-13-01", "99999-01-01", "2026-09-01", "2026-08-31", "2026-09-15")) {
            assertRefused(move("secretaria", day, WHY), "Fecha en que rige: ");
        }
        assertRefused(move("secretaria", "2028-01-01", WHY), "queda a más de un año");
        assertThat(move("secretaria", "2026-09-15", WHY).getContentAsString(StandardCharsets.UTF_8))
                .contains("value=\"2026-09-15\"", ">" + WHY + "</textarea>");
        assertThat(mailed()).isEmpty();
        assertThat(coalition.ended(rc)).isFalse();
    }

    @Test
    void speaksEnglishToAnEnglishSecretariat() throws Exception {
        languages.speak("secretaria", Language.EN);
        try {
            assertThat(page("/casos/" + rc + "/carta", "secretaria"))
                    .contains("Withdraw the letter", "Move the effective date")
                    .doesNotContain("Retirar la carta");
        } finally {
            languages.speak("secretaria", Language.ES);
        }
    }

    private void accept(String number, Map<String, Object> form) {
        coalition.attach(number, LetterDocuments.NATIONAL_LETTER);
        coalition.as("secretaria").complete(number, "verifyRepresentative", form);
    }

    private MockHttpServletResponse withdraw(String person, String reason) throws Exception {
        return send("/casos/" + rc + "/carta/retiro", person, "", reason);
    }

    private MockHttpServletResponse move(String person, String day, String reason) throws Exception {
        return send("/casos/" + rc + "/carta/fecha", person, day, reason);
    }

    private MockHttpServletResponse send(String address, String person, String day, String reason) throws Exception {
        MockHttpServletResponse answer = browser.perform(post(address)
                        .with(user(person))
                        .with(csrf())
                        .param("effectiveOn", day)
                        .param("reason", reason))
                .andReturn()
                .getResponse();
        coalition.runDueJobs();
        return answer;
    }

    private static void assertRefused(MockHttpServletResponse answer, String why) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("role=\"alert\"", why);
    }

    private String page(String address, String reader) throws Exception {
        MockHttpServletResponse answer = open(address, reader);
        assertThat(answer.getStatus()).as(reader).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse open(String address, String reader) throws Exception {
        return browser.perform(get(address).with(user(reader))).andReturn().getResponse();
    }

    private Map<String, Set<String>> mailed() {
        Map<String, Set<String>> mailed = new TreeMap<>();
        database.sql("select code, coalesce(username, recipient) as \"to\" from mail_message where case_number = ?")
                .param(rc)
                .query((row, number) -> mailed.computeIfAbsent(row.getString("code"), code -> new TreeSet<>())
                        .add(row.getString("to")))
                .list();
        return mailed;
    }

    private List<String> inOffice() {
        return delegations.of(CountryCode.SV).stream().map(Delegate::username).toList();
    }

    private void on(String day) {
        coalition.today(LocalDate.parse(day));
    }
}
