package org.corett.moviliza.engine.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.cmd.CreateUserCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.SetAnnotationForIncidentCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.cmd.UnlockUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;
import org.corett.moviliza.engine.AdministratorActs;
import org.corett.moviliza.engine.AdministratorActs.Kind;
import org.corett.moviliza.engine.Passwords;
import org.corett.moviliza.engine.WeakPassword;
import org.jspecify.annotations.Nullable;

/**
 * What administrators do beside reading: accounts, and jobs that failed. Everything else of a case is its people's, and
 * groups follow from persons, appointments and terms.
 *
 * <p>Each act is recorded in its own transaction.
 */
final class Administration {
    private static final Set<Class<?>> ACTS = Set.of(
            // Admin asks for the administrator's own before she gives another; nobody else's is tried.
            CheckPassword.class,
            CreateUserCmd.class,
            SaveUserCmd.class,
            DeleteUserCmd.class,
            UnlockUserCmd.class,
            SetJobRetriesCmd.class,
            ExecuteJobsCmd.class,
            SetAnnotationForIncidentCmd.class);

    private static final int MOST_RETRIES = 10;

    private final Supplier<AdministratorActs> record;
    private final Supplier<Passwords> passwords;

    Administration(Supplier<AdministratorActs> record, Supplier<Passwords> passwords) {
        this.record = record;
        this.passwords = passwords;
    }

    static boolean offers(Command<?> command) {
        return ACTS.contains(command.getClass());
    }

    /** The same act, within its bounds and recorded; raises {@link AuthorizationException} beyond them. */
    <T> Command<T> recorded(Command<T> act, String administrator) {
        return act instanceof CheckPassword
                ? ownPassword(act, administrator)
                : context -> {
                    Collection<Note> notes = notes(context, act);
                    T result = act.execute(context);
                    notes.forEach(note -> record.get()
                            .record(administrator, note.kind(), note.subject(), note.caseNumber(), note.said()));
                    return result;
                };
    }

    /** Whose session it is may be another than she: tries are counted. */
    @SuppressWarnings("unchecked") // As the engine declares it.
    private <T> Command<T> ownPassword(Command<T> act, String administrator) {
        if (!administrator.equals(maybe(act, "userId"))) {
            throw refused(act);
        }
        return context ->
                (T) (Boolean) passwords.get().own(administrator, Objects.toString(maybe(act, "password"), ""));
    }

    private record Note(Kind kind, String subject, String caseNumber, String said) {
        static Note account(Kind kind, String username) {
            return new Note(kind, username, "", "");
        }
    }

    private Collection<Note> notes(CommandContext context, Command<?> act) {
        if (act instanceof CreateUserCmd) {
            checkName(context, (String) maybe(act, "userId"));
            // Nothing changes before the act that follows.
            return List.of();
        } else if (act instanceof SaveUserCmd) {
            return saving((UserEntity) field(act, "user"));
        } else if (act instanceof DeleteUserCmd) {
            return List.of(Note.account(Kind.USER_DELETED, (String) field(act, "userId")));
        } else if (act instanceof UnlockUserCmd) {
            return List.of(Note.account(Kind.USER_UNLOCKED, (String) field(act, "userId")));
        } else if (act instanceof SetJobRetriesCmd) {
            return retrying(context, act);
        } else if (act instanceof ExecuteJobsCmd) {
            return running(context, (String) field(act, "jobId"));
        }
        return noting(context, act);
    }

    private static void checkName(CommandContext context, @Nullable String username) {
        if (username == null
                || !username.matches(context.getProcessEngineConfiguration().getGeneralResourceWhitelistPattern())) {
            throw new BadUserRequestException("no name of an account: " + username);
        }
    }

