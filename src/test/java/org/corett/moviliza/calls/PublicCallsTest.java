package org.corett.moviliza.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corett.moviliza.calls.Scene.HIRING;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Standards;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What everybody may read: the pages, the feed and the open data. */
@CoalitionTest
class PublicCallsTest {
    private static final String ONE = "/convocatorias/" + HIRING;

    @LocalServerPort
    private int port;

    @Autowired
    private Scene scene;

    @Autowired
    private Coalition coalition;

    @Autowired
    private Calls calls;

    @Autowired
    private Offers offers;

    @Autowired
    private JdbcClient database;

    private final ObjectMapper json = new ObjectMapper();
    private Call call;

    @BeforeEach
    void publish() {
        call = scene.firstCall();
    }

    @Test
    void whatEndedIsReadPageByPageOnThePageAndInTheOpenData() throws Exception {
        database.sql("insert into public_call (hiring, kind, opens_at, closes_at, opened_at, result, concluded_on)"
                        + " select 'CONS-2024-' || lpad(n::text, 3, '0'), 'FIRST', timestamptz '2024-01-01',"
                        + " timestamptz '2024-02-01', timestamptz '2024-02-02', 'EMPTY', date '2024-03-01'"
                        + " from generate_series(1, 120) n")
                .update();
        database.sql("insert into call_terms (call, version, title, terms_of_reference, deliverables, profile, months,"
                        + " budget, currency, contract_party, published_at)"
                        + " select id, 1, 'Antigua ' || id, 'Medición.', '{Informe}', 'Perfil', 4, 18000, 'USD', 'OIM',"
                        + " opens_at from public_call where result = 'EMPTY'")
                .update();
        String first = get("/convocatorias").body();
        assertThat(first).contains(HIRING, "CONS-2024-120", "CONS-2024-096", "?pagina=1");
        assertThat(first).doesNotContain("CONS-2024-095\"");
        String second = get("/convocatorias?pagina=1").body();
        assertThat(second).contains("CONS-2024-095", "CONS-2024-071", "?pagina=0", "?pagina=2");
        assertThat(second).doesNotContain("/" + HIRING + "\"");
        assertThat(get("/convocatorias?pagina=4&idioma=en").body())
                .contains("CONS-2024-001", "/convocatorias?pagina=3&amp;idioma=en");

        JsonNode open = json.readTree(get("/convocatorias/datos-abiertos.json").body());
        assertThat(open.path("releases")).hasSize(100);
        JsonNode rest = json.readTree(get(open.at("/links/next").asText().replaceFirst("^https?://[^/]+", ""))
                .body());
        assertThat(rest.path("releases")).hasSize(21);
        assertThat(rest.path("links").has("next")).isFalse();
        assertThat(Standards.faultsOfReleases(open)).isEmpty();
    }

    @Test
    void anOpenCallShowsItsTermsCriteriaAndTheCloseInEveryZoneOfTheRegion() {
        String page = get(ONE).body();

        assertThat(page)
                .contains(">Línea de base y monitoreo</h1>", "Abierta", "USD 18,000.00", "6 meses", "Plan de trabajo")
                .contains("Experiencia", "40 %", "Organización Internacional para las Migraciones")
                .contains(
                        "martes, 21 de julio de 2026, 23:59 (UTC-6)",
                        "miércoles, 22 de julio de 2026, 00:59 (UTC-5)",
                        "miércoles, 22 de julio de 2026, 01:59 (UTC-4)")
                .contains("sábado, 18 de julio de 2026, 23:59 (UTC-6)")
                .doesNotContain("<script");
    }

    @Test
    void theReaderChoosesAnotherZoneWithoutAScript() {
        assertThat(get(ONE + "?zona=Europe/Madrid").body())
                .contains("miércoles, 22 de julio de 2026, 07:59 (UTC+2)", "Cierre: Madrid");
        assertThat(get(ONE + "?zona=Nowhere/%3Cb%3E").statusCode()).isEqualTo(200);
    }

    @Test
    void englishHasAddressesOfItsOwnWhateverTheBrowserPrefers() {
        String english = get(ONE + "?idioma=en").body();

        assertThat(english)
                .contains(
                        "lang=\"en\"",
                        "Terms of reference",
                        "Tuesday, 21 July 2026, 23:59 (UTC-6)",
                        "href=\"" + ONE + "?idioma=es\"")
                .contains("rel=\"canonical\" href=\"http://localhost:" + port + ONE + "?idioma=en\"");
        assertThat(get(ONE).body())
                .contains("lang=\"es\"", "hreflang=\"en\" href=\"http://localhost:" + port + ONE + "?idioma=en\"")
                .contains("rel=\"canonical\" href=\"http://localhost:" + port + ONE + "\"", "name=\"description\"")
                .contains("type=\"application/rss+xml\"")
                .doesNotContain("noindex");
        assertThat(get("/convocatorias?idioma=en").body()).contains("Calls for consultants", "Open", HIRING);
        assertThat(get(ONE + "/oferta").body()).contains("noindex");
    }

