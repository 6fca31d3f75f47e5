package org.corett.moviliza.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.engine.FormCatalog;
import org.corett.moviliza.engine.TaskGuide;
import org.corett.moviliza.engine.TaskGuide.Asked;
import org.corett.moviliza.engine.TaskGuide.Doer;
import org.corett.moviliza.engine.TaskMethods;
import org.corett.moviliza.engine.Visitor;
import org.corett.moviliza.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@CoalitionTest
class HelpPagesTest {
    /** Who signs in for each role. */
    static final Map<Role, String> READERS = Map.of(
            Role.DELEGATION, "titular-gt",
            Role.PRESIDENCY, "presidencia",
            Role.SECRETARIAT, "secretaria",
            Role.COMMUNICATION, "comunicacion",
            Role.MANAGERS, "gerencia",
            Role.OBSERVERS, "observador-oim",
            Role.ADMINISTRATORS, "admin");

    /** Belize's delegation is the one that is addressed in English from the start. */
    static String reader(Role role, Language language) {
        return role == Role.DELEGATION && language == Language.EN ? "titular-bz" : READERS.get(role);
    }

    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]+)\"");
    private static final Pattern PICTURE = Pattern.compile("<img src=\"([^\"]+)\"");
    private static final int HEAVIEST = 300_000;

    @Autowired
    private WebApplicationContext program;

    @Autowired
    private Coalition coalition;

    @Autowired
    private FormCatalog forms;

    @Autowired
    private TaskGuide tasks;

    @LocalServerPort
    private int port;

    private MockMvc browser;

    @BeforeEach
    void open() {
        coalition.startAfresh();
        browser = MockMvcBuilders.webAppContextSetup(program)
                .apply(springSecurity())
                .build();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void eachReaderFindsHerOwnRoleFirstAndTheOthersBelow(Role role) {
        String page = page("/ayuda", READERS.get(role));
        String own = page.substring(page.indexOf("id=\"own\""), page.indexOf("id=\"tasks\""));
        assertThat(links(own)).containsExactly(role.address());
        String others = page.substring(page.indexOf("id=\"others\""), page.indexOf("</main>"));
        assertThat(links(others)).hasSize(Role.values().length - 1).doesNotContain(role.address());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void eachRoleIsTakenThroughHerWeekInBothLanguagesByLinksThatSheMayFollow(Role role) {
        for (Language language : Language.values()) {
            String address = role.address() + "?idioma=" + language.locale().getLanguage();
            String page = page(address, READERS.get(role));
            assertThat(page)
                    .contains("lang=\"" + language.locale().getLanguage() + "\"")
                    .doesNotContain("??");
            String lessons = page.substring(page.indexOf("class=\"lessons\""), page.indexOf("</main>"));
            assertThat(Pattern.compile("<h3>").matcher(lessons).results()).hasSameSizeAs(role.lessons());
            // On a phone a picture is read by opening it alone.
            assertThat(links(lessons)).containsAll(found(PICTURE, lessons));
            for (String link : links(lessons)) {
                // The engine's applications are asked over the network elsewhere.
                if (!link.startsWith("/camunda/")) {
                    assertThat(answer(link, READERS.get(role)).getStatus())
                            .as(link)
                            .isIn(200, 302);
                }
                int anchor = link.indexOf('#');
                if (anchor > 0) {
                    assertThat(page("/ayuda/tareas", READERS.get(role)))
                            .contains("id=\"" + link.substring(anchor + 1) + "\"");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theHomePageThatIsShownIsTheRolesOwn(Role role) {
        for (Language language : Language.values()) {
            String code = language.locale().getLanguage();
            assertThat(found(PICTURE, page(role.address() + "?idioma=" + code, "titular-gt")))
                    .filteredOn(picture -> picture.contains("inicio"))
                    .extracting(picture -> picture.replaceAll("\\?v=[0-9a-f]{16}$", ""))
                    .containsExactly("/ayuda/inicio-" + role.path() + "-" + code + ".webp");
        }
    }

    @Test
    void managersLearnOfWhatTheyReadAndOfNothingThatTheyCannotDo() {
        String page = page("/ayuda/gerencia?idioma=es", "gerencia");
        assertThat(links(page.substring(page.indexOf("class=\"lessons\""))))
                .contains("/gestion", "/proyectos", "/plenaria", "/transparencia", "/casos", "/informes");
        assertThat(page).contains("XLSX").doesNotContain("esa tarea", "caso nuevo", "luego un caso por su número");
    }

    @Test
    void whatARoleLeadsToIsNoLinkForOthers() {
        String page = page("/ayuda/secretaria", "observador-oim");
        assertThat(page.substring(page.indexOf("class=\"lessons\""))).doesNotContain("href=\"/plazos\"");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void noPageOfHelpWeighsMoreThan300KilobytesWithItsPictures(Role role) {
        String reader = READERS.get(role);
        for (String language : List.of("es", "en")) {
            String page = page(role.address() + "?idioma=" + language, reader);
            int weight = page.getBytes(StandardCharsets.UTF_8).length + size("/estilo/moviliza.css", reader);
            for (String picture : found(PICTURE, page)) {
                weight += size(picture, reader);
            }
            assertThat(weight).as(role + " in " + language).isLessThan(HEAVIEST);
        }
        for (String address : List.of("/ayuda", "/ayuda/tareas?idioma=es", "/ayuda/tareas?idioma=en")) {
            int weight = page(address, reader).getBytes(StandardCharsets.UTF_8).length
                    + size("/estilo/moviliza.css", reader)
                    + size("/estilo/logo.svg", reader);
            assertThat(weight).as(address).isLessThan(HEAVIEST);
        }
    }

    @Test
    void everyTaskOfEveryProcessIsExplainedInBothLanguages() {
        for (Language language : Language.values()) {
            List<Asked> asked = tasks.processes(language).stream()
                    .flatMap(process -> process.asked().stream())
                    .toList();
            // Every form there is: ModelConventionsTest holds that each belongs to a task.
            assertThat(asked)
                    .extracting(one -> TaskMethods.formId(one.task()))
                    .containsExactlyInAnyOrderElementsOf(forms.ids());
            assertThat(asked).allSatisfy(one -> {
                assertThat(one.purpose()).as(one.task()).isNotBlank();
                assertThat(one.who()).as(one.task()).isNotEmpty();
            });
            String page = page("/ayuda/tareas?idioma=" + language.locale().getLanguage(), "titular-gt");
            assertThat(page).doesNotContain("??");
            asked.forEach(one -> assertThat(page).contains("id=\"" + one.task() + "\""));
        }
    }

    @Test
    void herOwnTasksComeFirstAndThoseOfOthersFolded() {
        Map.of("statePosition", "titular-gt", "completeDonorForm", "secretaria", "publishResults", "comunicacion")
                .forEach((task, reader) -> {
                    for (String other : List.of("titular-gt", "secretaria", "comunicacion", "gerencia")) {
                        String page = page("/ayuda/tareas", other);
                        assertThat(page.indexOf("id=\"" + task + "\"") < page.indexOf("id=\"others\""))
                                .as(task + " for " + other)
                                .isEqualTo(other.equals(reader));
                    }
                });
        assertThat(page("/ayuda/tareas", "titular-gt")).contains("<details id=\"others\" class=\"others\">");
        assertThat(page("/ayuda/tareas", "gerencia")).containsPattern("<details id=\"others\"[^>]* open=");
    }

    @Test
    void aTaskSaysWhoDoesItHowManyDaysThereAreAndWhatIsRequired() {
        Asked form = asked("completeDonorForm", Language.ES);
        assertThat(form.name()).isEqualTo("Completar formulario de donante");
        assertThat(form.who()).containsExactly(Doer.SECRETARIAT);
        assertThat(form.days()).isEqualTo(7);
        assertThat(form.fields()).anySatisfy(field -> {
            assertThat(field.label()).isEqualTo("Nombre (con siglas)");
            assertThat(field.required()).isTrue();
        });
        Asked position = asked("statePosition", Language.EN);
        assertThat(position.name()).isEqualTo("State position");
        assertThat(position.who()).containsExactly(Doer.EACH_COUNTRY);
        assertThat(position.days()).isNull();
        assertThat(position.fields()).anySatisfy(field -> assertThat(field.sometimes() && field.required())
                .isTrue());
        assertThat(asked("conveneSession", Language.ES).who()).containsExactly(Doer.PRESIDENCY);
        assertThat(asked("reportSource", Language.ES).who())
                .containsExactly(Doer.EACH_COUNTRY, Doer.PRESIDENCY, Doer.SECRETARIAT);
        assertThat(asked("validateDonor", Language.ES).who()).containsExactly(Doer.BOTH_OFFICES);
        assertThat(page("/ayuda/tareas?idioma=es", "titular-gt"))
                .contains("la delegación de cada país")
                .contains("7 días; si cae en fin de semana")
                .contains("(obligatorio)");
    }

    @Test
    void everyFormLeadsToItsPartOfTheHelpInBothLanguages() {
        String help = page("/ayuda/tareas", "titular-gt");
        for (String id : forms.ids()) {
            for (Language language : Language.values()) {
                JsonNode components = forms.in(language, Objects.requireNonNull(forms.form(id)))
                        .path("components");
                String foot =
                        components.path(components.size() - 1).path("text").asText();
                String task = TaskMethods.task(id);
                assertThat(foot)
                        .as(id)
                        .contains("](/ayuda/tareas#" + task + ")")
                        .contains(language == Language.EN ? "opens in a new tab" : "se abre en otra pestaña");
                assertThat(help).contains("id=\"" + task + "\"");
            }
        }
    }

    @Test
    void aDeployedFormBringsItsLinkAlong() throws Exception {
        String form = Visitor.signedIn(port, "titular-bz")
                .get(Visitor.API + "/process-definition/key/mobilizationCycle/deployed-start-form")
                .body();
        assertThat(new ObjectMapper().readTree(form).path("components").toString())
                .contains("[What this form asks, field by field](/ayuda/tareas#reportSource)");
    }

    @Test
    void helpIsForWhoeverIsSignedInAndHasNoOtherPages() throws Exception {
        for (String address : List.of("/ayuda", "/ayuda/tareas", "/ayuda/secretaria")) {
            assertThat(browser.perform(get(address)).andReturn().getResponse().getRedirectedUrl())
                    .endsWith("/entrar");
        }
        assertThat(answer("/ayuda/nadie", "titular-gt").getStatus()).isEqualTo(404);
    }

    @Test
    void everyPageLeadsToTheHelp() {
        assertThat(page("/correo/mios", "observador-oim")).contains("href=\"/ayuda\"");
    }

    private Asked asked(String task, Language language) {
        return tasks.processes(language).stream()
                .flatMap(process -> process.asked().stream())
                .filter(one -> one.task().equals(task))
                .findFirst()
                .orElseThrow();
    }

    private int size(String address, String reader) {
        MockHttpServletResponse answer = answer(address, reader);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsByteArray().length;
    }

    private String page(String address, String reader) {
        MockHttpServletResponse answer = answer(address, reader);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(String address, String reader) {
        try {
            return browser.perform(get(address.replaceFirst("#.*", "")).with(user(reader)))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new AssertionError(address, e);
        }
    }

    private static List<String> links(String html) {
        return found(LINK, html);
    }

    private static List<String> found(Pattern pattern, String html) {
        return pattern.matcher(html)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
