package org.corett.moviliza.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.corett.moviliza.calls.Scene.HIRING;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

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
}
