package org.corett.moviliza.consultancy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.corett.moviliza.calls.Call;
import org.corett.moviliza.calls.Calls;
import org.corett.moviliza.calls.EmptyReason;
import org.corett.moviliza.calls.Offer;
import org.corett.moviliza.shared.Completion;
import org.corett.moviliza.shared.PossibleDay;
import org.corett.moviliza.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What each form of a hiring does, in the order of the diagram, and what happens by itself between them. */
@Component
public class ConsultantHiringTasks {
    private final Hirings hirings;
    private final FundedProjects projects;
    private final Calls calls;
    private final FirstFilter filter;
    private final Judging judging;
    private final Evaluations evaluations;
    private final Selecting selecting;
    private final EmptyCalls emptyCalls;
    private final Contracts contracts;
    private final ProjectBudget budget;
    private final OfficialConflicts conflicts;
    private final HiringOutcomes outcomes;
    private final HiringLog log;
    private final HiringNews news;
    private final ApplicationEventPublisher events;

    ConsultantHiringTasks(
            Hirings hirings,
            FundedProjects projects,
            Calls calls,
            FirstFilter filter,
            Judging judging,
            Evaluations evaluations,
            Selecting selecting,
            EmptyCalls emptyCalls,
            Contracts contracts,
            ProjectBudget budget,
            OfficialConflicts conflicts,
            HiringOutcomes outcomes,
            HiringLog log,
            HiringNews news,
            ApplicationEventPublisher events) {
        this.hirings = hirings;
        this.projects = projects;
        this.calls = calls;
        this.filter = filter;
        this.judging = judging;
        this.evaluations = evaluations;
        this.selecting = selecting;
        this.emptyCalls = emptyCalls;
        this.contracts = contracts;
        this.budget = budget;
        this.conflicts = conflicts;
        this.outcomes = outcomes;
        this.log = log;
        this.news = news;
        this.events = events;
    }

    public Map<String, Object> defineConsultancy(Completion by, ConsultancyForm form) {
        check("", form);
        Hiring hiring = hirings.open(form.linked(), null, by.person());
        publish(hiring.number(), form, by.person());
        return Map.of("number", hiring.number());
    }

    public void specifyConsultancy(Completion by, ConsultancyForm form) {
        check(by.caseNumber(), form);
        String linked = hirings.get(by.caseNumber()).linkedCase();
        if (!Objects.equals(linked, form.linked())) {
            hirings.link(by.caseNumber(), form.linked());
            log.record(by.caseNumber(), "linkChanged", by.person(), linked);
        }
        publish(by.caseNumber(), form, by.person());
    }

    private void check(String hiring, ConsultancyForm form) {
        form.check();
        String linked = form.linked();
        if (linked != null && projects.find(linked).isEmpty()) {
            throw new Refusal("linkedCase", "form.option");
        }
        budget.check(hiring, linked, form.terms().money());
    }

    private void publish(String hiring, ConsultancyForm form, String person) {
        String restarts = hirings.get(hiring).restarts();
        Call failed = restarts == null ? null : calls.latest(restarts);
        Call call = calls.publish(hiring, failed, form.terms(), form.weighed());
        hirings.moveTo(hiring, HiringStatus.CALLING);
        log.record(hiring, "callPublished", person, null);
        news.callPublished(call);
    }

    /** From here on the offers may be seen. */
    public void openOffers(String hiring) {
        Call call = calls.latest(hiring);
        calls.open(call);
        hirings.moveTo(hiring, HiringStatus.FILTERING);
        log.record(hiring, "offersOpened", null, String.valueOf(calls.count(call)));
    }

    public Map<String, Object> firstFilter(Completion by, FilterForm form) {
        conflicts.refuse(by);
        boolean agreed = filter.decide(by, form);
        log.record(by.caseNumber(), "filterGiven", by.person(), null);
        if (agreed) {
            hirings.moveTo(by.caseNumber(), HiringStatus.EVALUATING);
            log.record(by.caseNumber(), "filterAgreed", null, null);
        }
        return Map.of("filterAgreed", agreed);
    }

    public void declareEmpty(String hiring) {
        Call call = calls.latest(hiring);
        EmptyReason reason = emptyCalls.declare(call);
        hirings.moveTo(hiring, HiringStatus.DECIDING);
        log.record(hiring, "declaredEmpty." + reason, null, null);
        news.callEmpty(call, reason);
    }

    public void openSecondCall(String hiring) {
        Call second = calls.publishAgain(calls.latest(hiring));
        hirings.moveTo(hiring, HiringStatus.CALLING);
        log.record(hiring, "secondCallOpened", null, null);
        news.callPublished(second);
    }

    public Map<String, Object> decideAfterEmptyCalls(Completion by, AfterEmptyCallsForm form) {
        conflicts.refuse(by);
        String exit = emptyCalls.decide(by, form);
        log.record(by.caseNumber(), "exitGiven." + form.exit(), by.person(), form.reason());
        if (!exit.equals(EmptyCalls.DISAGREED)) {
            news.decidedAfterEmptyCalls(calls.latest(by.caseNumber()), form.exit());
        }
        if (exit.equals(AfterEmptyCalls.CANCEL.name())) {
            hirings.moveTo(by.caseNumber(), HiringStatus.CANCELLED);
            news.budgetFreed(calls.latest(by.caseNumber()));
        }
        return Map.of("afterEmptyCalls", exit);
    }

