package org.corett.moviliza.consultancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/**
 * What each role finds on the officials' pages of a hiring, at each stage of it.
 *
 * <p>Guatemala is out for the first offer: of it the comparison tells Guatemala only that, in its own words.
 */
@CoalitionTest
class HiringStagesTest {
    private static final String[] ROLES = {
        "presidencia",
        "secretaria",
        "titular-cr",
        "suplente-mx",
        "titular-gt",
        "gerencia",
        "admin",
        "comunicacion",
        "observador-oim"
    };

    @Autowired
    private WebApplicationContext program;

    @Autowired
    private Coalition coalition;

    @Autowired
    private HiringScene scene;

    @Autowired
    private DocumentsStandIn documents;

    private Roles roles;
    private String cons;
    private List<Long> files;

    @BeforeEach
    void startAHiringWithThreeOffers() {
        coalition.startAfresh();
        roles = new Roles(program);
        cons = scene.withThreeOffers();
        files = documents.attach(cons, "Currículo.pdf");
    }

    @Test
    void beforeTheOpeningEverybodySeesNoMoreThanHowManyOffersThereAre() {
        assertSeen(
                """
                presidencia    page 200: - | documents: - | comparison 404: - | workbook 404: - | terms 403
                secretaria     page 200: - | documents: - | comparison 404: - | workbook 404: - | terms 409
                titular-cr     page 200: - | documents: - | comparison 404: - | workbook 404: - | terms 403
                suplente-mx    page 200: - | documents: - | comparison 404: - | workbook 404: - | terms 403
                titular-gt     page 200: - | documents: - | comparison 404: - | workbook 404: - | terms 403
                gerencia       page 200: - | documents: - | comparison 404: - | workbook 404: - | terms 403
                admin          page 200: - | documents: - | comparison 404: - | workbook 404: - | terms 403
                comunicacion   page 403: - | documents: - | comparison 403: - | workbook 403: - | terms 403
                observador-oim page 403: - | documents: - | comparison 403: - | workbook 403: - | terms 403
                """);
        assertThat(roles.page("presidencia", "/consultorias/" + cons))
                .contains("Ofertas recibidas</dt><dd class=\"text\">3<");
    }

    @Test
    void afterTheOpeningTheOrgansSeeTheOffersAndManagersTheirNumbers() {
        coalition.today(LocalDate.of(2026, 7, 22));

        assertSeen(
                """
                presidencia    page 200: #1 #2 #3 APP-1 APP-2 APP-3 | documents: 1 2 3 | comparison 404: - | workbook 404: - | terms 403
                secretaria     page 200: #1 #2 #3 APP-1 APP-2 APP-3 | documents: 1 2 3 | comparison 404: - | workbook 404: - | terms 409
                titular-cr     page 200: - | documents: - | comparison 404: - | workbook 404: - | terms 403
                suplente-mx    page 200: - | documents: - | comparison 404: - | workbook 404: - | terms 403
                titular-gt     page 200: - | documents: - | comparison 404: - | workbook 404: - | terms 403
                gerencia       page 200: #1 #2 #3 | documents: - | comparison 404: - | workbook 404: - | terms 403
                admin          page 200: - | documents: - | comparison 404: - | workbook 404: - | terms 403
                comunicacion   page 403: - | documents: - | comparison 403: - | workbook 403: - | terms 403
                observador-oim page 403: - | documents: - | comparison 403: - | workbook 403: - | terms 403
                """);
    }

    @Test
    void afterTheFilterCountriesSeeWhatWasAdmittedAndWhatTheyAreNotOutFor() {
        scene.filterAndEvaluateInThree(cons);

        assertSeen(
                """
                presidencia    page 200: #1 #2 #3 APP-1 APP-2 APP-3 | documents: 1 2 3 | comparison 200: #1 #2 APP-1 APP-2 | workbook 200: #1 #2 APP-1 APP-2 | terms 403
                secretaria     page 200: #1 #2 #3 APP-1 APP-2 APP-3 | documents: 1 2 3 | comparison 200: #1 #2 APP-1 APP-2 | workbook 200: #1 #2 APP-1 APP-2 | terms 409
                titular-cr     page 200: #1 #2 APP-1 APP-2 | documents: 1 2 | comparison 200: #1 #2 APP-1 APP-2 CR1 CR2 | workbook 200: #1 #2 APP-1 APP-2 CR1 CR2 | terms 403
                suplente-mx    page 200: #1 #2 APP-1 APP-2 | documents: 1 2 | comparison 200: #1 #2 APP-1 APP-2 MX1 MX2 | workbook 200: #1 #2 APP-1 APP-2 MX1 MX2 | terms 403
                titular-gt     page 200: #2 APP-2 | documents: 2 | comparison 200: #1 #2 APP-2 GT2 | workbook 200: #2 APP-2 GT2 | terms 403
                gerencia       page 200: #1 #2 #3 | documents: - | comparison 200: #1 #2 | workbook 200: #1 #2 | terms 403
                admin          page 200: - | documents: - | comparison 404: - | workbook 404: - | terms 403
                comunicacion   page 403: - | documents: - | comparison 403: - | workbook 403: - | terms 403
                observador-oim page 403: - | documents: - | comparison 403: - | workbook 403: - | terms 403
                """);
    }

