package org.corett.moviliza.consultancy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.corett.moviliza.shared.Completion;
import org.corett.moviliza.shared.Organ;
import org.corett.moviliza.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Officials of the organs who declare a conflict of interest in a hiring decide nothing in it from then on [gaps 23]. */
@Component
class OfficialConflicts {
    private final JdbcClient database;
    private final HiringLog log;
    private final HiringNews news;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OfficialConflicts(
            JdbcClient database, HiringLog log, HiringNews news, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.log = log;
        this.news = news;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A declaration.
     *
     * @param organs for which she decided, as {@link Organ} names separated by commas
     * @param reason absent once the applicants' data has been erased
     */
    record Declared(String person, String organs, @Nullable String reason, OffsetDateTime declaredAt) {}

    /** Keeps it for good, tells both organs, and gives back what she had taken; false where she has declared before. */
    @Transactional
    public boolean declare(Hiring hiring, HiringReader reader, String reason) {
        List<Organ> organs = organs(reader);
        int first = database.sql("insert into official_conflict (hiring, person, organs, reason, declared_at)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        hiring.number(),
                        reader.username(),
                        organs.stream().map(Organ::name).collect(Collectors.joining(",")),
                        reason,
                        OffsetDateTime.now(clock))
                .update();
        if (first == 0) {
            return false;
        }
        log.record(hiring.number(), "conflictDeclared", reader.username(), reason);
        news.conflictDeclared(hiring.number(), organs);
        events.publishEvent(new ConflictDeclared(hiring.number(), reader.username()));
        return true;
    }

    static List<Organ> organs(HiringReader reader) {
        return List.of(Organ.values()).stream()
                .filter(organ -> reader.groups().contains(organ.group()))
                .toList();
    }

    /** Refuses what somebody decides who is out. */
    void refuse(Completion by) {
        if (declared(by.caseNumber(), by.person())) {
            throw new Refusal("", "consultancy.declaredConflict");
        }
    }

    boolean declared(String hiring, String person) {
        return database.sql("select exists (select from official_conflict where hiring = ? and person = ?)")
                .params(hiring, person)
                .query(Boolean.class)
                .single();
    }

    List<Declared> of(String hiring) {
        return database.sql("select person, organs, reason, declared_at from official_conflict where hiring = ?"
                        + " order by declared_at")
                .param(hiring)
                .query(Declared.class)
                .list();
    }
}
