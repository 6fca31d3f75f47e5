package org.corett.moviliza.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.corett.moviliza.calls.Scene.HIRING;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the link to the opened offer, as an applicant's browser does it. */
@CoalitionTest
class ApplicationTest {
    private static final String ANA = "ana@ejemplo.example";

    @LocalServerPort
    private int port;

    @Autowired
    private Scene scene;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Calls calls;

    @Autowired
    private Offers offers;

    @Autowired
    private JdbcClient database;

    private Call call;

    @BeforeEach
    void publish() {
        call = scene.firstCall();
    }

    @Test
    void anOfferGoesFromTheLinkToTheOpening() {
        byte[] curriculum = Documents.pdf("Currículum");
        Applicant ana = scene.applicant(port, ANA);
        assertThat(ana.write(Applicant.data("Ana López")).statusCode()).isEqualTo(302);
        assertThat(ana.upload("CURRICULUM", "cv.pdf", curriculum).statusCode()).isEqualTo(302);
        HttpResponse<String> sent = ana.submit();

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        assertThat(ana.get(ana.page("")).body()).contains("Su oferta está recibida");
        assertThat(calls.count(call)).isEqualTo(1);
        assertThatThrownBy(() -> offers.of(call)).isInstanceOf(SealedOffers.class);

        scene.closes(call);
        calls.open(call);
        Offer offer = offers.of(calls.latest(HIRING)).get(0);
        assertThat(offer.name()).isEqualTo("Ana López");
        assertThat(offer.cost()).isEqualByComparingTo(new BigDecimal("17500"));
        assertThat(offer.email()).isEqualTo(ANA);
        assertThat(offer.files()).extracting(OfferFile::name).containsExactly("cv.pdf");
        assertThat(offers.content(calls.latest(HIRING), 1, offer.files().get(0).id()))
                .hasValueSatisfying(file -> assertThat(file.content()).isEqualTo(curriculum));
    }

    @Test
    void theLetterLeadsToTheApplicationInTheLanguageOfThePage() {
        Applicant ben = new Applicant(port, "ben@example.example");
        ben.post("/convocatorias/" + HIRING + "/oferta?idioma=en", Map.of("email", "Ben@Example.example"));
        Mailbox.Mail letter = scene.letter("ben@example.example", "calls.link");

        assertThat(letter.subject()).isEqualTo("CONS-2026-01: Your link to make an offer");
        assertThat(letter.text()).contains("Open my offer", "23:59 (UTC-6)");
        ben.with(letter.text());
        assertThat(ben.get(ben.page("")).body())
                .contains("<html", "lang=\"en\"", "Your offer has not been submitted yet");
    }

    @Test
    void nobodyIsToldOfFaultsBeforeShePressesAnything() {
        Applicant ana = scene.applicant(port, ANA);
        assertThat(ana.get(ana.page("")).body())
                .contains("/datos\"", "Completar los datos")
                .doesNotContain("Falta este dato.", "?revisar=1");
        assertThat(ana.get(ana.page("/datos")).body()).doesNotContain("Falta este dato.");

        HttpResponse<String> saved = ana.write(Map.of("name", ""));
        assertThat(ana.get(location(saved)).body()).contains("Falta este dato.");

        ana.write(Map.of("name", "Ana López"));
        assertThat(ana.get(ana.page("")).body()).contains("Falta este dato.", "?revisar=1");
    }

    @Test
    void whatIsWrongIsSaidByFieldAndNothingTypedIsLost() {
        Applicant ana = scene.applicant(port, ANA);
        Map<String, String> data = Applicant.data("Ana López");
        data.put("cost", "18,000.01");
        data.put("telephone", "llámeme");
        data.put("documentNumber", "");

        HttpResponse<String> saved = ana.write(data);
        assertThat(location(saved)).endsWith("/datos?revisar=1");
        String page = ana.get(location(saved)).body();

        assertThat(page).contains("value=\"18,000.01\"", "value=\"llámeme\"", "Plan de trabajo en tres fases.");
        assertThat(page)
                .contains("El costo supera el presupuesto", "Escriba un número de teléfono", "Falta este dato.")
                .contains("href=\"#cost\"", "href=\"#telephone\"", "href=\"#documentNumber\"")
                .doesNotContain("href=\"#name\"");
        assertThat(ana.submit().statusCode()).isEqualTo(422);
        assertThat(calls.count(call)).isZero();
    }

