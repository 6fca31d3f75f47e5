package org.corett.moviliza.calls;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corett.moviliza.shared.BaseUrl;
import org.corett.moviliza.shared.Slice;
import org.corett.moviliza.site.OpenDataSettings;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The published calls in the Open Contracting Data Standard, 1.1: each call is a process of its own, whose release says
 * how it stands now; the second names the first as the one that brought nobody.
 *
 * <p>Nobody who makes an offer is named, for the data does not tell firms from people; of who was selected the name stands
 * here where the call's terms said that it would.
 */
@RestController
class OpenData {
    private static final String BUYER = "CORETT";
    private static final String ALL = CallPaths.CALLS + "/datos-abiertos.json";

    /** Releases of a package; its link leads to the next [OCDS 1.1, pagination]. */
    private static final int PAGE = 100;

    private final Calls calls;
    private final Offers offers;
    private final Questions questions;
    private final SignedContracts contracts;
    private final OpenDataSettings settings;
    private final BaseUrl base;
    private final Clock clock;

    OpenData(
            Calls calls,
            Offers offers,
            Questions questions,
            SignedContracts contracts,
            OpenDataSettings settings,
            BaseUrl base,
            Clock clock) {
        this.calls = calls;
        this.offers = offers;
        this.questions = questions;
        this.contracts = contracts;
        this.settings = settings;
        this.base = base;
        this.clock = clock;
    }

    @GetMapping(path = ALL, produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> all(@RequestParam(defaultValue = "0") int pagina) {
        Slice<Call> page = calls.published(pagina, PAGE);
        Map<String, Object> data =
                releasePackage(ALL + (page.number() == 0 ? "" : "?pagina=" + page.number()), page.lines());
        Map<String, Object> links = new LinkedHashMap<>();
        if (page.more()) {
            links.put("next", base.to(ALL + "?pagina=" + (page.number() + 1)));
        }
        if (page.number() > 0) {
            links.put("prev", base.to(ALL + "?pagina=" + (page.number() - 1)));
        }
        if (!links.isEmpty()) {
            data.put("links", links);
        }
        return data;
    }

    @GetMapping(path = CallPaths.HIRING + "/datos-abiertos.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> one(@PathVariable String hiring) {
        List<Call> published = calls.published(hiring);
        if (published.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return releasePackage(CallPaths.call(hiring) + "/datos-abiertos.json", published);
    }

    private Map<String, Object> releasePackage(String path, List<Call> published) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("uri", base.to(path));
        data.put("version", "1.1");
        data.put("publishedDate", moment(OffsetDateTime.now(clock)));
        data.put("publisher", Map.of("name", settings.publisher(), "uri", base.to("/")));
        data.put("license", settings.license());
        data.put("publicationPolicy", base.to(PolicyPages.PATH));
        data.put("releases", published.stream().map(this::release).toList());
        return data;
    }

    private Map<String, Object> release(Call call) {
        PublicState state = PublicState.of(call, OffsetDateTime.now(clock));
        OffsetDateTime date = date(call, state);
        Map<String, Object> release = new LinkedHashMap<>();
        release.put("ocid", ocid(call));
        Optional<SignedContracts.Signed> contract =
                state == PublicState.SELECTED ? contracts.signed(call.hiring()) : Optional.empty();
        Optional<String> supplier = state == PublicState.SELECTED ? supplier(call) : Optional.empty();
        release.put(
                "id", ocid(call) + "-" + (contract.isPresent() ? "CONTRACTED" : state) + "-" + date.toEpochSecond());
        release.put("date", moment(date));
        release.put("tag", tags(call, state, contract.isPresent()));
        release.put("initiationType", "tender");
        release.put("language", "es");
        List<Map<String, Object>> parties = new ArrayList<>();
        parties.add(Map.of("id", BUYER, "name", settings.publisher(), "roles", List.of("buyer")));
        supplier.ifPresent(
                name -> parties.add(Map.of("id", supplierId(call), "name", name, "roles", List.of("supplier"))));
        release.put("parties", parties);
        release.put("buyer", Map.of("id", BUYER, "name", settings.publisher()));
        release.put("tender", tender(call, state));
        if (state == PublicState.SELECTED) {
            release.put("awards", List.of(award(call, supplier)));
        }
        contract.ifPresent(signed -> release.put("contracts", List.of(contract(call, signed))));
        previous(call).ifPresent(before -> release.put("relatedProcesses", List.of(related(before))));
        return release;
    }

    private Map<String, Object> tender(Call call, PublicState state) {
        Terms terms = calls.terms(call);
        boolean invitation = call.kind() == CallKind.INVITATION;
        Map<String, Object> tender = new LinkedHashMap<>();
        tender.put("id", call.hiring() + "-" + call.kind());
        tender.put("title", terms.title());
        tender.put("description", terms.termsOfReference());
        tender.put("status", status(state));
        tender.put("items", items(terms));
        tender.put("value", value(terms.budget(), terms.currency()));
        tender.put("procurementMethod", invitation ? "limited" : "open");
        tender.put("mainProcurementCategory", "services");
        tender.put("additionalProcurementCategories", List.of("consultingServices"));
        tender.put("awardCriteria", "ratedCriteria");
        tender.put(
                "awardCriteriaDetails",
                String.join(
                        "; ",
                        calls.criteria(call).stream()
                                .map(criterion -> criterion.name() + " " + criterion.weight() + " %")
                                .toList()));
        tender.put("tenderPeriod", period(call.opensAt(), call.closesAt()));
        if (!invitation) {
            tender.put("submissionMethod", List.of("electronicSubmission"));
            tender.put("enquiryPeriod", period(call.opensAt(), questions.end(call)));
            tender.put("hasEnquiries", !questions.answered(call.hiring()).isEmpty());
            tender.put(
                    "documents",
                    List.of(Map.of(
                            "id",
                            "notice",
                            "documentType",
                            "tenderNotice",
                            "url",
                            base.to(CallPaths.call(call.hiring())),
                            "format",
                            "text/html",
                            "language",
                            "es")));
        }
        if (call.opened()) {
            tender.put("numberOfTenderers", calls.count(call));
        }
        return tender;
    }

    private static List<Map<String, Object>> items(Terms terms) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (String deliverable : terms.deliverables()) {
            items.add(Map.of("id", String.valueOf(items.size() + 1), "description", deliverable, "quantity", 1));
        }
        return items;
    }

