package org.corett.moviliza.engine.internal;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.AbstractVariableQueryImpl;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterListPageCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.jspecify.annotations.Nullable;

/** What a query that people send may not do, whoever they are. */
final class OutsideQueries {
    private static final int MOST_PARTS = 20;

    private OutsideQueries() {}

    /**
     * A query that comes from outside must not bring expressions, which the engine would evaluate as code
     * (CVE-2026-109432), neither at once nor stored as a filter; those of our own filters are evaluated further inside.
     */
    static void refuseExpressions(Command<?> command) {
        boolean expressions = parts(query(command)).stream()
                .anyMatch(part -> !part.getExpressions().isEmpty());
        if (expressions) {
            throw new BadUserRequestException("expressions are forbidden in ad-hoc queries");
        }
    }

    /** No page begins before the first row or holds less than none: the database would fail over it. */
    static void refuseNegativePages(Command<?> command) {
        int first = 0;
        int most = 0;
        if (command instanceof AbstractQuery<?, ?> query) {
            first = query.getFirstResult();
            most = query.getMaxResults();
        } else if (command instanceof ExecuteFilterListPageCmd) {
            first = number(command, "firstResult");
            most = number(command, "maxResults");
        }
        if (first < 0 || most < 0) {
            throw new BadUserRequestException("a page begins at 0 and holds 0 or more");
        }
    }

    private static int number(Command<?> command, String field) {
        return (Integer) Objects.requireNonNull(CommandGate.field(command, field));
    }

    /**
     * Each alternative of a query is one more join for the database to plan: twenty thousand in one call keep a connection
     * for a minute. Tasklist and Cockpit send a few.
     */
    static void refuseManyAlternatives(Command<?> command) {
        if (parts(query(command)).size() > MOST_PARTS) {
            throw new BadUserRequestException("more than " + MOST_PARTS + " alternatives in a query");
        }
    }

    /**
     * Whoever reads only her own tasks asks nothing about variables: the engine looks for them in the whole case, its
     * other branches included, so that a filter or an order by one would tell her what another country's task holds.
     */
    static void refuseVariables(Command<?> command) {
        if (parts(query(command)).stream().anyMatch(part -> filters(part) || sorts(part))) {
            throw new AuthorizationException("variables are for those who oversee cases");
        }
    }

    private static boolean filters(AbstractQuery<?, ?> part) {
        return part instanceof TaskQueryImpl tasks && !tasks.getVariables().isEmpty()
                || part instanceof HistoricTaskInstanceQueryImpl past
                        && !past.getVariables().isEmpty()
                || part instanceof AbstractVariableQueryImpl<?, ?> other
                        && !other.getQueryVariableValues().isEmpty();
    }

    private static boolean sorts(AbstractQuery<?, ?> part) {
        return part.getOrderingProperties().stream()
                .anyMatch(by -> QueryOrderingProperty.RELATION_VARIABLE.equals(by.getRelation()));
    }

    /** A query is made of itself and of its alternatives. */
    private static List<? extends AbstractQuery<?, ?>> parts(@Nullable Object query) {
        if (query instanceof TaskQueryImpl tasks) {
            return tasks.getQueries();
        } else if (query instanceof HistoricTaskInstanceQueryImpl past) {
            return past.getQueries();
        } else if (query instanceof ProcessInstanceQueryImpl cases) {
            return cases.getQueries();
        } else if (query instanceof HistoricProcessInstanceQueryImpl past) {
            return past.getQueries();
        }
        return query instanceof AbstractQuery<?, ?> other ? List.of(other) : List.of();
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
