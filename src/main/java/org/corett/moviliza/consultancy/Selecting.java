package org.corett.moviliza.consultancy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.corett.moviliza.calls.Call;
import org.corett.moviliza.calls.Calls;
import org.corett.moviliza.calls.Offer;
import org.corett.moviliza.calls.Offers;
import org.corett.moviliza.casework.JointDecision;
import org.corett.moviliza.casework.JointDecisions;
import org.corett.moviliza.consultancy.Selection.Ground;
import org.corett.moviliza.shared.Completion;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The joint selection: the highest mean; after a tie or an objection what the joint meeting finds; after too few
 * evaluations what both organs propose and no country objects to [000 §7.2; gaps 22].
 */
@Component
class Selecting {
    static final String PROPOSE = "proposeSelection";
    static final String CONFIRM = "confirmSelection";

    private final Calls calls;
    private final Offers offers;
    private final Judging judging;
    private final JointDecisions decisions;
    private final EvaluationSettings settings;
    private final JdbcClient database;
    private final Clock clock;

    Selecting(
            Calls calls,
            Offers offers,
            Judging judging,
            JointDecisions decisions,
            EvaluationSettings settings,
            JdbcClient database,
            Clock clock) {
        this.calls = calls;
        this.offers = offers;
        this.judging = judging;
        this.decisions = decisions;
        this.settings = settings;
        this.database = database;
        this.clock = clock;
    }

    /** Begins once the evaluations are over. */
    void begin(Call call, boolean enough) {
        Ground found = judging.ranking(call).first().size() == 1 ? Ground.CLEAR : Ground.TIE;
        database.sql("insert into selection (call, ground) values (?, ?)")
                .params(call.id(), (enough ? found : Ground.TOO_FEW).name())
                .update();
    }

    Selection of(Call call) {
        return find(call).orElseThrow(() -> new IllegalStateException("no selection in " + call.hiring()));
    }

    Optional<Selection> find(Call call) {
        return database.sql("select ground, proposed, objections_end, selected, selected_on"
                        + " from selection where call = ?")
                .param(call.id())
                .query(Selection.class)
                .optional();
    }

    /** Keeps what an organ proposes; whether both propose the same, and countries may object from now on. */
    boolean propose(Completion by, ProposalForm form) {
        Call call = calls.latest(by.caseNumber());
        int place = chosen(form.offer(), places(offers.admitted(call)));
        boolean agreed = decisions
                .decide(by, PROPOSE, String.valueOf(place), form.reasons())
                .isPresent();
        if (agreed) {
            database.sql("update selection set proposed = ?, objections_end = ? where call = ?")
                    .params(place, judging.endOfDayAfter(settings.objectionDays()), call.id())
                    .update();
        }
        return agreed;
    }

    /** Why each organ proposes what both propose, the Presidency's reasons first; none before they agree. */
    List<JointDecision> reasons(Call call) {
        return find(call).map(Selection::proposed).isPresent()
                ? decisions.lastAttempt(call.hiring(), PROPOSE, "")
                : List.of();
    }

    /** Keeps a country's answer to the proposal; refuses one that is late. */
    void answer(Completion by, ObjectionForm form) {
        form.check();
        Call call = calls.latest(by.caseNumber());
        OffsetDateTime now = OffsetDateTime.now(clock);
        OffsetDateTime end = of(call).objectionsEnd();
        if (end != null && !now.isBefore(end)) {
            throw new Refusal("", "consultancy.late", HiringWording.moment(end, clock.getZone()));
        }
        database.sql(
                        "insert into objection (call, country, objects, reason, person, given_at) values (?, ?, ?, ?, ?, ?)")
                .params(call.id(), by.country().name(), form.objects().yes(), form.reason(), by.person(), now)
                .update();
        if (form.objects().yes()) {
            database.sql("update selection set ground = 'OBJECTION' where call = ?")
                    .param(call.id())
                    .update();
        }
    }

    /** Raises IllegalStateException while countries may still object, whoever would end that time. */
    void refuseEarlyEnd(Call call) {
        Selection selection = of(call);
        OffsetDateTime end = selection.objectionsEnd();
        if (selection.ground() == Ground.TOO_FEW
                && end != null
                && OffsetDateTime.now(clock).isBefore(end)) {
            int answers = database.sql("select count(*) from objection where call = ?")
                    .param(call.id())
                    .query(Integer.class)
                    .single();
            if (answers < CountryCode.values().length) {
                throw new IllegalStateException("countries may object in " + call.hiring() + " until " + end);
            }
        }
    }

    /** The countries that object, and why. */
    List<Objection> objections(Call call) {
        return database.sql("select country, reason from objection where call = ? and objects order by given_at")
                .param(call.id())
                .query(Objection.class)
                .list();
    }

    /** A country's objection. */
    record Objection(CountryCode country, String reason) {}

    /** The places that may be confirmed: the highest mean, those that tie for it, or any after an objection. */
    List<Integer> candidates(Call call) {
        return of(call).ground() == Ground.CLEAR || of(call).ground() == Ground.TIE
                ? judging.ranking(call).first()
                : places(offers.admitted(call));
    }

    /** Keeps what an organ confirms; whether both confirm the same. */
    boolean confirm(Completion by, ConfirmationForm form) {
        Call call = calls.latest(by.caseNumber());
        int place = chosen(form.offer(), candidates(call));
        String meeting = form.meetingRecord();
        if (of(call).ground().needsMeeting() && (meeting == null || meeting.isBlank())) {
            throw new Refusal("meetingRecord", "consultancy.meetingRecord");
        }
        boolean agreed =
                decisions.decide(by, CONFIRM, String.valueOf(place), meeting).isPresent();
        if (agreed) {
            choose(call, place);
        }
        return agreed;
    }

    private void choose(Call call, int place) {
        database.sql("update selection set selected = ? where call = ?")
                .params(place, call.id())
                .update();
    }

    /** Makes the selection known: the one confirmed, or the one proposed that nobody objected to. */
    Offer settle(Call call) {
        Selection selection = of(call);
        Integer place = selection.selected() == null ? selection.proposed() : selection.selected();
        if (place == null) {
            throw new IllegalStateException("nothing selected in " + call.hiring());
        }
        database.sql("update selection set selected = ?, selected_on = ? where call = ?")
                .params(place, LocalDate.now(clock), call.id())
                .update();
        offers.select(call, place);
        calls.conclude(call);
        return offers.get(call, place);
    }

    private static List<Integer> places(List<Offer> offers) {
        return offers.stream().map(Offer::place).toList();
    }

    private static int chosen(String offer, List<Integer> candidates) {
        return candidates.stream()
                .filter(place -> String.valueOf(place).equals(offer))
                .findFirst()
                .orElseThrow(() -> new Refusal("offer", "form.option"));
    }
}
