package org.corett.moviliza.consultancy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.corett.moviliza.calls.Call;
import org.corett.moviliza.calls.Calls;
import org.corett.moviliza.calls.EmptyReason;
import org.corett.moviliza.calls.Invitee;
import org.corett.moviliza.casework.JointDecision;
import org.corett.moviliza.casework.JointDecisions;
import org.corett.moviliza.shared.Completion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What follows when a call brings nobody: the second call by itself, then what both organs decide [gaps 18-20]. */
@Component
class EmptyCalls {
    static final String QUESTION = "decideAfterEmptyCalls";

    /** What the process hears while the organs have not chosen the same. */
    static final String DISAGREED = "DISAGREED";

    private final Calls calls;
    private final JointDecisions decisions;
    private final JdbcClient database;

    EmptyCalls(Calls calls, JointDecisions decisions, JdbcClient database) {
        this.calls = calls;
        this.decisions = decisions;
        this.database = database;
    }

    EmptyReason declare(Call call) {
        EmptyReason reason = calls.count(call) == 0 ? EmptyReason.NO_OFFERS : EmptyReason.NONE_ADMITTED;
        calls.declareEmpty(call, reason);
        return reason;
    }

    /** Keeps what an organ wants; what both want, or that they differ. */
    String decide(Completion by, AfterEmptyCallsForm form) {
        form.check();
        Call call = calls.latest(by.caseNumber());
        Optional<String> common = decisions.decide(by, QUESTION, form.exit().name(), form.reason());
        int attempt = attempt(by.caseNumber());
        for (AfterEmptyCallsForm.Invited invited : form.invited()) {
            database.sql("insert into suggested_invitee (call, attempt, organ, email, name)"
                            + " values (?, ?, ?, ?, ?) on conflict do nothing")
                    .params(
                            call.id(),
                            attempt,
                            by.organ().name(),
                            invited.email().strip().toLowerCase(Locale.ROOT),
                            invited.name().strip())
                    .update();
        }
        if (common.isPresent() && form.exit() != AfterEmptyCalls.INVITE) {
            forgetSuggestions(by.caseNumber());
        }
        return common.orElse(DISAGREED);
    }

    /** Whom the organ would invite by that answer; empty where it chose another way. */
    String suggested(String hiring, JointDecision decision) {
        return String.join(
                "; ",
                database.sql("select name || ' <' || email || '>' from suggested_invitee where call = ? and attempt = ?"
                                + " and organ = ? order by name")
                        .params(
                                calls.latest(hiring).id(),
                                decision.attempt(),
                                decision.organ().name())
                        .query(String.class)
                        .list());
    }

    /** Asks everybody whom one of the organs named. */
    Call invite(Call call) {
        Map<String, Invitee> named = new TreeMap<>();
        database.sql("select distinct email, name from suggested_invitee where call = ? and attempt = ?")
                .params(call.id(), attempt(call.hiring()))
                .query(Invitee.class)
                .list()
                .forEach(invitee -> named.put(invitee.email(), invitee));
        Call invitation = calls.invite(call, List.copyOf(named.values()));
        forgetSuggestions(call.hiring());
        return invitation;
    }

    /** How many were asked. */
    int invitees(Call invitation) {
        return database.sql("select count(*) from invitee where call = ?")
                .param(invitation.id())
                .query(Integer.class)
                .single();
    }

    /** Names of people who are not invited, or no longer only suggested, are kept nowhere. */
    private void forgetSuggestions(String hiring) {
        database.sql("delete from suggested_invitee where call in (select id from public_call where hiring = ?)")
                .param(hiring)
                .update();
    }

    /** Why each organ chose what both chose, the Presidency's reason first. */
    List<JointDecision> reasons(String hiring) {
        return decisions.lastAttempt(hiring, QUESTION, "");
    }

    private int attempt(String hiring) {
        return reasons(hiring).stream().mapToInt(JointDecision::attempt).max().orElseThrow();
    }
}
