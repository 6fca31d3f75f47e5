package org.corett.moviliza.consultancy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.corett.moviliza.TasklistPages.button;
import static org.corett.moviliza.TasklistPages.openTask;
import static org.corett.moviliza.TasklistPages.photograph;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.corett.moviliza.Browser;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.TasklistPages;
import org.corett.moviliza.calls.Calls;
import org.corett.moviliza.shared.CountryCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the coalition's people click in Tasklist while they hire a consultant. */
@CoalitionTest
class HiringInABrowserTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private Calls calls;

    @Autowired
    private Judging judging;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private OffersStandIn applicants;

    private Browser browser;

    @BeforeEach
    void open() {
        coalition.startAfresh();
        browser = Browser.onPort(port);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void theSecretariatDefinesAConsultancyWhoseWeightsDoNotAddUpAtFirst() {
        Page secretariat = browser.signedIn("secretaria", "es-ES");
        secretariat.navigate(TasklistPages.TASKLIST + "#/?processStart=consultantHiring");
        required(secretariat, "Objeto de la consultoría").first().fill("Línea de base regional");
        required(secretariat, "Términos de referencia").first().fill("Levantar la línea de base.");
        required(secretariat, "Producto").first().fill("Informe");
        required(secretariat, "Perfil requerido").first().fill("Experiencia en monitoreo.");
        required(secretariat, "Duración en meses").first().fill("6");
        required(secretariat, "Presupuesto máximo").first().fill("18000");
        List<String> weights = List.of("40", "40", "10");
        for (int row = 0; row < weights.size(); row++) {
            required(secretariat, "Criterio").nth(row).fill(HiringAnswers.CRITERIA.get(row));
            required(secretariat, "Peso en %").nth(row).fill(weights.get(row));
        }
        required(secretariat, "Administrador que contrata").first().fill("Oficina regional del donante");
        photograph(secretariat, "define-consultancy");
        button(secretariat, "Iniciar").click();
        assertThat(secretariat
                        .getByText("los pesos suman 90; ajústelos para que sumen 100.")
                        .first())
                .isVisible();
        required(secretariat, "Peso en %").nth(2).fill("20");
        button(secretariat, "Iniciar").click();
        assertThat(secretariat.locator(".modal-dialog")).hasCount(0);

        org.assertj.core.api.Assertions.assertThat(calls.criteria(calls.latest(coalition.onlyCase("consultantHiring"))))
                .extracting(criterion -> criterion.name() + " " + criterion.weight())
                .containsExactly("Experiencia 40", "Propuesta 40", "Costo 20");
    }

    /** The label of a field that must be filled in ends with a star. */
    private static Locator required(Page page, String label) {
        return page.getByLabel(Pattern.compile("^" + label + "\\s*\\*?$"));
    }

    @Test
    void threeCountriesEvaluateWithoutSeeingEachOther() {
        String cons = offersPassTheFilter();

        Page costaRica = browser.signedIn("titular-cr", "es-ES");
        openTask(costaRica, "Evaluar ofertas");
        assertThat(costaRica.getByText("APP-2").first()).isVisible();
        assertThat(costaRica.locator(".fjs-table").nth(1)).containsText("USD ");
        assertThat(required(costaRica, "Oferta").first()).hasAttribute("readonly", "");
        assertThat(costaRica.locator(".fjs-readonly .fjs-asterix").first()).isHidden();
        costaRica.getByLabel("No", exact()).nth(0).check();
        score(costaRica, "Puntaje de 0 a 100", "Comentario", "80", "90");
        field(costaRica, "Puntaje de 0 a 100").nth(5).fill("");
        photograph(costaRica, "evaluate-offers");
        button(costaRica, "Completar").click();
        assertThat(costaRica
                        .getByText("falta el puntaje de la oferta 2 en «Costo»")
                        .first())
                .isVisible();
        assertThat(costaRica
                        .getByText("diga si su país tiene conflicto de interés")
                        .first())
                .isVisible();
        photograph(costaRica, "evaluate-offers-refused");
        costaRica.getByLabel("No", exact()).nth(1).check();
        field(costaRica, "Puntaje de 0 a 100").nth(5).fill("90");
        button(costaRica, "Completar").click();
        assertThat(costaRica.getByText("Evaluar ofertas")).hasCount(0);

        Page guatemala = browser.signedIn("titular-gt", "es-ES");
        openTask(guatemala, "Evaluar ofertas");
        assertThat(guatemala.getByText("Bien de titular-cr")).hasCount(0);
        guatemala.getByLabel("Sí", exact()).nth(0).check();
        field(guatemala, "Motivo si lo tiene").nth(0).fill("Fue asesor de nuestro ministerio.");
        guatemala.getByLabel("No", exact()).nth(1).check();
        for (int row = 3; row < 6; row++) {
            field(guatemala, "Puntaje de 0 a 100").nth(row).fill("70");
            field(guatemala, "Comentario").nth(row).fill("Bien.");
        }
        button(guatemala, "Completar").click();
        assertThat(guatemala.getByText("Evaluar ofertas")).hasCount(0);

        Page belize = browser.signedIn("titular-bz", "en-GB");
        openTask(belize, "Evaluate offers");
        for (int row = 0; row < 2; row++) {
            belize.getByLabel("No", exact()).nth(row).check();
        }
        score(belize, "Score from 0 to 100", "Comment", "60", "50");
        photograph(belize, "evaluate-offers-en");
        button(belize, "Complete").click();
        assertThat(belize.getByText("Evaluate offers")).hasCount(0);

        org.assertj.core.api.Assertions.assertThat(evaluations.missing(calls.latest(cons)))
                .doesNotContain(CountryCode.CR, CountryCode.GT, CountryCode.BZ)
                .hasSize(6);
        org.assertj.core.api.Assertions.assertThat(
                        judging.ranking(calls.latest(cons)).means())
                .extracting(mean -> mean.place() + ": " + mean.mean() + " of " + mean.countries())
                .containsExactly("1: 70.00 of 2", "2: 70.00 of 3");
    }

    @Test
    void theRankingShowsItsCostsOnACommonScreen() {
        String cons = offersPassTheFilter();
        coalition.today(LocalDate.parse("2026-08-04"));
        coalition.today(LocalDate.parse("2026-08-11"));
        org.assertj.core.api.Assertions.assertThat(coalition.openTasks(cons))
                .containsExactly("proposeSelection", "proposeSelection");

        Page presidency = browser.signedIn("presidencia", "es-ES");
        presidency.setViewportSize(1280, 900);
        openTask(presidency, "Proponer la selección");
        Locator ranking = presidency
                .locator(".fjs-table-inner-container")
                .filter(new Locator.FilterOptions().setHasText("Países que evaluaron"));
        assertThat(ranking).containsText("USD ");
        org.assertj.core.api.Assertions.assertThat(ranking.evaluate("it => it.scrollWidth - it.clientWidth"))
                .isEqualTo(0);
    }

    private String offersPassTheFilter() {
        coalition.today(LocalDate.parse("2026-07-06"));
        String cons = coalition.as("secretaria").start("consultantHiring", HiringAnswers.consultancy());
        applicants.submit(cons, 2);
        coalition.today(LocalDate.parse("2026-07-22"));
        coalition.as("presidencia").complete(cons, "firstFilter", HiringAnswers.filter(2));
        coalition.as("secretaria").complete(cons, "firstFilter", HiringAnswers.filter(2));
        return cons;
    }

    private static void score(Page page, String points, String comment, String first, String second) {
        for (int row = 0; row < 6; row++) {
            field(page, points).nth(row).fill(row < 3 ? first : second);
            field(page, comment).nth(row).fill("Bien de titular-cr");
        }
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, exact());
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
