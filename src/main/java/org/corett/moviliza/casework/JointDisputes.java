package org.corett.moviliza.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.corett.moviliza.engine.Deadline;
import org.corett.moviliza.engine.FormCatalog;
import org.corett.moviliza.engine.TaskFollowing;
import org.corett.moviliza.shared.ClockMoved;
import org.corett.moviliza.shared.Completion;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.LeftOut;
import org.corett.moviliza.shared.Notice;
import org.corett.moviliza.shared.Organ;
import org.corett.moviliza.shared.Worded;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Joint questions on which both organs differ [gaps 10]: each time both are told, the question keeps the due day of its
 * first round, and after the days of {@code joint.plenary-days} the Plenary hears of it. Models name the due day as
 * {@code ${jointDisputes.due(execution.processBusinessKey, 'firstFilter')}}.
 */
@Component
public class JointDisputes {
    private final JdbcClient database;
    private final Deadline deadline;
    private final FormCatalog forms;
    private final TaskFollowing following;
    private final ApplicationEventPublisher events;
    private final Settings settings;
    private final Clock clock;

    JointDisputes(
            JdbcClient database,
            Deadline deadline,
            FormCatalog forms,
            TaskFollowing following,
            ApplicationEventPublisher events,
            Settings settings,
            Clock clock) {
        this.database = database;
        this.deadline = deadline;
        this.forms = forms;
        this.following = following;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    private record Dispute(String caseNumber, String question, String subject, String taskName, LocalDate since) {}

    private record Asked(String name, @Nullable OffsetDateTime due) {}

    /** Until when both are asked: while they differ, the day of the first round stands. */
    public Date due(String caseNumber, String question) {
        return due(caseNumber, question, "");
    }

    /** The same where a case puts the question about several subjects. */
    public Date due(String caseNumber, String question, @Nullable String subject) {
        return database.sql("select due from joint_dispute where case_number = ? and question = ? and subject = ?")
                .params(caseNumber, question, Objects.requireNonNullElse(subject, ""))
                .query((row, number) -> Optional.ofNullable(row.getObject("due", OffsetDateTime.class)))
                .optional()
                .flatMap(due -> due)
                .map(due -> Date.from(due.toInstant()))
                .orElseGet(() -> deadline.of(question));
    }

    /** The organs answered otherwise than each other; both hear of it. */
    public void disagreed(Completion by, String question) {
        String subject = Objects.requireNonNullElse(by.item(), "");
        Asked asked = asked(by, question);
        LocalDate today = LocalDate.now(clock);
        int rounds = database.sql(
                        """
                        insert into joint_dispute (case_number, question, subject, task_name, since, rounds, due)
                        values (?, ?, ?, ?, ?, 1, ?)
                        on conflict (case_number, question, subject)
                        do update set rounds = joint_dispute.rounds + 1, due = excluded.due
                        returning rounds""")
                .params(by.caseNumber(), question, subject, asked.name(), today, asked.due())
                .query(Integer.class)
                .single();
        Dispute dispute = get(by.caseNumber(), question, subject);
        List<Object> words = new ArrayList<>(List.of(
                name(asked.name()), rounds, dispute.since(), dispute.since().plusDays(settings.plenaryDays())));
        Optional<Worded> first = following.unsettled(by.taskId());
        first.ifPresent(words::add);
        // It leads to the case: the tasks that are open at this moment are the ones just answered.
        events.publishEvent(new Notice(
                first.isPresent() ? "casework.disagreementToMend" : "casework.disagreement",
                by.caseNumber(),
                Set.copyOf(Organ.groups()),
                Set.of(),
                words));
        tellThePlenaryOf(dispute);
    }

    /** The organs agree, or the question is put no more. */
    public void settled(String caseNumber, String question, @Nullable String subject) {
        String about = Objects.requireNonNullElse(subject, "");
        boolean told = database.sql("delete from joint_dispute where case_number = ? and question = ? and subject = ?"
                        + " returning told_on is not null")
                .params(caseNumber, question, about)
                .query(Boolean.class)
                .optional()
                .orElse(false);
        if (told) {
            events.publishEvent(new DisagreementSettled(caseNumber, question, about));
        }
    }

    /** Puts what has lasted too long before the Plenary, whether or not anybody answers meanwhile. */
    @Scheduled(cron = "0 3 0 * * *", zone = "${moviliza.timezone:GMT-6}")
    @EventListener(ClockMoved.class)
    @Transactional
    public void lookAfter() {
        LeftOut.others(() -> database.sql(
                                """
                        select case_number, question, subject, task_name, since from joint_dispute d
                        where told_on is null and since <= :since
                          and exists (select from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                              where e.business_key_ = d.case_number)
                        order by since, case_number""")
                        .param("since", LocalDate.now(clock).minusDays(settings.plenaryDays()))
                        .query(Dispute.class)
                        .list())
                .forEach(this::tellThePlenaryOf);
    }

    private void tellThePlenaryOf(Dispute dispute) {
        LocalDate today = LocalDate.now(clock);
        if (today.isBefore(dispute.since().plusDays(settings.plenaryDays()))) {
            return;
        }
        int first = database.sql("update joint_dispute set told_on = ?"
                        + " where case_number = ? and question = ? and subject = ? and told_on is null")
                .params(today, dispute.caseNumber(), dispute.question(), dispute.subject())
                .update();
        if (first == 1) {
            events.publishEvent(new Notice(
                    "casework.disagreementToPlenary",
                    dispute.caseNumber(),
                    Set.copyOf(Organ.groups()),
                    Set.of(),
                    List.of(name(dispute.taskName()), dispute.since())));
            events.publishEvent(new DisagreementLasts(
                    dispute.caseNumber(),
                    dispute.question(),
                    dispute.subject(),
                    name(dispute.taskName()),
                    dispute.since()));
        }
    }

    private Dispute get(String caseNumber, String question, String subject) {
        return database.sql("select case_number, question, subject, task_name, since from joint_dispute"
                        + " where case_number = ? and question = ? and subject = ?")
                .params(caseNumber, question, subject)
                .query(Dispute.class)
                .single();
    }

    /** The task as it stands, without the case in its name: its day is that of the first round, or one that was granted since. */
    private Asked asked(Completion by, String question) {
        return database.sql(
                        "select split_part(name_, ' · ' || ?, 1) as name, due_date_ as due from act_ru_task where id_ = ?")
                .params(by.caseNumber(), by.taskId())
                .query((row, number) -> new Asked(
                        row.getString("name"),
                        Optional.ofNullable(row.getTimestamp("due"))
                                .map(due -> due.toInstant().atOffset(ZoneOffset.UTC))
                                .orElse(null)))
                .optional()
                .orElse(new Asked(question, null));
    }

    private Worded name(String spanish) {
        return new Worded(spanish, forms.text(spanish, Language.EN));
    }

    /**
     * @param plenaryDays from the first time that the organs differed until the Plenary hears of it
     */
    @ConfigurationProperties("joint")
    record Settings(@DefaultValue("15") int plenaryDays) {}
}