    @Test
    void costsAreReadAsTheRegionWritesThem() {
        for (String right : List.of("17500", "17,500", "17,500.00", "17500.5", " 17 500 ")) {
            assertThat(cost(right)).as(right).doesNotContainKey("cost");
        }
        for (String wrong : List.of("17.500,00", "17,50", "-1", "diecisiete", "1e3", "0", "0.00", "17500.123")) {
            assertThat(cost(wrong)).as(wrong).containsKey("cost");
        }
    }

    @Test
    void textThatIsTooLongIsKeptAndSaid() {
        Applicant ana = scene.applicant(port, ANA);
        Map<String, String> data = Applicant.data("Ana López");
        data.put("proposal", "palabra ".repeat(3000));

        HttpResponse<String> saved = ana.write(data);

        assertThat(ana.get(location(saved)).body()).contains("El texto es demasiado largo", "palabra palabra palabra");
    }

    @Test
    void aFormThatIsCutOffOrFarTooLongLeavesTheDraftAsItWas() {
        Applicant ana = scene.applicant(port, ANA);
        ana.write(Applicant.data("Ana López"));

        HttpResponse<String> cutOff = ana.post(ana.page("/datos"), Map.of("telephone", "+504 9999-9999"));
        Map<String, String> endless = Applicant.data("Otra");
        endless.put("proposal", "x".repeat(3_000_000));
        HttpResponse<String> tooLong = ana.write(endless);

        assertThat(cutOff.statusCode()).isEqualTo(302);
        assertThat(tooLong.statusCode()).isEqualTo(413);
        assertThat(tooLong.body()).contains("El texto es tan largo", "Ana López", "+504 9999-9999");
        assertThat(ana.get(ana.page("/datos")).body()).contains("Ana López", "Plan de trabajo", "+504 9999-9999");
    }

    @Test
    void theSubmittedVersionStandsUntilTheNextOneIsSubmitted() {
        Applicant ana = scene.offer(port, ANA, "Ana López");
        String receipt = receipt(ana);
        Map<String, String> data = Applicant.data("Ana López y asociadas");
        data.put("cost", "16,000");
        ana.write(data);
        ana.post(ana.page("/documentos/quitar"), Map.of("sha256", onlyFile().sha256()));
        ana.upload("LEGAL", "legales.pdf", Documents.pdf("Legales"));
        assertThat(ana.get(ana.page("")).body()).contains("Hay cambios que no ha enviado", "cv.pdf");
        assertThat(opened(false).get(0).name()).isEqualTo("Ana López");

        ana.submit();

        assertThat(receipt(ana)).isEqualTo(receipt);
        Offer offer = opened(true).get(0);
        assertThat(offer.name()).isEqualTo("Ana López y asociadas");
        assertThat(offer.cost()).isEqualByComparingTo("16000");
        assertThat(offer.files()).extracting(OfferFile::name).containsExactly("legales.pdf");
    }

    @Test
    void sixSendsAtOnceMakeOneVersionAndOneReceipt() throws Exception {
        Applicant ana = scene.applicant(port, ANA);
        ana.write(Applicant.data("Ana López"));
        ana.upload("CURRICULUM", "cv.pdf", Documents.pdf("CV"));
        ExecutorService six = Executors.newFixedThreadPool(6);
        try {
            Callable<Integer> sending = () -> ana.submit().statusCode();
            for (Future<Integer> answer : six.invokeAll(Collections.nCopies(6, sending))) {
                assertThat(answer.get()).isEqualTo(302);
            }
        } finally {
            six.shutdownNow();
        }
        assertThat(ana.submit().statusCode()).isEqualTo(302);
        assertThat(database.sql("select version from offer")
                        .query(Integer.class)
                        .list())
                .containsExactly(1);
        assertThat(mailbox.mailsOf(HIRING, "calls.receipt")).hasSize(1);

        ana.write(Applicant.data("Ana López y asociadas"));
        ana.submit();
        assertThat(database.sql("select version from offer")
                        .query(Integer.class)
                        .list())
                .containsExactly(2);
    }

