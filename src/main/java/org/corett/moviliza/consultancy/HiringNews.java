package org.corett.moviliza.consultancy;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.corett.moviliza.calls.Call;
import org.corett.moviliza.calls.CallKind;
import org.corett.moviliza.calls.Calls;
import org.corett.moviliza.calls.EmptyReason;
import org.corett.moviliza.calls.Offer;
import org.corett.moviliza.identity.Group;
import org.corett.moviliza.shared.BaseUrl;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Notice;
import org.corett.moviliza.shared.Organ;
import org.corett.moviliza.shared.Worded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who hears what of a hiring by mail, beyond the tasks themselves and what applicants are told. */
@Component
class HiringNews {
    private static final Set<String> BOTH_ORGANS = Set.of(Group.PRESIDENCY, Group.TECHNICAL_SECRETARIAT);
    private static final Set<String> ALL_COUNTRIES =
            Arrays.stream(CountryCode.values()).map(CountryCode::group).collect(Collectors.toUnmodifiableSet());

    private final ApplicationEventPublisher events;
    private final Hirings hirings;
    private final FundedProjects projects;
    private final Calls calls;
    private final EmptyCalls emptyCalls;
    private final HiringWording wording;
    private final BaseUrl base;

    HiringNews(
            ApplicationEventPublisher events,
            Hirings hirings,
            FundedProjects projects,
            Calls calls,
            EmptyCalls emptyCalls,
            HiringWording wording,
            BaseUrl base) {
        this.events = events;
        this.hirings = hirings;
        this.projects = projects;
        this.calls = calls;
        this.emptyCalls = emptyCalls;
        this.wording = wording;
        this.base = base;
    }

    /** For dissemination; the page that the text names is the same for everybody. */
    void callPublished(Call call) {
        String code = call.kind() == CallKind.FIRST ? "consultancy.callPublished" : "consultancy.secondCall";
        tell(code, call, withObservers(), title(call), call.closesAt(), base.to("/convocatorias/" + call.hiring()));
    }

    /** Whoever was told of the call, or has been asked to evaluate it, waits for nothing more. */
    void removed(String hiring, Optional<Call> withdrawn) {
        if (withdrawn.isPresent()) {
            tell("consultancy.removed", withdrawn.get(), with(BOTH_ORGANS, withObservers()), title(withdrawn.get()));
        } else {
            events.publishEvent(new Notice("consultancy.removedEarly", hiring, BOTH_ORGANS, Set.of(), List.of()));
        }
    }

    void callEmpty(Call call, EmptyReason reason) {
        tell("consultancy.callEmpty", call, BOTH_ORGANS, title(call), wording.worded(reason));
    }

    /**
     * The organs hear how many judged and how many were out for every offer; who was silent hears that it is over.
     */
    void evaluationsClosed(Call call, int judged, int recused, List<CountryCode> silent) {
        tell("consultancy.evaluationsClosed", call, BOTH_ORGANS, title(call), judged, recused, silent.size());
        if (!silent.isEmpty()) {
            tell("consultancy.closedWithoutYou", call, groups(silent), title(call));
        }
    }

    /** To both organs, and to those who have now more time. */
    void extended(Call call, List<CountryCode> missing, Instant until) {
        tell("consultancy.extended", call, with(BOTH_ORGANS, groups(missing)), title(call), until, missing);
    }

    /** That a country is out, not why: the reason stands with its evaluation. */
    void recused(Call call, CountryCode country, Set<Integer> places) {
        tell(
                "consultancy.recused",
                call,
                BOTH_ORGANS,
                title(call),
                country,
                places.stream().sorted().map(String::valueOf).collect(Collectors.joining(", ")),
                places.size());
    }

    void objected(Call call, CountryCode country) {
        tell("consultancy.objected", call, BOTH_ORGANS, title(call), country);
    }

    /** Both organs hear who of them decides no more. */
    void conflictDeclared(String hiring, List<Organ> organs) {
        events.publishEvent(new Notice(
                "consultancy.conflictDeclared",
                hiring,
                BOTH_ORGANS,
                Set.of(),
                List.of(organs.stream().map(wording::worded).toList())));
    }

    void invited(Call call, int many) {
        tell("consultancy.invited", call, BOTH_ORGANS, title(call), many, call.closesAt());
    }

    /** Both calls brought nobody and the hiring is over: what it would have cost is the project's again. */
    void budgetFreed(Call call) {
        tell(
                "consultancy.budgetFreed",
                call,
                BOTH_ORGANS,
                title(call),
                calls.terms(call).money(),
                freedFor(call));
    }

    void budgetReassigned(Call call, String note) {
        tell(
                "consultancy.budgetReassigned",
                call,
                BOTH_ORGANS,
                title(call),
                calls.terms(call).money(),
                note);
    }

    /** Whose the budget is now. */
    private Worded freedFor(Call call) {
        return projects.find(hirings.get(call.hiring()).linkedCase())
                .map(project ->
                        wording.worded("consultancy.backToProject", project.caseNumber() + ": " + project.title()))
                .orElseGet(() -> wording.worded("consultancy.noProject"));
    }

    /** Only those who have not answered. */
    void reminder(Call call, List<CountryCode> missing, Instant until) {
        events.publishEvent(notice("consultancy.reminder", call, groups(missing), title(call), until)
                .about("evaluateOffers")
                .urgently());
    }

    void selected(Call call, Offer offer, String mean) {
        tellDonorToo(
                "consultancy.selected",
                call,
                title(call),
                String.valueOf(offer.place()),
                mean.isEmpty() ? wording.worded("consultancy.noEvaluation") : mean,
                contractParty(call));
    }

    /** Both calls brought nobody, and what both organs decided. */
    void decidedAfterEmptyCalls(Call call, AfterEmptyCalls exit) {
        tellDonorToo(
                "consultancy.afterEmptyCalls",
                call,
                title(call),
                wording.worded(exit),
                wording.reasons(emptyCalls.reasons(call.hiring())));
    }

    void contracted(Call call) {
        tell("consultancy.contracted", call, with(ALL_COUNTRIES, BOTH_ORGANS), title(call));
    }

    private void tell(String code, Call call, Set<String> groups, Object... arguments) {
        events.publishEvent(notice(code, call, groups, arguments));
    }

    private static Notice notice(String code, Call call, Set<String> groups, Object... arguments) {
        return new Notice(code, call.hiring(), groups, Set.of(), List.of(arguments));
    }

    /** To every country, both organs and the donor of the linked case, where it has one. */
    private void tellDonorToo(String code, Call call, Object... arguments) {
        Set<String> donor = projects.find(hirings.get(call.hiring()).linkedCase())
                .map(FundedProject::donorEmail)
                .map(Set::of)
                .orElse(Set.of());
        events.publishEvent(
                new Notice(code, call.hiring(), with(ALL_COUNTRIES, BOTH_ORGANS), donor, List.of(arguments)));
    }

    private static Set<String> withObservers() {
        return with(ALL_COUNTRIES, Set.of(Group.OBSERVERS));
    }

    private static Set<String> groups(List<CountryCode> countries) {
        return countries.stream().map(CountryCode::group).collect(Collectors.toSet());
    }

    private static Set<String> with(Set<String> some, Set<String> others) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }

    private String title(Call call) {
        return calls.terms(call).title();
    }

    private String contractParty(Call call) {
        return calls.terms(call).contractParty();
    }
}
