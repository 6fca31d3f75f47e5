package org.corett.moviliza.consultancy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.corett.moviliza.calls.Call;
import org.corett.moviliza.calls.Calls;
import org.corett.moviliza.calls.Offer;
import org.corett.moviliza.calls.OfferFile;
import org.corett.moviliza.calls.Offers;
import org.corett.moviliza.files.FileContent;
import org.corett.moviliza.shared.Fact;
import org.corett.moviliza.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The offers of opened calls and their documents, as far as each reader may see them. */
@Component
class OfferViews {
    private static final int KILOBYTE = 1024;

    private final Calls calls;
    private final Offers offers;
    private final Evaluations evaluations;
    private final HiringWording wording;

    OfferViews(Calls calls, Offers offers, Evaluations evaluations, HiringWording wording) {
        this.calls = calls;
        this.offers = offers;
        this.evaluations = evaluations;
        this.wording = wording;
    }

    /**
     * The offers of one call.
     *
     * @param hidden how many more there are that the reader may not see
     */
    record OfCall(String call, List<View> offers, int hidden) {}

    /** An offer; without what tells who made it where the reader may not know. */
    record View(int place, String title, List<Fact> facts, @Nullable String proposal, List<Document> documents) {}

    /** A document to download. */
    record Document(long id, String kind, String name, String size) {}

    /** A document and which it is. */
    record Taken(OfferFile file, FileContent content) {}

    /** By call, the latest first. */
    List<OfCall> of(String hiring, HiringReader reader) {
        List<OfCall> views = new ArrayList<>();
        for (Call call : calls.of(hiring)) {
            List<View> seen = call.opened() ? seen(call, reader) : List.of();
            if (!seen.isEmpty()) {
                int hidden = offers.of(call).size() - seen.size();
                views.add(0, new OfCall(wording.choice(call.kind(), reader.language()), seen, hidden));
            }
        }
        return views;
    }

    private List<View> seen(Call call, HiringReader reader) {
        List<Evaluation> given = evaluations.of(call);
        String currency = calls.terms(call).currency();
        return offers.of(call).stream()
                .filter(offer -> reader.sight().number(offer, given))
                .map(offer -> view(offer, currency, reader.sight().applicant(offer, given), reader.language()))
                .toList();
    }

    private View view(Offer offer, String currency, boolean applicant, Language language) {
        List<Fact> facts = new ArrayList<>();
        facts.add(wording.fact("standing", wording.choice(offer.standing(), language), language));
        facts.add(wording.fact("cost", currency + " " + HiringWording.amount(offer.cost()), language));
        if (!applicant) {
            return new View(offer.place(), wording.offer(offer.place(), null, language), facts, null, List.of());
        }
        add(facts, "reason", offer.reason(), language);
        facts.add(wording.fact("country", HiringWording.anyCountry(offer.country(), language), language));
        add(facts, "document", offer.documentNumber(), language);
        add(facts, "email", offer.email(), language);
        add(facts, "telephone", offer.telephone(), language);
        return new View(
                offer.place(),
                wording.offer(offer, language),
                facts,
                offer.proposal(),
                offer.files().stream().map(file -> document(file, language)).toList());
    }

    private void add(List<Fact> facts, String code, @Nullable String value, Language language) {
        if (value != null && !value.isBlank()) {
            facts.add(wording.fact(code, value, language));
        }
    }

    private Document document(OfferFile file, Language language) {
        long kilobytes = Math.max(1, Math.round((double) file.size() / KILOBYTE));
        return new Document(file.id(), wording.choice(file.kind(), language), file.name(), kilobytes + " KB");
    }

    /** The document of an offer, where the reader may see it. */
    Optional<Taken> take(String hiring, int place, long file, HiringReader reader) {
        for (Call call : calls.of(hiring)) {
            Optional<OfferFile> found = call.opened() ? find(call, place, file, reader) : Optional.empty();
            if (found.isPresent()) {
                return offers.content(call, place, file).map(content -> new Taken(found.get(), content));
            }
        }
        return Optional.empty();
    }

    private Optional<OfferFile> find(Call call, int place, long file, HiringReader reader) {
        List<Evaluation> given = evaluations.of(call);
        return offers.of(call).stream()
                .filter(offer -> offer.place() == place && reader.sight().applicant(offer, given))
                .flatMap(offer -> offer.files().stream())
                .filter(each -> each.id() == file)
                .findFirst();
    }
}