    @Test
    void everyStateHasPublicWords() {
        assertThat(get(ONE).body()).contains("Presentar una oferta");
        assertThat(get("/convocatorias").body()).contains("Cierra el martes").doesNotContain("Cerró el");
        assertThat(List.of("/convocatorias/canal.xml", ONE))
                .allSatisfy(page -> assertThat(get(page).body())
                        .contains(". Cierra el martes")
                        .doesNotContain("Cerró el"));
        scene.closes(call);
        assertThat(List.of("/convocatorias/canal.xml", ONE))
                .allSatisfy(page -> assertThat(get(page).body())
                        .contains(". Cerró el martes")
                        .doesNotContain("Cierra el"));
        assertThat(get("/convocatorias").body()).contains("Cerró el martes").doesNotContain("Cierra el");
        assertThat(get(ONE).body()).contains("Cerrada, en evaluación").doesNotContain("Presentar una oferta");
        calls.open(call);
        calls.declareEmpty(call, EmptyReason.NO_OFFERS);
        assertThat(get(ONE).body()).contains("Terminó sin selección", "no se recibió ninguna oferta");
    }

    @Test
    void theSecondCallIsShownWithTheFirstAndWhyThatEnded() {
        Call second = secondCall();

        assertThat(get(ONE).body())
                .contains("Segunda convocatoria", "Primera convocatoria", "no se recibió ninguna oferta");
        scene.closes(second);
        calls.open(second);
        calls.declareEmpty(second, EmptyReason.NO_OFFERS);
        assertThat(get("/convocatorias").body()).contains("Anteriores", "Terminó sin selección");
    }

    @Test
    void anInvitationIsNobodysBusinessUntilItEnds() {
        Call second = secondCall();
        coalition.today(LocalDate.of(2026, 8, 4));
        calls.open(second);
        calls.declareEmpty(second, EmptyReason.NONE_ADMITTED);
        Call invitation = calls.invite(second, List.of(new Invitee("Ana", "ana@ejemplo.example")));

        for (String path : List.of("/convocatorias", ONE, ONE + "/datos-abiertos.json", "/convocatorias/canal.xml")) {
            assertThat(get(path).body()).doesNotContain("nvitación", "INVITATION", "ana@");
        }
        calls.conclude(invitation);
        assertThat(get(ONE).body())
                .contains("se invitó directamente a presentar ofertas y se seleccionó una")
                .doesNotContain("ana@");
    }

    @Test
    void citiesOfOtherZonesHaveTheNamesOfThePagesLanguage() {
        assertThat(get(ONE).body())
                .contains(">Londres<", ">Nueva York<", ">Ciudad de México<", ">La Habana<", ">Tokio<")
                .doesNotContain(">London<", ">New York<", ">Mexico City<", ">Canary<");
        assertThat(get(ONE + "?idioma=en&zona=Europe/London").body())
                .contains(">London<", ">New York<", ">Canary Islands<", "London</dt>")
                .doesNotContain(">Londres<");
    }