    @Test
    void ofTwoPagesOfOneApplicantNeitherOverwritesTheOtherUnseen() {
        Applicant ana = scene.applicant(port, ANA);
        ana.write(Applicant.data("Ana López"));
        String seen = seen(ana);
        Map<String, String> first = with(Applicant.data("Ana López"), "proposal", "Primera página: tres fases.", seen);
        Map<String, String> second = with(Applicant.data("Ana López"), "proposal", "Segunda página: dos fases.", seen);

        assertThat(ana.write(first).statusCode()).isEqualTo(302);
        assertThat(ana.write(first).statusCode()).as("the same once more").isEqualTo(302);
        HttpResponse<String> told = ana.write(second);

        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(told.body())
                .contains(
                        "Usted guardó estos datos desde otra página",
                        "Guardado desde otra página: Primera página: tres fases.",
                        ">Segunda página: dos fases.</textarea>")
                .doesNotContain("Guardado desde otra página: Ana");
        assertThat(ana.get(ana.page("/datos")).body())
                .contains("Primera página")
                .doesNotContain("Segunda página");

        assertThat(ana.write(with(second, "telephone", "+504 2222-3333", seen(told.body())))
                        .statusCode())
                .isEqualTo(302);
        assertThat(ana.get(ana.page("/datos")).body()).contains("Segunda página");
    }

    private static String seen(Applicant applicant) {
        return seen(applicant.get(applicant.page("/datos")).body());
    }

    private static String seen(String page) {
        Matcher seen = Pattern.compile("name=\"visto\" value=\"([0-9a-f]+)\"").matcher(page);
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }

    private static Map<String, String> with(Map<String, String> data, String field, String value, String seen) {
        Map<String, String> changed = new LinkedHashMap<>(data);
        changed.put(field, value);
        changed.put("visto", seen);
        return changed;
    }

    @Test
    void whoWithdrawsIsNotCountedAndMayComeBack() {
        Applicant ana = scene.offer(port, ANA, "Ana López");
        ana.withdraw();

        assertThat(calls.count(call)).isZero();
        assertThat(ana.get(ana.page("")).body()).contains("Usted retiró la oferta");
        assertThat(scene.letter(ANA, "calls.withdrawn").text()).contains("quedó retirada");
        ana.submit();
        assertThat(calls.count(call)).isEqualTo(1);
        assertThat(opened(true)).hasSize(1);
    }

    @Test
    void theReceiptNamesTheTimeAndEachFilesHash() {
        scene.before(call, Duration.ofHours(2));
        Applicant ana = scene.offer(port, ANA, "Ana López");
        Mailbox.Mail letter = scene.letter(ANA, "calls.receipt");

        assertThat(letter.text())
                .contains(
                        receipt(ana),
                        "martes, 21 de julio de 2026, 21:59 (UTC-6)",
                        "cv.pdf",
                        onlyFile().sha256());
        assertThat(ana.get(ana.page("")).body())
                .contains(receipt(ana), "21:59 (UTC-6)", onlyFile().sha256());
    }

