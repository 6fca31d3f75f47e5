package org.corett.moviliza.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.camunda.bpm.engine.TaskService;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.mobilization.Answers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What each person finds first on her home page. */
@CoalitionTest
class HomeDeskTest {
    @Autowired
    private WebApplicationContext program;

    @Autowired
    private Coalition coalition;

    @Autowired
    private CaseStories stories;

    @Autowired
    private TaskService tasks;

    @Autowired
    private People people;

    private MockMvc browser;

    @BeforeEach
    void open() {
        coalition.startAfresh();
        browser = MockMvcBuilders.webAppContextSetup(program)
                .apply(springSecurity())
                .build();
    }

    @Test
    void tasksStandWithTheOverdueOnesFirstAndLeadToTasklistAndToTheCase() throws Exception {
        coalition.today(LocalDate.parse("2026-01-12"));
        String early = coalition.as("titular-gt").start("mobilizationCycle", Answers.source());
        coalition.today(LocalDate.parse("2026-03-02"));
        String late = coalition.as("titular-gt").start("mobilizationCycle", Answers.source());
        String home = home("secretaria");
        String task =
                coalition.as("secretaria").task(early, "completeDonorForm").getId();
        assertThat(home)
                .contains("2 tareas", "1 vencida", "href=\"/tareas/" + task + "\"", "href=\"/casos/" + late + "\"");
        assertThat(home.indexOf(early)).isLessThan(home.indexOf(late));
        assertThat(home.indexOf("vencida</strong>")).isLessThan(home.indexOf(late));
    }

    @Test
    void whoOpenedACaseSeesForWhomItWaits() throws Exception {
        coalition.as("titular-gt").start("mobilizationCycle", Answers.source());
        assertThat(home("titular-gt"))
                .contains(
                        "Lo que usted espera de otros",
                        "Completar formulario de donante",
                        "Secretaría Técnica (Panamá)")
                .contains("Nada espera su respuesta.");
        assertThat(home("titular-cr")).doesNotContain("Lo que usted espera de otros");
    }

    @Test
    void whoOpenedACaseSeesWhoHasTakenTheTask() throws Exception {
        String number = coalition.as("titular-gt").start("mobilizationCycle", Answers.source());
        tasks.claim(coalition.as("secretaria").task(number, "completeDonorForm").getId(), "secretaria");
        String name = people.find("secretaria").orElseThrow().fullName();
        assertThat(home("titular-gt")).contains("Secretaría Técnica (Panamá): " + name);
    }

    @Test
    void countriesThatOweTheSameAreOneLine() throws Exception {
        stories.hiring();
        String home = home("presidencia");
        assertThat(home).containsPattern("Evaluar ofertas");
        assertThat(home.split("Evaluar ofertas", -1))
                .as("one line for those waited for, one for Honduras")
                .hasSize(3);
        assertThat(home).contains("Plazos de Honduras");
    }

    @Test
    void aCountrySeesItsDeadlinesAlsoWhereAColleagueHasTakenTheTask() throws Exception {
        String hiring = stories.hiring();
        String task = coalition.as("titular-gt").task(hiring, "evaluateOffers").getId();
        tasks.claim(task, "suplente-gt");
        assertThat(home("titular-gt")).contains("Plazos de Guatemala", "Nada espera su respuesta.", "Evaluar ofertas");
        assertThat(home("titular-cr")).doesNotContain("Plazos de Guatemala");
    }

    @Test
    void comingSessionsStandOnEverybodysHome() throws Exception {
        String session = stories.session();
        for (String person : new String[] {"titular-cr", "observador-oim", "gerencia"}) {
            assertThat(home(person))
                    .contains("Próximas sesiones", "/casos/" + session, "Tegucigalpa, Casa Presidencial");
        }
        assertThat(home("titular-bz")).contains("Next sessions");
        coalition.turnTo(coalition.today().plusDays(21));
        assertThat(home("titular-cr")).doesNotContain("Próximas sesiones");
    }

    @Test
    void nobodySeesTheTitleOfACaseThatIsNotHers() throws Exception {
        coalition.as("titular-gt").start("mobilizationCycle", Answers.source());
        assertThat(home("observador-oim")).doesNotContain("MR-", "Lo que usted");
    }

    private String home(String person) throws Exception {
        return browser.perform(get("/").with(user(person)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
