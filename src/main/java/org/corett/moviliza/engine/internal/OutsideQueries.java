package org.corett.moviliza.engine.internal;

import java.util.Collection;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.AbstractVariableQueryImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.jspecify.annotations.Nullable;

/** What a query that people send may not do, whoever they are. */
final class OutsideQueries {
    private OutsideQueries() {}

    /**
     * A query that comes from outside must not bring expressions, which the engine would evaluate as code
     * (CVE-2026-109432), neither at once nor stored as a filter; those of our own filters are evaluated further inside.
     */
    static void refuseExpressions(Command<?> command) {
        Object query = query(command);
        boolean expressions = query instanceof TaskQueryImpl tasks
                ? tasks.getQueries().stream()
                        .anyMatch(part -> !part.getExpressions().isEmpty())
                : query instanceof AbstractQuery<?, ?> other
                        && !other.getExpressions().isEmpty();
        if (expressions) {
            throw new BadUserRequestException("expressions are forbidden in ad-hoc queries");
        }
    }

    /**
     * Whoever reads only her own tasks asks nothing about variables: the engine looks for them in the whole case, its
     * other branches included, so that a filter or an order by one would tell her what another country's task holds.
     */
    static void refuseVariables(Command<?> command) {
        Object query = query(command);
        boolean variables = query instanceof TaskQueryImpl tasks
                ? tasks.getQueries().stream()
                                .anyMatch(part -> !part.getVariables().isEmpty())
                        || tasks.getOrderingProperties().stream()
                                .anyMatch(by -> QueryOrderingProperty.RELATION_VARIABLE.equals(by.getRelation()))
                : query instanceof HistoricTaskInstanceQueryImpl past
                        ? past.getQueries().stream()
                                .anyMatch(part -> !part.getVariables().isEmpty())
                        : query instanceof AbstractVariableQueryImpl<?, ?> other
                                && !other.getQueryVariableValues().isEmpty();
        if (variables) {
            throw new AuthorizationException("variables are for those who oversee cases");
        }
    }

    private static @Nullable Object query(Command<?> command) {
        if (command instanceof SaveFilterCmd) {
            return ((Filter) Objects.requireNonNull(CommandGate.field(command, "filter"))).getQuery();
        }
        return command instanceof AbstractExecuteFilterCmd ? CommandGate.field(command, "extendingQuery") : command;
    }

    /**
     * A list without an end is answered up to the engine's limit and refused beyond it: the engine alone would refuse
     * it even when short, and its own applications ask that way.
     */
    static <T> T bounded(Command<T> asked, int limit, Supplier<T> answer) {
        boolean endless = asked instanceof AbstractQuery<?, ?> query
                && query.getMaxResults() == Integer.MAX_VALUE
                && Boolean.TRUE.equals(CommandGate.field(asked, "maxResultsLimitEnabled"));
        if (!endless) {
            return answer.get();
        }
        ((AbstractQuery<?, ?>) asked).setMaxResults(limit);
        T found = answer.get();
        if (found instanceof Collection<?> list && list.size() >= limit) {
            throw new BadUserRequestException("more than " + limit + " results: ask page by page");
        }
        return found;
    }
}