    @Test
    void afterTheCloseNobodyAddsReplacesOrWithdrawsAndThePageSaysTheServersTime() {
        Applicant ana = scene.offer(port, ANA, "Ana López");
        Applicant late = scene.applicant(port, "tarde@ejemplo.example");
        late.write(Applicant.data("Quien llega tarde"));
        scene.closes(call);

        for (HttpResponse<String> answer : List.of(
                late.submit(),
                late.write(Applicant.data("Tarde")),
                late.upload("LEGAL", "x.pdf", Documents.pdf("x")))) {
            assertThat(location(answer)).endsWith("?tarde=1");
        }
        assertThat(late.get(late.page("?tarde=1")).body())
                .contains(
                        "lo último que envió no se recibió", "Hora del servidor", "21 de julio de 2026, 23:59 (UTC-6)")
                .doesNotContain("<form");
        assertThat(location(ana.withdraw())).endsWith("?tarde=1");
        assertThat(late.get("/convocatorias/" + HIRING + "/oferta").body())
                .contains("no hay ninguna convocatoria pública abierta", "Hora del servidor");
        assertThat(calls.count(call)).isEqualTo(1);
        assertThat(opened(true)).extracting(Offer::name).containsExactly("Ana López");
    }

    @Test
    void theSecondBeforeTheCloseIsInTimeAndTheCloseIsNot() {
        Applicant ana = scene.applicant(port, ANA);
        ana.write(Applicant.data("Ana López"));
        Applicant bea = scene.applicant(port, "bea@ejemplo.example");
        bea.write(Applicant.data("Bea Ruiz"));
        scene.before(call, Duration.ofSeconds(30));
        assertThat(location(ana.submit())).endsWith("?recibida=1");
        scene.closes(call);
        assertThat(location(bea.submit())).endsWith("?tarde=1");
    }

    @Test
    void aLostLinkIsSentAgainAfterTheCloseToWhoHasAppliedAndToNobodyElse() {
        scene.offer(port, ANA, "Ana López");
        scene.closes(call);
        mailbox.empty();

        HttpResponse<String> known = new Applicant(port, ANA).askForTheLink(HIRING);
        HttpResponse<String> unknown = new Applicant(port, "nadie@ejemplo.example").askForTheLink(HIRING);

        assertThat(mailbox.recipientsOf(HIRING, "calls.link")).containsExactly(ANA);
        assertThat(location(known).replaceAll("[0-9a-f-]{36}", ""))
                .isEqualTo(location(unknown).replaceAll("[0-9a-f-]{36}", ""));
    }

    @Test
    void everyLinkOfAnApplicantLeadsToTheSameApplication() {
        Applicant first = scene.applicant(port, ANA);
        first.write(Applicant.data("Ana López"));
        Applicant second = scene.applicant(port, ANA);

        assertThat(second.page("")).isNotEqualTo(first.page(""));
        assertThat(second.get(second.page("/datos")).body()).contains("Ana López");
        assertThat(first.get(first.page("/datos")).body()).contains("Ana López");
    }