    @Test
    void searchEnginesFindEveryCallInBothLanguagesAndAreKeptFromTheRest() throws Exception {
        secondCall();
        String map = get("/sitemap.xml").body();
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);
        Document read =
                parsers.newDocumentBuilder().parse(new ByteArrayInputStream(map.getBytes(StandardCharsets.UTF_8)));
        NodeList pages = read.getElementsByTagNameNS("http://www.sitemaps.org/schemas/sitemap/0.9", "loc");
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < pages.getLength(); i++) {
            String address = pages.item(i).getTextContent();
            addresses.add(address);
            assertThat(get(address.substring(("http://localhost:" + port).length()))
                            .statusCode())
                    .as(address)
                    .isEqualTo(200);
        }
        String base = "http://localhost:" + port;
        assertThat(addresses)
                .doesNotHaveDuplicates()
                .contains(
                        base + ONE,
                        base + ONE + "?idioma=en",
                        base + "/convocatorias",
                        base + "/transparencia?idioma=en",
                        base + "/autenticidad");
        assertThat(map).contains("hreflang=\"en\" href=\"" + base + ONE + "?idioma=en\"");
        assertThat(get("/robots.txt").body()).contains("Disallow: /\n", "Sitemap: " + base + "/sitemap.xml");
        assertThat(get("/.well-known/security.txt").body())
                .contains("Contact: mailto:", "Preferred-Languages: es, en")
                .containsPattern("Expires: 20\\d\\d-\\d\\d-\\d\\dT00:00:00Z");
        assertThat(get("/security.txt").headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
    }

    @Test
    void newTermsAreMarkedWithTheDayOnWhichTheyChanged() {
        coalition.today(LocalDate.of(2026, 7, 9));
        calls.rewrite(call, Scene.terms());
        assertThat(get(ONE).body()).contains("Los términos cambiaron el jueves, 9 de julio de 2026");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThat(get("/convocatorias/CONS-2026-99").statusCode()).isEqualTo(404);
        assertThat(get("/convocatorias/CONS-2026-99/oferta").statusCode()).isEqualTo(404);
        assertThat(get("/convocatorias/CONS-2026-99/datos-abiertos.json").statusCode())
                .isEqualTo(404);
        assertThat(get("/convocatorias/nada").statusCode()).isEqualTo(404);
    }

    @Test
    void theFeedIsWellFormedRss() throws Exception {
        secondCall();
        HttpResponse<String> answer = get("/convocatorias/canal.xml?idioma=en");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/rss+xml;charset=UTF-8");
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);
        Document feed = parsers.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));

        Element root = feed.getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("rss");
        assertThat(root.getAttribute("version")).isEqualTo("2.0");
        for (String required : List.of("title", "link", "description")) {
            assertThat(root.getElementsByTagName(required).item(0).getTextContent())
                    .isNotBlank();
        }
        NodeList items = root.getElementsByTagName("item");
        List<String> guids = new ArrayList<>();
        for (int i = 0; i < items.getLength(); i++) {
            Element item = (Element) items.item(i);
            guids.add(item.getElementsByTagName("guid").item(0).getTextContent());
            String date = item.getElementsByTagName("pubDate").item(0).getTextContent();
            assertThat(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME))
                    .isNotNull();
            assertThat(item.getElementsByTagName("link").item(0).getTextContent())
                    .isEqualTo("http://localhost:" + port + ONE + "?idioma=en");
        }
        assertThat(guids).containsExactly(HIRING + "-SECOND", HIRING + "-FIRST");
    }

    @Test
    void theOpenDataIsAReleasePackageOfTheStandard() throws Exception {
        Call second = secondCall();
        JsonNode data = json.readTree(get(ONE + "/datos-abiertos.json").body());

        assertThat(data.path("version").asText()).isEqualTo("1.1");
        assertThat(data.path("uri").asText()).isEqualTo("http://localhost:" + port + ONE + "/datos-abiertos.json");
        assertThat(data.at("/publisher/name").asText()).isNotBlank();
        OffsetDateTime.parse(data.path("publishedDate").asText());
        assertThat(data.path("releases")).hasSize(2).allSatisfy(PublicCallsTest::assertRelease);
        JsonNode first = data.at("/releases/0");
        JsonNode latest = data.at("/releases/1");
        assertThat(first.at("/tender/status").asText()).isEqualTo("unsuccessful");
        assertThat(first.has("relatedProcesses")).isFalse();
        assertThat(latest.at("/tender/status").asText()).isEqualTo("active");
        assertThat(latest.at("/relatedProcesses/0/relationship/0").asText()).isEqualTo("unsuccessfulProcess");
        assertThat(latest.at("/relatedProcesses/0/scheme").asText()).isEqualTo("ocid");
        assertThat(latest.at("/relatedProcesses/0/identifier").asText())
                .isEqualTo(first.path("ocid").asText());
        assertThat(latest.at("/tender/tenderPeriod/endDate").asText())
                .isEqualTo(second.closesAt()
                        .atZoneSameInstant(ZoneId.of("GMT-6"))
                        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        assertThat(latest.at("/tender/value/amount").decimalValue()).isEqualByComparingTo("18000");
        assertThat(latest.at("/tender/items")).hasSize(3);
        assertThat(json.readTree(get("/convocatorias/datos-abiertos.json").body())
                        .path("releases"))
                .hasSize(2);
    }

    @Test
    void anAwardNamesItsValueAndNobody() throws Exception {
        scene.offer(port, "ana@ejemplo.example", "Ana López");
        scene.closes(call);
        calls.open(call);
        Call opened = calls.latest(HIRING);
        offers.filter(opened, Map.of());
        offers.select(opened, 1);
        calls.conclude(opened);

        String body = get(ONE + "/datos-abiertos.json").body();
        JsonNode release = json.readTree(body).at("/releases/0");
        assertRelease(release);
        assertThat(release.at("/tag").toString()).isEqualTo("[\"tender\",\"award\"]");
        assertThat(release.at("/tender/status").asText()).isEqualTo("complete");
        assertThat(release.at("/tender/numberOfTenderers").asInt()).isEqualTo(1);
        assertThat(release.at("/awards/0/status").asText()).isEqualTo("active");
        assertThat(release.at("/awards/0/value/amount").decimalValue()).isEqualByComparingTo("17500");
        assertThat(body).doesNotContain("Ana López", "ana@", "suppliers");
    }

    @Test
    void theOpenDataFitsTheStandardsSchemaInEveryState() throws Exception {
        assertThat(Standards.faultsOfReleases(openData())).isEmpty();
        Call second = secondCall();
        assertThat(Standards.faultsOfReleases(openData())).isEmpty();
        select(second);
        contracted();
        JsonNode data = openData();
        assertThat(data.at("/releases/1/contracts")).hasSize(1);
        assertThat(Standards.faultsOfReleases(data)).isEmpty();
        // The check itself would see what is wrong.
        ((ObjectNode) data.at("/releases/0")).remove("ocid");
        assertThat(Standards.faultsOfReleases(data)).isNotEmpty();
        assertThat(Standards.faultsOfReleases(
                        json.readTree(get("/convocatorias/datos-abiertos.json").body())))
                .isEmpty();
    }

    @Test
    void aContractIsPublishedOnceItIsRecordedAndNamesTheSupplierOnlyWhereTheTermsSaidSo() throws Exception {
        select(call);
        JsonNode awarded = openData().at("/releases/0");
        assertThat(awarded.has("contracts")).isFalse();
        contracted();
        String body = get(ONE + "/datos-abiertos.json").body();
        JsonNode release = json.readTree(body).at("/releases/0");
        assertThat(release.at("/tag").toString()).isEqualTo("[\"tender\",\"award\",\"contract\"]");
        assertThat(release.path("id").asText()).isNotEqualTo(awarded.path("id").asText());
        JsonNode contract = release.at("/contracts/0");
        assertThat(contract.path("awardID").asText())
                .isEqualTo(release.at("/awards/0/id").asText());
        assertThat(contract.path("status").asText()).isEqualTo("pending");
        assertThat(contract.path("dateSigned").asText()).startsWith("2026-07-23T");
        assertThat(contract.at("/period/startDate").asText()).startsWith("2026-08-01T00:00:00");
        assertThat(contract.at("/period/endDate").asText()).startsWith("2027-01-31T23:59:59");
        assertThat(contract.at("/value/amount").decimalValue()).isEqualByComparingTo("17500");
        assertThat(body).doesNotContain("Ana López", "ana@", "supplier");
        coalition.today(LocalDate.of(2026, 8, 3));
        assertThat(openData().at("/releases/0/contracts/0/status").asText()).isEqualTo("active");
        coalition.today(LocalDate.of(2027, 2, 1));
        assertThat(openData().at("/releases/0/contracts/0/status").asText()).isEqualTo("terminated");
    }

    @Test
    void theSupplierIsNamedWhereApplicantsReadSoBeforehand() throws Exception {
        Terms terms = Scene.terms();
        calls.rewrite(
                call,
                new Terms(
                        terms.title(),
                        terms.termsOfReference(),
                        terms.deliverables(),
                        terms.profile(),
                        terms.months(),
                        terms.budget(),
                        terms.currency(),
                        terms.contractParty(),
                        true));
        assertThat(get(ONE).body()).contains("El nombre de quien sea seleccionado se publicará en los datos abiertos.");
        select(call);
        JsonNode release = openData().at("/releases/0");
        assertThat(release.at("/awards/0/suppliers/0/name").asText()).isEqualTo("Ana López");
        assertThat(release.at("/parties/1/roles/0").asText()).isEqualTo("supplier");
        assertThat(release.at("/parties/1/id").asText())
                .isEqualTo(release.at("/awards/0/suppliers/0/id").asText());
        assertThat(release.toString()).doesNotContain("ana@", "Eva Ruiz");
        assertThat(Standards.faultsOfReleases(openData())).isEmpty();
    }

    @Test
    void theDataSaysItsLicenceAndLeadsToItsPolicyInBothLanguages() throws Exception {
        JsonNode data = openData();
        assertThat(data.path("license").asText()).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
        assertThat(data.path("publicationPolicy").asText())
                .isEqualTo("http://localhost:" + port + "/convocatorias/datos-abiertos");
        assertThat(get("/convocatorias/datos-abiertos").body())
                .contains("Política de publicación", "CC BY 4.0", "ocds-000000", "mailto:");
        assertThat(get("/convocatorias/datos-abiertos?idioma=en").body())
                .contains("Publication policy", "CC BY 4.0", "lang=\"en\"");
        assertThat(json.readTree(get("/transparencia/datos.json").body())
                        .path("licencia")
                        .asText())
                .isEqualTo("https://creativecommons.org/licenses/by/4.0/");
    }

    private JsonNode openData() throws Exception {
        return json.readTree(get(ONE + "/datos-abiertos.json").body());
    }

    /** Ana López of two is selected. */
    private void select(Call chosen) {
        scene.offer(port, "ana@ejemplo.example", "Ana López");
        scene.offer(port, "eva@ejemplo.example", "Eva Ruiz");
        scene.closes(chosen);
        calls.open(chosen);
        Call opened = calls.latest(HIRING);
        offers.filter(opened, Map.of());
        offers.select(opened, 1);
        calls.conclude(opened);
    }

    private void contracted() {
        database.sql("insert into hiring (number, status, opened_by, opened_on)"
                        + " values (?, 'CONTRACTED', 'secretaria', '2026-07-06')")
                .param(HIRING)
                .update();
        database.sql("insert into contract (hiring, reference, signed_on, starts_on, ends_on, amount, currency,"
                        + " recorded_by) values (?, 'C-1', '2026-07-23', '2026-08-01', '2027-01-31', 17500, 'USD',"
                        + " 'secretaria')")
                .param(HIRING)
                .update();
        calls.end(HIRING);
    }

    /** What the standard's schema 1.1 requires, and its closed lists of codes. */
    private static void assertRelease(JsonNode release) {
        for (String required : List.of("ocid", "id", "date", "tag", "initiationType")) {
            assertThat(release.has(required)).as(required).isTrue();
        }
        assertThat(release.path("ocid").asText()).matches("ocds-[a-z0-9]{6}-.+");
        assertThat(release.path("id").asText()).doesNotContain("#").isNotBlank();
        OffsetDateTime.parse(release.path("date").asText());
        assertThat(release.path("tag")).isNotEmpty();
        release.path("tag").forEach(tag -> assertThat(tag.asText())
                .isIn("tender", "tenderUpdate", "tenderCancellation", "award", "contract"));
        assertThat(release.path("initiationType").asText()).isEqualTo("tender");
        JsonNode tender = release.path("tender");
        assertThat(tender.path("id").asText()).isNotBlank();
        assertThat(tender.path("status").asText())
                .isIn("planning", "planned", "active", "cancelled", "unsuccessful", "complete", "withdrawn");
        assertThat(tender.path("procurementMethod").asText()).isIn("open", "selective", "limited", "direct");
        assertThat(tender.path("mainProcurementCategory").asText()).isIn("goods", "works", "services");
        for (String period : List.of("tenderPeriod", "enquiryPeriod")) {
            OffsetDateTime start =
                    OffsetDateTime.parse(tender.at("/" + period + "/startDate").asText());
            assertThat(OffsetDateTime.parse(tender.at("/" + period + "/endDate").asText()))
                    .isAfterOrEqualTo(start);
            assertThat(tender.at("/" + period + "/durationInDays").isInt()).isTrue();
        }
        assertThat(tender.at("/value/amount").isNumber()).isTrue();
        assertThat(tender.at("/value/currency").asText()).isEqualTo("USD");
        tender.path("items").forEach(item -> {
            assertThat(item.path("id").isTextual()).isTrue();
            assertThat(item.path("description").asText()).isNotBlank();
        });
        Set<String> parties = new HashSet<>();
        release.path("parties").forEach(party -> parties.add(party.path("id").asText()));
        assertThat(parties).contains(release.at("/buyer/id").asText());
    }

    private Call secondCall() {
        scene.closes(call);
        calls.open(call);
        calls.declareEmpty(call, EmptyReason.NO_OFFERS);
        coalition.today(LocalDate.of(2026, 7, 22));
        return calls.publishAgain(calls.latest(HIRING));
    }

    private HttpResponse<String> get(String path) {
        return new Applicant(port, "nadie@ejemplo.example").get(path);
    }
}
