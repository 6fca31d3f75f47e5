package org.corett.moviliza.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.corett.moviliza.shared.Completion;
import org.corett.moviliza.shared.Organ;
import org.corett.moviliza.shared.YesNo;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Questions that the Presidency and the Secretariat answer together: only the same answer of both counts [gaps 10]. */
@Component
public class JointDecisions {
    private final JointDecisionEntries entries;
    private final JointDisputes disputes;
    private final FourEyes fourEyes;
    private final JdbcClient database;
    private final Clock clock;

    JointDecisions(
            JointDecisionEntries entries, JointDisputes disputes, FourEyes fourEyes, JdbcClient database, Clock clock) {
        this.entries = entries;
        this.disputes = disputes;
        this.fourEyes = fourEyes;
        this.database = database;
        this.clock = clock;
    }

    /** Keeps an organ's answer; the answer of both where they gave the same, empty until then. */
    public Optional<String> decide(Completion by, String question, String answer, @Nullable String reason) {
        awaitTheOther(by.caseNumber(), question);
        String subject = Objects.requireNonNullElse(by.item(), "");
        List<JointDecision> last = lastAttempt(by.caseNumber(), question, subject);
        boolean completesIt = last.size() == 1 && last.get(0).organ() != by.organ();
        if (completesIt) {
            fourEyes.check(by.person(), last.stream().map(JointDecision::person));
        }
        int attempt = last.isEmpty() ? 1 : last.get(0).attempt() + (completesIt ? 0 : 1);
        entries.save(new JointDecision(
                null,
                by.caseNumber(),
                question,
                subject,
                attempt,
                by.organ(),
                answer,
                reason,
                by.person(),
                LocalDate.now(clock)));
        if (!completesIt) {
            return Optional.empty();
        }
        boolean agreed = last.get(0).answer().equals(answer);
        if (agreed) {
            disputes.settled(by.caseNumber(), question, by.item());
        } else {
            disputes.disagreed(by, question);
        }
        return Optional.of(answer).filter(given -> agreed);
    }

    /** The answer that both organs gave the last time; empty while they differ or one is awaited. For models. */
    public String answer(String caseNumber, String question) {
        List<JointDecision> last = lastAttempt(caseNumber, question, "");
        boolean both = last.size() == Organ.values().length
                && last.stream().map(JointDecision::answer).distinct().count() == 1;
        return both ? last.get(0).answer() : "";
    }

    /**
     * What is still to be weighed: the answers of the last time that the question was put, the Presidency's first, and
     * none once both organs have settled it.
     */
    public List<JointDecision> open(String caseNumber, String question, String subject) {
        List<JointDecision> last = lastAttempt(caseNumber, question, subject);
        return settled(last) ? List.of() : last;
    }

    /** The answers of the last time that the question was put, the Presidency's first. */
    public List<JointDecision> lastAttempt(String caseNumber, String question, String subject) {
        List<JointDecision> all = entries.findByCaseNumberAndQuestionAndSubjectOrderById(caseNumber, question, subject);
        int last = all.stream().mapToInt(JointDecision::attempt).max().orElse(0);
        return all.stream()
                .filter(decision -> decision.attempt() == last)
                .sorted(Comparator.comparing(JointDecision::organ))
                .toList();
    }

    /** Every answer of both organs in a case, the first first. */
    public List<JointDecision> all(String caseNumber) {
        return entries.findByCaseNumberOrderById(caseNumber);
    }

    /** Erases what the organs wrote in their own words; what they answered stays. */
    public void forgetReasons(String caseNumber) {
        database.sql("update joint_decision set reason = null where case_number = ?")
                .param(caseNumber)
                .update();
    }

    /** Of two answers in the same moment, the second sees the first. */
    private void awaitTheOther(String caseNumber, String question) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(caseNumber + ":" + question)
                .query()
                .singleRow();
    }

    /** Two refusals settle nothing: their reasons are what has to be mended. */
    private static boolean settled(List<JointDecision> attempt) {
        return attempt.size() == Organ.values().length
                && attempt.stream().map(JointDecision::answer).distinct().count() == 1
                && !attempt.get(0).answer().equals(YesNo.NO.name());
    }
}
