package org.corett.moviliza;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.corett.moviliza.documents.CaseDocuments;
import org.corett.moviliza.files.FileType;
import org.corett.moviliza.process.DocumentKind;
import org.corett.moviliza.shared.MovableClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The coalition's people at work, for tests that read like the scenarios. */
@Component
public class Coalition {
    /**
     * People stay, and the books of the database itself. Most tables are empty already: emptying each of them anew
     * would take longer than most tests.
     */
    private static final String EMPTY =
            """
            do $$
            declare
                name text;
                used boolean;
                all_used text;
            begin
                for name in select tablename from pg_tables where schemaname = 'public' and tablename not like 'act\\_%'
                    and tablename not in ('person', 'appointment', 'office_term', 'flyway_schema_history',
                        'administrator_act', 'demonstration', 'program_zone', 'paper_kind')
                loop
                    execute format('select exists (select from %I) or exists (select from pg_sequences'
                        ' where sequencename = %L and last_value is not null)', name, name || '_id_seq') into used;
                    if used then
                        all_used := concat_ws(', ', all_used, quote_ident(name));
                    end if;
                end loop;
                if all_used is not null then
                    execute 'truncate table ' || all_used || ' restart identity cascade';
                end if;
            end $$""";

    private final MovableClock clock;
    private final IdentityService identity;
    private final TaskService tasks;
    private final FormService forms;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final HistoryService history;
    private final ManagementService management;
    private final JdbcClient database;
    private final CaseDocuments documents;
    private int attached;

    Coalition(
            MovableClock clock,
            IdentityService identity,
            TaskService tasks,
            FormService forms,
            RuntimeService runtime,
            RepositoryService repository,
            HistoryService history,
            ManagementService management,
            JdbcClient database,
            CaseDocuments documents) {
        this.clock = clock;
        this.identity = identity;
        this.tasks = tasks;
        this.forms = forms;
        this.runtime = runtime;
        this.repository = repository;
        this.history = history;
        this.management = management;
        this.database = database;
        this.documents = documents;
    }

    /** Ends every case, empties the modules' tables and sets the clock right; people stay. */
    public void startAfresh() {
        identity.clearAuthentication();
        clock.offset(Duration.ZERO);
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .unlimitedList()
                .forEach(running -> runtime.deleteProcessInstance(running.getId(), "test", true, true));
        List<String> ended = history.createHistoricProcessInstanceQuery().finished().unlimitedList().stream()
                .map(HistoricProcessInstance::getId)
                .toList();
        if (!ended.isEmpty()) {
            history.deleteHistoricProcessInstancesBulk(ended);
        }
        database.sql(EMPTY).update();
    }

    /** Sets the clock to eight in the morning of a day in the coalition's zone, and runs what has become due. */
    public void today(LocalDate day) {
        turnTo(day);
        runDueJobs();
    }

    /** Sets the clock only: what has become due waits. */
    public void turnTo(LocalDate day) {
        clock.moveTo(day.atTime(LocalTime.of(8, 0)).atZone(clock.getZone()).toInstant());
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Runs timers and asynchronous steps that are due, and those that they bring about. */
    public void runDueJobs() {
        List<Job> due;
        int rounds = 0;
        while (!(due = management
                                .createJobQuery()
                                .executable()
                                .active()
                                .duedateLowerThan(new Date(clock.millis() + 1))
                                .unlimitedList())
                        .isEmpty()
                || !(due = management
                                .createJobQuery()
                                .messages()
                                .executable()
                                .active()
                                .unlimitedList())
                        .isEmpty()) {
            if (++rounds > 200) {
                throw new IllegalStateException("jobs without end: " + due);
            }
            due.forEach(job -> {
                if (management.createJobQuery().jobId(job.getId()).count() > 0) {
                    management.executeJob(job.getId());
                }
            });
        }
    }

    /** The Secretariat's file is there, as the step asks: each time another one. */
    public void attach(String caseNumber, DocumentKind kind) {
        byte[] content = ("%PDF-1.7 " + ++attached).getBytes(StandardCharsets.US_ASCII);
        documents
                .add(
                        caseNumber,
                        kind,
                        "",
                        new CaseDocuments.Upload(kind.name().toLowerCase(Locale.ROOT) + ".pdf", FileType.PDF, content),
                        "secretaria")
                .ifPresent(fault -> {
                    throw new IllegalStateException(String.valueOf(fault));
                });
    }

    public Person as(String username) {
        return new Person(username);
    }

    /** Someone who is signed in. */
    public final class Person {
        private final String username;

        private Person(String username) {
            this.username = username;
        }

        /** Submits a start form as Tasklist would and returns the case number. */
        public String start(String process, Map<String, Object> form) {
            String definition = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(process)
                    .latestVersion()
                    .singleResult()
                    .getId();
            return signedIn(() -> forms.submitStartForm(definition, form).getBusinessKey());
        }

        /** Completes the one open task of this key in the case that is offered to this person. */
        public void complete(String caseNumber, String task, Map<String, Object> form) {
            Task open = task(caseNumber, task);
            completeTask(open.getId(), form);
        }

        /** Completes a task by its id, claiming it first. */
        public void completeTask(String taskId, Map<String, Object> form) {
            signedIn(() -> {
                tasks.claim(taskId, username);
                forms.submitTaskForm(taskId, form);
                return taskId;
            });
            runDueJobs();
        }

        /** The one open task of this key in the case that is offered to this person. */
        public Task task(String caseNumber, String key) {
            List<Task> open = tasks(caseNumber, key);
            if (open.size() != 1) {
                throw new AssertionError(username + " has " + open.size() + " tasks " + key + " in " + caseNumber
                        + "; open there: " + openTasks(caseNumber));
            }
            return open.get(0);
        }

        /** The open tasks of this key in the case that are offered to this person. */
        public List<Task> tasks(String caseNumber, String key) {
            return tasks.createTaskQuery()
                    .processInstanceBusinessKey(caseNumber)
                    .taskDefinitionKey(key)
                    .taskCandidateGroupIn(groups())
                    .includeAssignedTasks()
                    .initializeFormKeys()
                    .list();
        }

        /** What the form of a task shows this person before she fills it in. */
        public Map<String, Object> shown(String taskId) {
            return signedIn(() -> forms.getTaskFormVariables(taskId));
        }

        public <T> T signedIn(Callable<T> work) {
            identity.setAuthentication(username, groups());
            try {
                return work.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            } finally {
                identity.clearAuthentication();
            }
        }

        private List<String> groups() {
            return identity.createGroupQuery().groupMember(username).list().stream()
                    .map(Group::getId)
                    .toList();
        }
    }

    /** The number of the one running case of a process. */
    public String onlyCase(String process) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .singleResult()
                .getBusinessKey();
    }

    /** The keys of the tasks that are open in a case, sorted. */
    public List<String> openTasks(String caseNumber) {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** Whether the case has ended. */
    public boolean ended(String caseNumber) {
        return history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .finished()
                        .count()
                > 0;
    }
}
