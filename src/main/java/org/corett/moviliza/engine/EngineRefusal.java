package org.corett.moviliza.engine;

import static jakarta.servlet.http.HttpServletResponse.SC_BAD_REQUEST;
import static jakarta.servlet.http.HttpServletResponse.SC_CONFLICT;
import static jakarta.servlet.http.HttpServletResponse.SC_FORBIDDEN;
import static jakarta.servlet.http.HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
import static jakarta.servlet.http.HttpServletResponse.SC_NOT_FOUND;
import static jakarta.servlet.http.HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
import static jakarta.servlet.http.HttpServletResponse.SC_UNAUTHORIZED;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotAllowedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.corett.moviliza.shared.UnreadableRow;
import org.jspecify.annotations.Nullable;

/** How a refusal is told: its HTTP status and the code of its sentence. */
record EngineRefusal(int status, String type, String code) {
    private static final int TOO_MANY = 429;
    private static final Pattern OF_A_TASK = Pattern.compile(".*/task/[^/]+(/.*)?");

    /** SQL states that a person's own input causes: data that the database cannot hold. */
    private static final Pattern BAD_DATA = Pattern.compile("22.*");

    /** SQL states that tell of somebody else's work on the same thing: a constraint, or transactions out of step. */
    private static final Pattern CLASH = Pattern.compile("23.*|40.*");

    /** What this program has switched off, which the engine's interfaces name all the same. */
    private static final Pattern OFF =
            Pattern.compile(".*/((history/)?case-(definition|execution|instance|activity-instance)|metrics)(/.*)?");

    static EngineRefusal of(@Nullable RuntimeException failure, int status, String path) {
        if (status >= SC_INTERNAL_SERVER_ERROR && OFF.matcher(path).matches()) {
            return of(SC_NOT_FOUND, false);
        }
        if (status == SC_INTERNAL_SERVER_ERROR && failure == null) {
            // The engine was not even asked: what was sent could not be made out.
            return of(SC_BAD_REQUEST, false);
        }
        boolean ofATask = OF_A_TASK.matcher(path).matches() && !path.matches(".*/task/(count|create|report/.*)");
        EngineRefusal known = failure == null ? null : of(failure, ofATask);
        return known != null ? known : of(status, ofATask);
    }

    private static @Nullable EngineRefusal of(RuntimeException failure, boolean ofATask) {
        if (failure instanceof FormRefused) {
            return new EngineRefusal(SC_BAD_REQUEST, "FormRefused", "");
        }
        if (failure instanceof PasswordToChange) {
            return new EngineRefusal(SC_FORBIDDEN, "PasswordToChange", "engine.passwordToChange");
        }
        if (failure instanceof WeakPassword) {
            return new EngineRefusal(SC_BAD_REQUEST, "WeakPassword", "password.weak");
        }
        if (failure instanceof TakenByAnother || failure instanceof TaskAlreadyClaimedException) {
            return new EngineRefusal(SC_FORBIDDEN, "TaskTaken", "engine.taken");
        }
        if (failure instanceof AuthorizationException) {
            return of(SC_FORBIDDEN, ofATask);
        }
        if (failure instanceof OptimisticLockingException || clash(failure)) {
            return new EngineRefusal(SC_CONFLICT, "Conflict", "engine.conflict");
        }
        if (unreadable(failure)) {
            return new EngineRefusal(SC_CONFLICT, "UnreadableRow", "unreadable.row");
        }
        if (failure instanceof DeadlinePassed) {
            return new EngineRefusal(SC_NOT_FOUND, "DeadlinePassed", "engine.deadlinePassed");
        }
        if (failure instanceof CaseUnknown) {
            return new EngineRefusal(SC_NOT_FOUND, "NotFound", "engine.caseUnknown");
        }
        if (failure instanceof SuspendedEntityInteractionException) {
            return new EngineRefusal(SC_CONFLICT, "Suspended", "engine.suspended");
        }
        if (failure instanceof NullValueException || failure instanceof NotFoundException || tellsOfNoTask(failure)) {
            return of(SC_NOT_FOUND, ofATask);
        }
        return failure instanceof BadUserRequestException
                        || failure instanceof NotValidException
                        || failure instanceof NotAllowedException
                        || badData(failure)
                ? of(SC_BAD_REQUEST, ofATask)
                : null;
    }

    private static EngineRefusal of(int status, boolean ofATask) {
        return switch (status) {
            case SC_UNAUTHORIZED -> new EngineRefusal(status, "SignedOut", "engine.signedOut");
            case SC_FORBIDDEN ->
                new EngineRefusal(status, "Forbidden", ofATask ? "engine.notYours" : "engine.forbidden");
            case SC_NOT_FOUND -> new EngineRefusal(status, "NotFound", ofATask ? "engine.taskDone" : "engine.unknown");
            case SC_CONFLICT -> new EngineRefusal(status, "Conflict", "engine.conflict");
            case TOO_MANY -> new EngineRefusal(status, "TooMany", "engine.often");
            case SC_REQUEST_ENTITY_TOO_LARGE -> new EngineRefusal(status, "TooLarge", "engine.tooLarge");
            default ->
                status >= SC_INTERNAL_SERVER_ERROR
                        ? new EngineRefusal(status, "Fault", "engine.fault")
                        : new EngineRefusal(status, "Unreadable", "engine.unreadable");
        };
    }

    private static boolean tellsOfNoTask(RuntimeException failure) {
        return failure instanceof BadUserRequestException
                && String.valueOf(failure.getMessage()).contains("Cannot find task");
    }

    /** Whether the database refused because of somebody else's work on the same thing. */
    static boolean clash(Throwable failure) {
        return sqlState(failure, CLASH);
    }

    /** Whether what she did needs a row that nobody can read. */
    private static boolean unreadable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableRow) {
                return true;
            }
        }
        return false;
    }

    private static boolean badData(Throwable failure) {
        return sqlState(failure, BAD_DATA);
    }

    private static boolean sqlState(Throwable failure, Pattern states) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && states.matcher(String.valueOf(sql.getSQLState())).matches()) {
                return true;
            }
        }
        return false;
    }
}
