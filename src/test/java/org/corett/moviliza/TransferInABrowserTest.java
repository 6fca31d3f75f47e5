package org.corett.moviliza;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.corett.moviliza.TasklistPages.TASKLIST;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.corett.moviliza.casework.CaseStories;
import org.corett.moviliza.engine.Visitor;
import org.corett.moviliza.mobilization.Answers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * How many bytes, heads of answers included, come over the wire when somebody opens the program for the first time and
 * when she comes back. The figures are printed with {@code -Dtransfer.print=true}.
 */
@CoalitionTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransferInABrowserTest {
    private static final Path OWN = Path.of("src/main/resources");
    private static final int RULE = 300 * 1024;

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private CaseStories stories;

    private Browser browser;
    private String cycle = "";

    /** What has come since the browser opened the page. */
    private static final class Wire {
        private final Map<String, String> addresses = new ConcurrentHashMap<>();
        private final Map<String, Integer> bytes = new ConcurrentHashMap<>();
        private final CDPSession session;

        Wire(Page page) {
            session = page.context().newCDPSession(page);
            session.send("Network.enable");
            session.on(
                    "Network.responseReceived",
                    event -> addresses.put(
                            id(event),
                            event.getAsJsonObject("response").get("url").getAsString()));
            session.on(
                    "Network.loadingFinished",
                    event -> bytes.put(id(event), event.get("encodedDataLength").getAsInt()));
        }

        private static String id(JsonObject event) {
            return event.get("requestId").getAsString();
        }

        void beginAnew() {
            addresses.clear();
            bytes.clear();
        }

        /** Bytes by path; what is asked for twice is counted twice. */
        Map<String, Integer> byPath() {
            Map<String, Integer> sums = new LinkedHashMap<>();
            addresses.forEach((id, address) -> {
                if (address.startsWith("http")) {
                    sums.merge(URI.create(address).getPath(), bytes.getOrDefault(id, 0), Integer::sum);
                }
            });
            return sums;
        }
    }

    @BeforeAll
    void open() {
        coalition.startAfresh();
        coalition.as("titular-gt").start("mobilizationCycle", Answers.source());
        cycle = stories.cycle();
        browser = Browser.onPort(port);
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
        coalition.startAfresh();
    }

    @Test
    void tasklistComesOnceAndThenHardlyAnythingButItsData() {
        Page page = browser.signedIn("secretaria", "es-ES");
        Wire wire = new Wire(page);
        openTasklist(page);
        Map<String, Integer> first = wire.byPath();
        said("Tasklist, first visit", first);
        assertThat(sum(first)).isLessThan(1_600_000);

        wire.beginAnew();
        openTasklist(page);
        Map<String, Integer> second = besidesData(wire.byPath());
        said("Tasklist, second visit besides its data", second);
        assertThat(sum(second)).isLessThan(60_000);
    }

    @Test
    void cockpitComesOnceAndThenHardlyAnythingButItsData() {
        Page page = browser.signedIn("gerencia", "es-ES");
        Wire wire = new Wire(page);
        openCockpit(page);
        Map<String, Integer> first = wire.byPath();
        said("Cockpit, first visit", first);
        assertThat(sum(first)).isLessThan(1_800_000);

        wire.beginAnew();
        openCockpit(page);
        Map<String, Integer> second = besidesData(wire.byPath());
        said("Cockpit, second visit besides its data", second);
        assertThat(sum(second)).isLessThan(60_000);
    }

    @Test
    void ownPagesComeAgainInAtMost25Kilobytes() {
        Page page = browser.signedIn("secretaria", "es-ES");
        Wire wire = new Wire(page);
        for (String address : List.of(
                "/",
                "/casos",
                "/casos/" + cycle,
                "/plenaria",
                "/gestion",
                "/directorio",
                "/ayuda/secretaria",
                "/ayuda/tareas",
                "/plazos/feriados",
                "/convocatorias",
                "/transparencia")) {
            page.navigate(address);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            int first = sum(wire.byPath());
            wire.beginAnew();
            page.navigate(address);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            Map<String, Integer> second = wire.byPath();
            said(address + ", first " + first + ", second visit", second);
            assertThat(sum(second)).as(address + second).isLessThan(25_000);
            wire.beginAnew();
        }
    }

    /** The rule for our pages holds for what we add to the engine's: uncompressed, as on a first visit. */
    @Test
    void whatWeAddToTheEnginesApplicationsFollowsTheRuleOfOurPages() throws IOException {
        Page page = browser.signedIn("secretaria", "es-ES");
        Wire wire = new Wire(page);
        openTasklist(page);
        Map<String, Long> added = added(wire.byPath().keySet());
        assertThat(added.keySet())
                .anyMatch(path -> path.endsWith("/tasklist/scripts/forms.js"))
                .anyMatch(path -> path.endsWith("/tasklist/locales/es.json"))
                .anyMatch(path -> path.endsWith("user-styles.css"))
                .contains("/estilo/camunda.css");
        long all = added.values().stream().mapToLong(Long::longValue).sum();
        if (Boolean.getBoolean("transfer.print")) {
            System.out.println("Tasklist's additions of ours, uncompressed: " + all + " " + added);
        }
        assertThat(all).isLessThan(RULE);
    }

    private static Map<String, Long> added(Set<String> paths) throws IOException {
        Map<String, Long> added = new LinkedHashMap<>();
        for (String path : new TreeSet<>(paths)) {
            for (Path file : List.of(OWN.resolve("static" + path), OWN.resolve("META-INF/resources/webjars" + path))) {
                if (Files.isRegularFile(file)) {
                    added.put(path, Files.size(file));
                }
            }
        }
        return added;
    }

    /** Whatever tells something about somebody is asked for anew each time; files of the program say so of themselves. */
    @Test
    void noDataIsKeptAndEveryFileSaysHowLong() {
        Visitor person = Visitor.signedIn(port, "secretaria").accepting("*/*");
        List<String> data = new ArrayList<>(List.of(
                "/",
                "/casos",
                "/casos/" + cycle,
                "/casos/" + cycle + "/diagrama.svg",
                "/gestion/cifras.csv",
                "/idioma.js",
                "/transparencia/datos.json",
                "/convocatorias/datos-abiertos.json",
                "/no/hay",
                "/estilo/no-hay.css?v=1",
                "/camunda/lib/no-hay.js?bust=7.24.0",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/process-definition/key/mobilizationCycle/xml",
                "/engine-rest/task",
                "/engine-rest/no-hay"));
        assertThat(data).allSatisfy(address -> assertThat(person.get(address)
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .as(address)
                .contains("no-store"));
        String page = person.get("/").body();
        String style = page.replaceAll("(?s).*href=\"(/estilo/moviliza.css\\?v=[0-9a-f]{16})\".*", "$1");
        for (String kept : List.of(
                style,
                "/camunda/lib/deps.js?bust=7.24.0",
                "/camunda/app/tasklist/camunda-tasklist-bootstrap.css?bust=7.24.0",
                "/camunda/app/cockpit/camunda-cockpit-bootstrap.js?bust=7.24.0")) {
            assertThat(person.get(kept).headers().firstValue("Cache-Control").orElse(""))
                    .as(kept)
                    .contains("max-age=31536000", "immutable");
        }
        // Ours may change while the engine's version stays, and so may what is asked for without a version.
        for (String asked : List.of(
                "/estilo/moviliza.css",
                "/estilo/moviliza.css?v=0123456789abcdef",
                "/estilo/camunda.css",
                "/camunda/app/tasklist/styles/user-styles.css?bust=7.24.0",
                "/camunda/app/tasklist/scripts/config.js?bust=7.24.0",
                "/camunda/app/tasklist/locales/es.json?bust=7.24.0",
                "/camunda/lib/deps.js")) {
            var file = person.get(asked);
            assertThat(file.headers().firstValue("Cache-Control").orElse(""))
                    .as(asked)
                    .isEqualTo("no-cache");
            assertThat(file.headers().firstValue("ETag").orElse("")).as(asked).startsWith("W/\"");
        }
    }

    private static void openTasklist(Page page) {
        page.navigate("/");
        page.navigate(TASKLIST);
        assertThat(page.getByText("Completar formulario de donante").first()).isVisible();
        page.getByText("Completar formulario de donante").first().click();
        assertThat(page.locator(".fjs-container").first()).isVisible();
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static void openCockpit(Page page) {
        page.navigate("/");
        page.navigate("/camunda/app/cockpit/default/#/processes");
        assertThat(page.getByText("Ciclo de movilización de recursos").first()).isVisible();
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static Map<String, Integer> besidesData(Map<String, Integer> all) {
        Map<String, Integer> rest = new LinkedHashMap<>(all);
        rest.keySet().removeIf(path -> path.startsWith("/camunda/api/"));
        return rest;
    }

    private static int sum(Map<String, Integer> bytes) {
        return bytes.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static void said(String what, Map<String, Integer> bytes) {
        if (Boolean.getBoolean("transfer.print")) {
            System.out.println(what + ": " + sum(bytes) + " bytes in " + bytes.size() + " files; "
                    + bytes.entrySet().stream()
                            .sorted(Map.Entry.<String, Integer>comparingByValue()
                                    .reversed())
                            .limit(60)
                            .map(each -> each.getKey() + " " + each.getValue())
                            .collect(Collectors.joining(", ")));
        }
    }
}