    /** The project is the Secretariat's again, with the budget that the cancelled hiring leaves [gaps 20]. */
    public void reassignBudget(Completion by, ReassignBudgetForm form) {
        log.record(by.caseNumber(), "budgetReassigned", by.person(), form.note());
        news.budgetReassigned(calls.latest(by.caseNumber()), form.note());
    }

    /** The next mobilization report to the Plenary tells what the hiring ended as, without anybody's asking. */
    public void tellPlenary(String hiring) {
        outcomes.ended(hiring);
    }

    public void inviteDirectly(String hiring) {
        Call invitation = emptyCalls.invite(calls.latest(hiring));
        hirings.moveTo(hiring, HiringStatus.CALLING);
        log.record(hiring, "invited", null, null);
        news.invited(invitation, emptyCalls.invitees(invitation));
    }

    /** The hiring ends, and a new one that points to it waits to be defined. */
    public void restart(String hiring) {
        hirings.moveTo(hiring, HiringStatus.RESTARTED);
        Hiring ended = hirings.get(hiring);
        events.publishEvent(new HiringNeeded(ended.linkedCase(), hiring));
    }

    public void evaluateOffers(Completion by, EvaluationForm form) {
        Evaluation given = judging.give(by, form);
        log.record(by.caseNumber(), "evaluated", by.person(), by.country().name());
        if (!given.recusals().isEmpty()) {
            log.record(by.caseNumber(), "recused", by.person(), by.country().name());
            news.recused(
                    calls.latest(by.caseNumber()),
                    by.country(),
                    given.recusals().keySet());
        }
    }

    /** As models before the reminders were numbered call it: once a day is all that they can tell. */
    public void remindEvaluators(String hiring) {
        remindEvaluators(hiring, 0);
    }

    /**
     * Reminds those who are missing.
     *
     * @param daysNext how many days before the end the next reminder comes; 0 where none does
     */
    public void remindEvaluators(String hiring, int daysNext) {
        Call call = calls.latest(hiring);
        if (judging.remindsStill(call, daysNext)) {
            news.reminder(call, evaluations.missing(call), judging.endsAt(call));
        }
    }

    public void extendEvaluation(String hiring) {
        Call call = calls.latest(hiring);
        judging.extend(call);
        log.record(hiring, "extendedUntil", null, judging.endsAt(call).toString());
        news.extended(call, evaluations.missing(call), judging.endsAt(call));
    }

    /** Once no more evaluations are awaited: the route is the decision table's. */
    public void closeEvaluation(String hiring, String route) {
        Call call = calls.latest(hiring);
        judging.refuseEarlyEnd(call);
        if (route.equals("extend")) {
            return;
        }
        selecting.begin(call, route.equals("confirm"));
        hirings.moveTo(hiring, HiringStatus.SELECTING);
        List<Evaluation> given = evaluations.of(call);
        int judged =
                (int) given.stream().filter(each -> !each.scores().isEmpty()).count();
        log.record(hiring, "evaluationsClosed", null, String.valueOf(judged));
        news.evaluationsClosed(call, judged, given.size() - judged, evaluations.missing(call));
    }

    public Map<String, Object> proposeSelection(Completion by, ProposalForm form) {
        conflicts.refuse(by);
        boolean agreed = selecting.propose(by, form);
        log.record(by.caseNumber(), "proposed", by.person(), form.offer());
        return Map.of("proposalAgreed", agreed);
    }

    public void objectToSelection(Completion by, ObjectionForm form) {
        selecting.answer(by, form);
        log.record(by.caseNumber(), form.objects().yes() ? "objected" : "notObjected", by.person(), form.reason());
        if (form.objects().yes()) {
            news.objected(calls.latest(by.caseNumber()), by.country());
        }
    }

    public Map<String, Object> confirmSelection(Completion by, ConfirmationForm form) {
        conflicts.refuse(by);
        boolean agreed = selecting.confirm(by, form);
        log.record(by.caseNumber(), "confirmed", by.person(), form.offer());
        return Map.of("selectionAgreed", agreed);
    }

    public void announceSelection(String hiring) {
        Call call = calls.latest(hiring);
        selecting.refuseEarlyEnd(call);
        Offer selected = selecting.settle(call);
        hirings.moveTo(hiring, HiringStatus.CONTRACTING);
        log.record(hiring, "selected", null, String.valueOf(selected.place()));
        news.selected(call, selected, judging.meanOf(call, selected));
    }

    public void recordContract(Completion by, ContractForm form) {
        Call call = calls.latest(by.caseNumber());
        PossibleDay.notBefore(hirings.get(by.caseNumber()).openedOn(), "signedOn", form.signedOn());
        contracts.keep(by.caseNumber(), calls.terms(call), form, by.person());
        hirings.moveTo(by.caseNumber(), HiringStatus.CONTRACTED);
        log.record(by.caseNumber(), "contracted", by.person(), form.reference());
        news.contracted(call);
    }
}
