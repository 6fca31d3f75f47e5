package org.corett.moviliza.demonstration;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.corett.moviliza.calls.FileKind;
import org.corett.moviliza.calls.ReadyOffers;
import org.corett.moviliza.calls.ReadyOffers.Applicant;
import org.corett.moviliza.calls.ReadyOffers.Document;
import org.corett.moviliza.settings.OnlyInDemonstration;
import org.springframework.stereotype.Component;

/** Puts offers of fictional applicants into an open call, each with its documents. */
@Component
@OnlyInDemonstration
class DemonstrationOffers {
    private static final Map<FileKind, String> NAMES = Map.of(
            FileKind.PROPOSAL, "propuesta.pdf",
            FileKind.CURRICULUM, "curriculum.pdf",
            FileKind.LEGAL, "documentos-legales.pdf");

    private final ReadyOffers offers;

    DemonstrationOffers(ReadyOffers offers) {
        this.offers = offers;
    }

    /** What an applicant offers. */
    record Offered(String name, String country, String proposal, String cost) {
        String email() {
            String letters = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "");
            return letters.replaceAll("[^a-z]+", ".").replaceAll("^\\.|\\.$", "") + "@ofertas.example";
        }
    }

    void submit(String hiring, Offered offered, FileKind... kinds) {
        offers.submit(
                hiring,
                new Applicant(
                        offered.email(),
                        offered.name(),
                        "DOC-" + Math.abs(offered.name().hashCode()),
                        offered.country(),
                        "+000 0000 0000",
                        offered.proposal(),
                        offered.cost(),
                        Arrays.stream(kinds)
                                .map(kind -> document(kind, offered))
                                .toList()));
    }

    private static Document document(FileKind kind, Offered offered) {
        String name = NAMES.get(kind);
        return new Document(
                kind, name, DemonstrationDocument.saying("Documento de demostración, " + name + ": " + offered.name()));
    }
}
