package org.corett.moviliza.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.corett.moviliza.calls.Scene.HIRING;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.engine.Visitor;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.PrivateNotice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tries, through every channel and as everybody, to learn before the opening who applied or with what. */
@CoalitionTest
class SealTest {
    private static final String ADDRESS = "zoila.secreta@ejemplo.example";
    private static final String NAME = "Zoila Secreta Única";
    private static final List<String> TRACES =
            List.of(ADDRESS, NAME, "zoila", "Propuesta de Zoila", "0801-1990-12345", "2222-3333", "17,500", "17500");

    /** Everybody who can sign in, also those who run the system. */
    private static final List<String> PEOPLE = List.of(
            "admin",
            "gerencia",
            "secretaria",
            "presidencia",
            "titular-pa",
            "titular-bz",
            "suplente-cr",
            "comunicacion",
            "observador-oim");

    @LocalServerPort
    private int port;

    @Autowired
    private Scene scene;

    @Autowired
    private Calls calls;

    @Autowired
    private Offers offers;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MeterRegistry measures;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Call call;
    private Applicant zoila;
    private List<String> traces;

    @BeforeEach
    void offer() {
        Logger root = (Logger) LoggerFactory.getLogger("ROOT");
        log.start();
        root.addAppender(log);
        call = scene.firstCall();
        zoila = scene.offer(port, ADDRESS, NAME);
        traces = new ArrayList<>(TRACES);
        traces.add(secret(zoila));
        traces.add(scene.peek(call).get(0).receipt());
        traces.add(scene.peek(call).get(0).files().get(0).sha256());
    }

    @AfterEach
    void stopListening() {
        ((Logger) LoggerFactory.getLogger("ROOT")).detachAppender(log);
        ((Logger) LoggerFactory.getLogger("org.springframework.web")).setLevel(null);
    }

    @Test
    void theTracesWouldBeFoundWhereTheyAre() {
        assertThat(found(zoila.get(zoila.page("/datos")).body())).contains(NAME);
        scene.closes(call);
        calls.open(call);
        assertThat(found(offers.of(calls.latest(HIRING)).toString())).contains(NAME, ADDRESS);
    }

    @Test
    void nobodyReadsTheOffersOrTheirFiles() {
        assertThatThrownBy(() -> offers.of(call)).isInstanceOf(SealedOffers.class);
        assertThatThrownBy(() -> offers.admitted(call)).isInstanceOf(SealedOffers.class);
        assertThatThrownBy(() -> offers.get(call, 1)).isInstanceOf(SealedOffers.class);
        assertThatThrownBy(() -> offers.content(call, 1, 1)).isInstanceOf(SealedOffers.class);
        assertThatThrownBy(() -> offers.filter(call, Map.of())).isInstanceOf(SealedOffers.class);
        assertThatThrownBy(() -> offers.select(call, 1)).isInstanceOf(SealedOffers.class);
        assertThat(calls.count(call)).isEqualTo(1);
    }

    @Test
    void afterTheCloseTheyStaySealedUntilTheyAreOpened() {
        scene.closes(call);
        assertThatThrownBy(() -> offers.of(call)).isInstanceOf(SealedOffers.class);
        assertThat(anonymous("/convocatorias/" + HIRING).body()).doesNotContain("Ofertas recibidas");
        assertThat(anonymous("/convocatorias/" + HIRING + "/datos-abiertos.json")
                        .body())
                .doesNotContain("numberOfTenderers");
        calls.open(call);
        assertThat(anonymous("/convocatorias/" + HIRING).body()).contains("Ofertas recibidas: 1.");
    }