    /**
     * The engine saves an account under whatever name the call gives it, with its password: under another's name that
     * would be a password given to her, of which nobody hears.
     */
    private Collection<Note> saving(UserEntity user) {
        if (user.hasNewPassword() && !user.checkPasswordAgainstPolicy()) {
            throw new WeakPassword();
        }
        boolean entered = user.getRevision() == 0;
        if (!entered && !user.hasNewPassword() && !passwords.get().keeps(user.getId(), user.getPassword())) {
            throw new BadUserRequestException("an account keeps its name: " + user.getId());
        }
        Kind kind = entered ? Kind.USER_ENTERED : user.hasNewPassword() ? Kind.PASSWORD_GIVEN : Kind.USER_CHANGED;
        return List.of(Note.account(kind, user.getId()));
    }

    /** A job that failed is tried again; the day of one that waits is not moved, and none is stopped. */
    private static Collection<Note> retrying(CommandContext context, Command<?> act) {
        int retries = (int) field(act, "retries");
        if (retries < 1 || retries > MOST_RETRIES || (boolean) field(act, "isDueDateSet")) {
            throw refused(act);
        }
        List<JobEntity> jobs = jobs(context, act);
        if (jobs.stream().anyMatch(job -> job.getRetries() > 0)) {
            throw refused(act);
        }
        return jobs.stream().map(job -> ofJob(context, Kind.JOB_RETRIED, job)).toList();
    }

    @SuppressWarnings("unchecked") // As the engine declares them.
    private static List<JobEntity> jobs(CommandContext context, Command<?> act) {
        String definition = (String) maybe(act, "jobDefinitionId");
        if (definition != null) {
            return context.getJobManager().findJobsByJobDefinitionId(definition).stream()
                    // The engine leaves the others as they are.
                    .filter(job -> job.getRetries() == 0)
                    .toList();
        }
        Set<String> ids = new HashSet<>();
        if (maybe(act, "jobId") != null) {
            ids.add((String) field(act, "jobId"));
        }
        if (maybe(act, "jobIds") != null) {
            ids.addAll((List<String>) field(act, "jobIds"));
        }
        return ids.stream()
                .map(context.getJobManager()::findJobById)
                .filter(Objects::nonNull)
                .toList();
    }

    /** No timer runs before its time. */
    private static Collection<Note> running(CommandContext context, @Nullable String jobId) {
        JobEntity job = jobId == null ? null : context.getJobManager().findJobById(jobId);
        if (job == null) {
            return List.of();
        }
        if (job.getDuedate() != null && job.getDuedate().after(ClockUtil.getCurrentTime())) {
            throw new AuthorizationException("not before its time: job " + jobId);
        }
        return List.of(ofJob(context, Kind.JOB_RUN, job));
    }

    private static Collection<Note> noting(CommandContext context, Command<?> act) {
        Incident incident = context.getIncidentManager().findIncidentById((String) field(act, "incidentId"));
        return incident == null
                ? List.of()
                : List.of(new Note(
                        Kind.INCIDENT_NOTED,
                        String.valueOf(incident.getActivityId()),
                        caseOf(context, incident.getProcessInstanceId()),
                        Objects.toString(maybe(act, "annotation"), "")));
    }

    private static Note ofJob(CommandContext context, Kind kind, JobEntity job) {
        String place = job.getActivityId() != null ? job.getActivityId() : job.getJobHandlerType();
        return new Note(kind, place, caseOf(context, job.getProcessInstanceId()), "");
    }

    /** The number of the case; empty for what is no case's. */
    private static String caseOf(CommandContext context, @Nullable String instance) {
        ExecutionEntity run =
                instance == null ? null : context.getExecutionManager().findExecutionById(instance);
        if (run != null && run.getRootProcessInstanceId() != null) {
            run = context.getExecutionManager().findExecutionById(run.getRootProcessInstanceId());
        }
        return run == null ? "" : Objects.toString(run.getBusinessKey(), "");
    }

    private static AuthorizationException refused(Command<?> act) {
        return new AuthorizationException(
                "not for administrators: " + act.getClass().getSimpleName());
    }

    private static @Nullable Object maybe(Command<?> act, String name) {
        return CommandGate.field(act, name);
    }

    private static Object field(Command<?> act, String name) {
        return Objects.requireNonNull(CommandGate.field(act, name), name);
    }
}
