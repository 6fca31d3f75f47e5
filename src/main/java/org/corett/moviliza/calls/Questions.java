package org.corett.moviliza.calls;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.corett.moviliza.identity.Group;
import org.corett.moviliza.shared.BaseUrl;
import org.corett.moviliza.shared.Notice;
import org.corett.moviliza.shared.Shown;
import org.corett.moviliza.shared.Turn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The questions about calls and their answers, which are the same for everybody. */
@Service
@Transactional
class Questions {
    static final int LONGEST = 2000;

    /** How many of a call may wait for an answer: more than one person can read, and no more than a list can show. */
    static final int MOST_WAITING = 300;

    private final JdbcClient database;
    private final CallSettings settings;
    private final ApplicationEventPublisher events;
    private final BaseUrl base;
    private final Turn turn;
    private final Clock clock;

    Questions(
            JdbcClient database,
            CallSettings settings,
            ApplicationEventPublisher events,
            BaseUrl base,
            Turn turn,
            Clock clock) {
        this.turn = turn;
        this.database = database;
        this.settings = settings;
        this.events = events;
        this.base = base;
        this.clock = clock;
    }

    /** The first moment at which no question is taken any more: an answer must still be of use to everybody. */
    OffsetDateTime end(Call call) {
        OffsetDateTime end = call.closesAt().minusDays(settings.questionDays());
        return end.isBefore(call.opensAt()) ? call.opensAt() : end;
    }

    boolean taken(Call call) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return call.takesOffers(now) && now.isBefore(end(call));
    }

    /**
     * Keeps a question about the call and tells the Secretariat that there is one; the same question is one.
     *
     * @return false where as many as anybody can read wait for an answer
     */
    boolean ask(Call call, String question) {
        turn.await(call.hiring() + ":questions");
        if (database.sql("select exists (select from call_question where call = ? and question = ?)")
                .params(call.id(), question)
                .query(Boolean.class)
                .single()) {
            return true;
        }
        if (database.sql("select count(*) from call_question where call = ? and answer is null")
                        .param(call.id())
                        .query(Integer.class)
                        .single()
                >= MOST_WAITING) {
            return false;
        }
        database.sql("insert into call_question (call, question, asked_at) values (?, ?, ?)")
                .params(call.id(), question, OffsetDateTime.now(clock))
                .update();
        events.publishEvent(new Notice(
                "calls.question",
                call.hiring(),
                Set.of(Group.TECHNICAL_SECRETARIAT),
                Set.of(),
                List.of(base.to(CallPaths.call(call.hiring()) + "/preguntas"))));
        return true;
    }

    /** Every question about a hiring, oldest first. */
    List<Question> of(String hiring) {
        return database.sql("select q.id, q.question, q.asked_at, q.answer, q.answered_at from call_question q"
                        + " join public_call c on c.id = q.call where c.hiring = ? order by q.id")
                .param(hiring)
                .query(Question.class)
                .list();
    }

    List<Question> answered(String hiring) {
        return of(hiring).stream().filter(question -> question.answer() != null).toList();
    }

    /**
     * Publishes a question with its answer, in place of an earlier one that {@code seen} names; false where another stands
     * there since.
     *
     * @param question as it is published, without anybody's personal data
     */
    boolean answer(String hiring, long id, String question, String answer, String seen, String by) {
        turn.await(hiring + ":questions");
        if (of(hiring).stream()
                .anyMatch(one -> one.id() == id
                        && Shown.outdated(seen, one.question(), one.answer() == null ? "" : one.answer())
                        && !(question.equals(one.question()) && answer.equals(one.answer())))) {
            return false;
        }
        database.sql("update call_question set question = ?, answer = ?, answered_at = ?, answered_by = ? where id = ?"
                        + " and call in (select id from public_call where hiring = ?)")
                .params(question, answer, OffsetDateTime.now(clock), by, id, hiring)
                .update();
        return true;
    }
}