    @Test
    void afterTheEvaluationsEverybodyWhoMayReadsEveryCountrysScores() {
        scene.filterAndEvaluateInThree(cons);
        scene.evaluateInTheOthers(cons);

        assertSeen(
                """
                presidencia    page 200: #1 #2 #3 APP-1 APP-2 APP-3 | documents: 1 2 3 | comparison 200: #1 #2 APP-1 APP-2 MX1 MX2 CR1 CR2 GT2 mean1 mean2 | workbook 200: #1 #2 APP-1 APP-2 MX1 MX2 CR1 CR2 GT2 mean1 mean2 | terms 403
                secretaria     page 200: #1 #2 #3 APP-1 APP-2 APP-3 | documents: 1 2 3 | comparison 200: #1 #2 APP-1 APP-2 MX1 MX2 CR1 CR2 GT2 mean1 mean2 | workbook 200: #1 #2 APP-1 APP-2 MX1 MX2 CR1 CR2 GT2 mean1 mean2 | terms 409
                titular-cr     page 200: #1 #2 APP-1 APP-2 | documents: 1 2 | comparison 200: #1 #2 APP-1 APP-2 MX1 MX2 CR1 CR2 GT2 mean1 mean2 | workbook 200: #1 #2 APP-1 APP-2 MX1 MX2 CR1 CR2 GT2 mean1 mean2 | terms 403
                suplente-mx    page 200: #1 #2 APP-1 APP-2 | documents: 1 2 | comparison 200: #1 #2 APP-1 APP-2 MX1 MX2 CR1 CR2 GT2 mean1 mean2 | workbook 200: #1 #2 APP-1 APP-2 MX1 MX2 CR1 CR2 GT2 mean1 mean2 | terms 403
                titular-gt     page 200: #2 APP-2 | documents: 2 | comparison 200: #1 #2 APP-2 MX2 CR2 GT2 mean2 | workbook 200: #2 APP-2 MX2 CR2 GT2 mean2 | terms 403
                gerencia       page 200: #1 #2 #3 | documents: - | comparison 200: #1 #2 MX1 MX2 CR1 CR2 GT2 mean1 mean2 | workbook 200: #1 #2 MX1 MX2 CR1 CR2 GT2 mean1 mean2 | terms 403
                admin          page 200: - | documents: - | comparison 404: - | workbook 404: - | terms 403
                comunicacion   page 403: - | documents: - | comparison 403: - | workbook 403: - | terms 403
                observador-oim page 403: - | documents: - | comparison 403: - | workbook 403: - | terms 403
                """);
        assertThat(roles.page("titular-cr", "/consultorias/" + cons + "/comparacion"))
                .contains("Fue asesor de nuestro ministerio.", "Conforme a lo presentado.");
        assertThat(roles.page("gerencia", "/consultorias/" + cons + "/comparacion"))
                .contains("(reservado)")
                .doesNotContain("Fue asesor de nuestro ministerio.", "Conforme a lo presentado.");
    }

    private void assertSeen(String expected) {
        List<String> seen = new ArrayList<>();
        for (String role : ROLES) {
            seen.add(String.format(Locale.ROOT, "%-14s ", role) + seen(role));
        }
        assertThat(String.join("\n", seen) + "\n").isEqualTo(expected);
    }

    private String seen(String role) {
        String page = "/consultorias/" + cons;
        StringBuilder documentsSeen = new StringBuilder();
        for (int place = 1; place <= files.size(); place++) {
            String document = page + "/ofertas/" + place + "/" + files.get(place - 1);
            if (roles.answer(role, document).getStatus() == 200) {
                documentsSeen.append(documentsSeen.isEmpty() ? "" : " ").append(place);
            }
        }
        MockHttpServletResponse workbook = roles.answer(role, page + "/comparacion.xlsx");
        return "page " + read(roles.answer(role, page))
                + " | documents: " + (documentsSeen.isEmpty() ? "-" : documentsSeen)
                + " | comparison " + read(roles.answer(role, page + "/comparacion"))
                + " | workbook " + workbook.getStatus() + ": "
                + (workbook.getStatus() == 200 ? found(text(workbook.getContentAsByteArray())) : "-")
                + " | terms " + roles.answer(role, page + "/terminos").getStatus();
    }

    private static String read(MockHttpServletResponse answer) {
        return answer.getStatus() + ": " + found(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    /** What of the offers a text tells: their numbers, applicants, each country's scores, and the means. */
    private static String found(String text) {
        List<String> found = new ArrayList<>();
        for (int place = 1; place <= 3; place++) {
            look(found, "#" + place, "Oferta " + place + "\\b", text);
        }
        for (int place = 1; place <= 3; place++) {
            look(found, "APP-" + place, "(?i)APP-" + place, text);
        }
        look(found, "MX1", ">61(\\.00)?<", text);
        look(found, "MX2", ">62(\\.00)?<", text);
        look(found, "CR1", ">71(\\.00)?<", text);
        look(found, "CR2", ">72(\\.00)?<", text);
        look(found, "GT2", ">53(\\.00)?<", text);
        look(found, "mean1", ">84(\\.00)?<", text);
        look(found, "mean2", ">74.11<", text);
        return found.isEmpty() ? "-" : String.join(" ", found);
    }

    private static void look(List<String> found, String name, String pattern, String text) {
        if (Pattern.compile(pattern).matcher(text).find()) {
            found.add(name);
        }
    }

    private static String text(byte[] workbook) {
        StringBuilder text = new StringBuilder();
        Workbooks.cells(workbook)
                .forEach(cell -> text.append('>').append(cell.getRawValue()).append('<'));
        return text.toString();
    }
}