    private Map<String, Object> award(Call call, Optional<String> supplier) {
        Map<String, Object> award = new LinkedHashMap<>();
        award.put("id", awardId(call));
        award.put("title", calls.terms(call).title());
        award.put("status", "active");
        calls.concludedOn(call)
                .ifPresent(day -> award.put(
                        "date", moment(day.atStartOfDay(clock.getZone()).toOffsetDateTime())));
        selected(call)
                .ifPresent(offer ->
                        award.put("value", value(offer.cost(), calls.terms(call).currency())));
        supplier.ifPresent(name -> award.put("suppliers", List.of(Map.of("id", supplierId(call), "name", name))));
        return award;
    }

    private Map<String, Object> contract(Call call, SignedContracts.Signed signed) {
        Map<String, Object> contract = new LinkedHashMap<>();
        contract.put("id", call.hiring() + "-" + call.kind() + "-contract");
        contract.put("awardID", awardId(call));
        contract.put("title", calls.terms(call).title());
        contract.put("status", status(signed));
        contract.put("dateSigned", moment(start(signed.signedOn())));
        // Its last day belongs to it.
        contract.put(
                "period",
                period(
                        start(signed.startsOn()),
                        start(signed.endsOn().plusDays(1)).minusSeconds(1)));
        contract.put("value", value(signed.amount(), signed.currency()));
        return contract;
    }

    private String status(SignedContracts.Signed signed) {
        LocalDate today = LocalDate.now(clock);
        if (today.isBefore(signed.startsOn())) {
            return "pending";
        }
        return today.isAfter(signed.endsOn()) ? "terminated" : "active";
    }

    private OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    /** The name of who was selected, where applicants were told that it would be published; absent once erased. */
    private Optional<String> supplier(Call call) {
        return calls.terms(call).namesSupplier() ? selected(call).map(Offer::name) : Optional.empty();
    }

    private Optional<Offer> selected(Call call) {
        return offers.of(call).stream()
                .filter(offer -> offer.standing() == Standing.SELECTED)
                .findFirst();
    }

    private static String awardId(Call call) {
        return call.hiring() + "-" + call.kind() + "-award";
    }

    private static String supplierId(Call call) {
        return call.hiring() + "-" + call.kind() + "-supplier";
    }

    private Map<String, Object> related(Call previous) {
        Map<String, Object> related = new LinkedHashMap<>();
        related.put("id", "1");
        related.put("relationship", List.of("unsuccessfulProcess"));
        related.put("title", calls.terms(previous).title());
        related.put("scheme", "ocid");
        related.put("identifier", ocid(previous));
        related.put("uri", base.to(CallPaths.call(previous.hiring()) + "/datos-abiertos.json"));
        return related;
    }

    private Optional<Call> previous(Call call) {
        return Optional.ofNullable(call.previous()).map(calls::get);
    }

    private String ocid(Call call) {
        return settings.ocidPrefix() + "-" + call.hiring() + "-" + call.kind();
    }

    /** When the call last changed in what is published. */
    private OffsetDateTime date(Call call, PublicState state) {
        OffsetDateTime latest = calls.termsPublished(call);
        for (Optional<OffsetDateTime> event : List.of(
                Optional.ofNullable(call.openedAt()),
                state == PublicState.EVALUATION ? Optional.of(call.closesAt()) : Optional.<OffsetDateTime>empty(),
                calls.concludedOn(call).map(this::start),
                calls.endedOn(call).map(this::start))) {
            latest = event.isPresent() && event.get().isAfter(latest) ? event.get() : latest;
        }
        return latest;
    }

    private List<String> tags(Call call, PublicState state, boolean contracted) {
        return switch (state) {
            case SELECTED -> contracted ? List.of("tender", "award", "contract") : List.of("tender", "award");
            case UPCOMING, OPEN, EVALUATION, EMPTY -> List.of(calls.rewritten(call) ? "tenderUpdate" : "tender");
        };
    }

    private static String status(PublicState state) {
        return switch (state) {
            case UPCOMING -> "planned";
            case OPEN, EVALUATION -> "active";
            case SELECTED -> "complete";
            case EMPTY -> "unsuccessful";
        };
    }

    private Map<String, Object> period(OffsetDateTime start, OffsetDateTime end) {
        return Map.of(
                "startDate",
                moment(start),
                "endDate",
                moment(end),
                "durationInDays",
                Math.max(0, Duration.between(start, end).toDays()));
    }

    private static Map<String, Object> value(BigDecimal amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }

    private String moment(OffsetDateTime moment) {
        return moment.atZoneSameInstant(clock.getZone())
                .toOffsetDateTime()
                .truncatedTo(ChronoUnit.SECONDS)
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