    @Test
    void noPublicPageFeedOrOpenDataTellsAnything() {
        for (String path : List.of(
                "/convocatorias",
                "/convocatorias/" + HIRING,
                "/convocatorias/" + HIRING + "/oferta",
                "/convocatorias/" + HIRING + "/preguntar",
                "/convocatorias/canal.xml",
                "/convocatorias/datos-abiertos.json",
                "/convocatorias/" + HIRING + "/datos-abiertos.json")) {
            HttpResponse<String> answer = anonymous(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(found(answer.body())).as(path).isEmpty();
            assertThat(answer.body()).as(path).doesNotContain("Ofertas recibidas", "numberOfTenderers");
        }
    }

    @Test
    void noMailPageShowsThatThereIsALetter() {
        List<Long> letters =
                mailbox.mailsOf(HIRING).stream().map(Mailbox.Mail::id).toList();
        assertThat(letters).hasSize(2);
        for (String person : PEOPLE) {
            Visitor visitor = Visitor.signedIn(port, person);
            for (String path : List.of(
                    "/correo",
                    "/correo?persona=zoila",
                    "/correo?persona=" + ADDRESS,
                    "/correo?caso=" + HIRING,
                    "/correo?pagina=1")) {
                String page = visitor.get(path).body();
                assertThat(found(withoutSearch(page))).as(person + " " + path).isEmpty();
                assertThat(page).doesNotContain("Su enlace para presentar", "Recibimos su oferta");
            }
            for (long letter : letters) {
                assertThat(visitor.get("/correo/" + letter).statusCode()).isEqualTo(404);
                assertThat(visitor.get("/correo/" + letter + "/carta").statusCode())
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void noPageAndNoInterfaceOfTheEngineShowsAnything() {
        for (String person : PEOPLE) {
            Visitor visitor = Visitor.signedIn(port, person);
            for (String path : List.of(
                    "/",
                    "/convocatorias",
                    "/convocatorias/" + HIRING,
                    "/convocatorias/" + HIRING + "/preguntas",
                    "/actuator/prometheus",
                    "/actuator/metrics",
                    "/actuator/env",
                    "/actuator/heapdump",
                    "/actuator/httpexchanges",
                    "/actuator/loggers",
                    "/engine-rest/history/variable-instance?deserializeValues=false",
                    "/engine-rest/history/detail",
                    "/engine-rest/history/task",
                    "/engine-rest/history/user-operation",
                    "/engine-rest/history/process-instance",
                    "/engine-rest/variable-instance",
                    "/engine-rest/user",
                    "/engine-rest/task",
                    "/camunda/api/engine/engine/default/history/variable-instance",
                    "/camunda/api/engine/engine/default/task")) {
                assertThat(found(visitor.get(path).body()))
                        .as(person + " " + path)
                        .isEmpty();
            }
        }
    }

    @Test
    void nobodyGuessesAnotherPersonsLinkOrLetters() {
        String wrong = zoila.page("").replace(secret(zoila), "A".repeat(43));
        for (String path : List.of(
                wrong,
                wrong + "/datos",
                "/convocatorias/cartas/00000000-0000-0000-0000-000000000000",
                "/convocatorias/cartas/1")) {
            HttpResponse<String> answer = anonymous(path);
            assertThat(answer.statusCode()).as(path).isBetween(400, 404);
            assertThat(found(answer.body())).as(path).isEmpty();
        }
    }

    @Test
    void aLetterIsReadByItsMailboxAloneAndOnlyAsALetterOfThatMailbox() {
        String mine = mailboxOf(ADDRESS);
        Applicant other = scene.applicant(port, "otra@ejemplo.example");
        long letter = scene.letter(ADDRESS, "calls.link").id();

        assertThat(anonymous("/convocatorias/cartas/" + mine).body()).contains("Su enlace para presentar");
        assertThat(anonymous("/convocatorias/cartas/" + mine + "/" + letter).statusCode())
                .isEqualTo(200);
        assertThat(anonymous("/convocatorias/cartas/" + mailboxOf(other.address()) + "/" + letter)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theLogTellsNothingWhateverGoesWrong() {
        ((Logger) LoggerFactory.getLogger("org.springframework.web")).setLevel(Level.WARN);
        zoila.get(zoila.page("/nada"));
        zoila.get(zoila.page("") + ")");
        zoila.get(zoila.page(".").toLowerCase(Locale.ROOT));
        zoila.get(zoila.page("/datos/") + "/%2e%2e/");
        zoila.post(zoila.page("/quitar"), Map.of());
        zoila.post(zoila.page(""), Map.of("name", NAME));
        zoila.upload("LEGAL", "zoila.pdf", "%PDF-1.7 zoila".getBytes(StandardCharsets.UTF_8));
        zoila.write(Applicant.data("Zoila \u0000 Secreta"));
        zoila.askForTheLink(HIRING);
        new Applicant(port, ADDRESS).post("/convocatorias/" + HIRING + "/oferta", Map.of("email", ADDRESS + "'; --"));
        zoila.withdraw();
        zoila.submit();

        String written = log.list.stream().map(SealTest::written).collect(Collectors.joining("\n"));
        assertThat(found(written)).as(written).isEmpty();
    }

    @Test
    void neitherEventsNorMetricsCarryTheSecret() {
        zoila.get(zoila.page("/datos"));
        String metrics = measures.getMeters().stream()
                .map(meter -> meter.getId().toString())
                .collect(Collectors.joining("\n"));
        assertThat(metrics).contains("/oferta/{secret");
        assertThat(found(metrics)).isEmpty();
        PrivateNotice letter = new PrivateNotice(
                UUID.randomUUID(), "calls.link", HIRING, ADDRESS, Language.ES, List.of(NAME), zoila.page(""));
        assertThat(letter).hasToString("calls.link about " + HIRING);
    }

    @Test
    void onlyAHashOfTheSecretIsKept() {
        assertThat(database.sql("select count(*) from application_link l where strpos(l::text, ?) > 0")
                        .param(secret(zoila))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private List<String> found(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        return traces.stream()
                .filter(trace -> folded.contains(trace.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** The search field repeats what was searched for. */
    private static String withoutSearch(String page) {
        return page.replaceAll("<input[^>]*name=\"(persona|caso)\"[^>]*>", "")
                .replaceAll("href=\"/correo\\?[^\"]*\"", "");
    }

    private HttpResponse<String> anonymous(String path) {
        return new Applicant(port, "nadie@ejemplo.example").get(path);
    }

    private String mailboxOf(String address) {
        return database.sql("select mailbox from application where email = ?")
                .param(address)
                .query(String.class)
                .single();
    }

    private static String secret(Applicant applicant) {
        return applicant.page("").replaceFirst(".*/oferta/([^/?]+).*", "$1");
    }

    private static String written(ILoggingEvent event) {
        StringBuilder text = new StringBuilder(event.getLoggerName() + ": " + event.getFormattedMessage());
        for (IThrowableProxy cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
            text.append('\n').append(cause.getMessage());
        }
        return text.toString();
    }
}