    @Test
    void aLinkThatWasCopiedInPartOpensNothing() {
        Applicant ana = scene.applicant(port, ANA);
        String wrong = ana.page("").substring(0, ana.page("").length() - 1) + "_";

        assertThat(ana.get(wrong).statusCode()).isEqualTo(404);
        assertThat(ana.get(wrong).body()).contains("Este enlace no abre ninguna oferta");
        for (String damaged :
                List.of(ana.page("").replaceFirst(".$", ""), ana.page(".").replaceFirst("/$", ""))) {
            assertThat(ana.get(damaged).statusCode()).isEqualTo(404);
            assertThat(ana.get(damaged).body()).contains("Copie el enlace completo");
        }
        assertThat(ana.get(ana.page("/otra")).statusCode()).isEqualTo(404);
        assertThat(ana.get(ana.page("").replace(HIRING, "CONS-2026-02")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aSecretPageIsKeptByNobody() {
        Applicant ana = scene.applicant(port, ANA);
        for (String page : List.of("", "/datos", "/documentos", "/nada")) {
            HttpResponse<String> answer = ana.get(ana.page(page));
            assertThat(answer.headers().firstValue("Referrer-Policy")).as(page).contains("no-referrer");
            assertThat(answer.headers().firstValue("Cache-Control")).as(page).contains("no-store");
            assertThat(answer.headers().firstValue("X-Robots-Tag")).as(page).contains("noindex, nofollow");
            assertThat(answer.headers().firstValue("Set-Cookie")).as(page).isEmpty();
        }
    }

    @Test
    void onlyWhoIsInvitedAppliesToAnInvitation() {
        scene.closes(call);
        calls.open(call);
        calls.declareEmpty(call, EmptyReason.NO_OFFERS);
        Call invitation = calls.invite(call, List.of(new Invitee("Ana López", "Ana@ejemplo.example ")));
        Applicant ana = new Applicant(port, ANA)
                .with(scene.letter(ANA, "calls.invitation").text());
        new Applicant(port, "otra@ejemplo.example").askForTheLink(HIRING);

        assertThat(mailbox.recipientsOf(HIRING, "calls.link")).isEmpty();
        ana.write(Applicant.data("Ana López"));
        assertThat(location(ana.submit())).endsWith("?recibida=1");
        assertThat(calls.count(invitation)).isEqualTo(1);
    }

    @Test
    void whoIsApplyingHearsThatTheTermsChanged() {
        scene.offer(port, ANA, "Ana López");
        scene.applicant(port, "solo-miro@ejemplo.example");

        calls.rewrite(call, Scene.terms());

        assertThat(mailbox.recipientsOf(HIRING, "calls.terms")).containsExactly(ANA);
        Applicant again =
                new Applicant(port, ANA).with(scene.letter(ANA, "calls.terms").text());
        assertThat(again.get(again.page("")).body()).contains("Su oferta está recibida");
    }

    @Test
    void applicantsHearHowTheirOffersFared() {
        scene.offer(port, ANA, "Ana López");
        scene.offer(port, "bea@ejemplo.example", "Bea Ruiz");
        scene.offer(port, "cira@ejemplo.example", "Cira Paz");
        opened(true);
        Call opened = calls.latest(HIRING);
        offers.filter(opened, Map.of(3, "Faltan los documentos legales."));
        offers.select(opened, 2);

        assertThat(scene.letter("cira@ejemplo.example", "calls.notAdmitted").text())
                .contains("Faltan los documentos legales.");
        assertThat(mailbox.recipientsOf(HIRING, "calls.selected")).containsExactly("bea@ejemplo.example");
        assertThat(mailbox.recipientsOf(HIRING, "calls.notSelected")).containsExactly(ANA);
        Applicant bea = new Applicant(port, "bea@ejemplo.example")
                .with(scene.letter("bea@ejemplo.example", "calls.selected").text());
        assertThat(bea.get(bea.page("")).body()).contains("Su oferta fue seleccionada");
    }

    @Test
    void textCannotHideOrTurnAroundWhatStandsBesideIt() {
        Draft draft = new Draft("", "", "", "", "", "")
                .with(Map.of("name", "Ana\u202Egpj\u0000\u0007", "proposal", "uno\r\ndos\u0000")::get);

        assertThat(draft.name()).isEqualTo("Anagpj");
        assertThat(draft.proposal()).isEqualTo("uno\ndos");
        assertThat(draft.telephone()).isEmpty();
    }

    @Test
    void whatIsTypedIsNeverReadAsMarkup() {
        Applicant ana = scene.applicant(port, ANA);
        ana.write(Applicant.data("<script>alert(1)</script>"));
        ana.submit();

        assertThat(ana.get(ana.page("/datos")).body())
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert");
        assertThat(scene.letter(ANA, "calls.receipt").language()).isEqualTo(Language.ES.name());
    }

    private static Map<String, String> cost(String typed) {
        return new Draft("", "", "", "", "", typed).faults(new BigDecimal("18000"));
    }

    private OfferFile onlyFile() {
        return opened(false).get(0).files().get(0);
    }

    private List<Offer> opened(boolean close) {
        if (close) {
            scene.closes(call);
            calls.open(call);
            return offers.of(calls.latest(HIRING));
        }
        return scene.peek(call);
    }

    private String receipt(Applicant applicant) {
        Matcher found = Pattern.compile("<code>([0-9A-Z]{10})</code>")
                .matcher(applicant.get(applicant.page("")).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse(answer.statusCode() + " " + answer.body());
    }
}
