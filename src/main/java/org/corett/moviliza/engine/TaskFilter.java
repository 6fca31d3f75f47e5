package org.corett.moviliza.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.corett.moviliza.engine.internal.StoredQuery;
import org.corett.moviliza.shared.Language;

/**
 * A view of the tasks in Tasklist, which the program keeps as it stands here, once in each language.
 *
 * @param set that it belongs to, in which the Rights grant it
 */
public record TaskFilter(
        String set, Language language, String name, String description, int position, Content content) {
    static final String EVERYBODYS = "everybody's";
    /** Of delegations; an office has no country of its own. */
    static final String COUNTRYS = "country's";

    private static final String LANGUAGE = "language";

    /** Every view, in the order in which Tasklist lists them. */
    static final List<TaskFilter> ALL = List.of(
            spanish(EVERYBODYS, "Por hacer", "Lo que usted puede hacer ahora", 10, Content.TO_DO),
            spanish(EVERYBODYS, "Mis tareas", "Lo que usted ha tomado", 20, Content.TAKEN),
            spanish(
                    COUNTRYS,
                    "De mi país",
                    "Lo que se pide a su país, lo tome quien lo tome",
                    30,
                    Content.OF_MY_COUNTRY),
            spanish(EVERYBODYS, "Vencidas", "Lo que ya debía estar hecho", 40, Content.OVERDUE),
            spanish(EVERYBODYS, "Esta semana", "Lo que vence hasta el domingo", 50, Content.THIS_WEEK),
            spanish(
                    EVERYBODYS,
                    "De mis grupos",
                    "Todo lo que usted puede ver, también lo que tomó otra persona",
                    60,
                    Content.OFFERED),
            english(EVERYBODYS, "To do", "What you can do now", 10, Content.TO_DO),
            english(EVERYBODYS, "My tasks", "What you have taken", 20, Content.TAKEN),
            english(
                    COUNTRYS,
                    "My country's tasks",
                    "What your country is asked, whoever has taken it",
                    30,
                    Content.OF_MY_COUNTRY),
            english(EVERYBODYS, "Overdue", "What should be done already", 40, Content.OVERDUE),
            english(EVERYBODYS, "This week", "What is due until Sunday", 50, Content.THIS_WEEK),
            english(
                    EVERYBODYS,
                    "My groups' tasks",
                    "All that you may see, also what a colleague has taken",
                    60,
                    Content.OFFERED));

    private static TaskFilter spanish(String set, String name, String description, int position, Content content) {
        return new TaskFilter(set, Language.ES, name, description, position, content);
    }

    private static TaskFilter english(String set, String name, String description, int position, Content content) {
        return new TaskFilter(set, Language.EN, name, description, position, content);
    }

    /** Whether somebody who reads this language is to find the view: those that people make stand in every language. */
    public static boolean isRead(Filter view, Language language) {
        Object its = view.getProperties() == null ? null : view.getProperties().get(LANGUAGE);
        return its == null || its.equals(language.name());
    }

    /** Which tasks a view shows. */
    enum Content {
        TO_DO {
            @Override
            TaskQuery query(TaskService tasks) {
                return tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression(ME)
                        .taskCandidateGroupInExpression(MY_GROUPS)
                        .endOr();
            }
        },
        TAKEN {
            @Override
            TaskQuery query(TaskService tasks) {
                return tasks.createTaskQuery().taskAssigneeExpression(ME);
            }
        },
        OF_MY_COUNTRY {
            @Override
            TaskQuery query(TaskService tasks) {
                return tasks.createTaskQuery()
                        .taskCandidateGroupInExpression(MY_COUNTRY)
                        .includeAssignedTasks();
            }
        },
        OVERDUE {
            @Override
            TaskQuery query(TaskService tasks) {
                return OFFERED.query(tasks).dueBeforeExpression(NOW);
            }
        },
        THIS_WEEK {
            @Override
            TaskQuery query(TaskService tasks) {
                return OFFERED.query(tasks).dueAfterExpression(NOW).dueBeforeExpression(END_OF_WEEK);
            }
        },
        OFFERED {
            @Override
            TaskQuery query(TaskService tasks) {
                return tasks.createTaskQuery()
                        .taskCandidateGroupInExpression(MY_GROUPS)
                        .includeAssignedTasks();
            }
        };

        private static final String ME = "${currentUser()}";
        private static final String MY_GROUPS = "${currentUserGroups()}";
        private static final String MY_COUNTRY = "${viewTerms.countries(currentUserGroups())}";
        private static final String NOW = "${viewTerms.now()}";
        private static final String END_OF_WEEK = "${viewTerms.endOfWeek()}";

        abstract TaskQuery query(TaskService tasks);
    }

    /** The view as the engine keeps it, made where it is missing and brought up to date where it differs. */
    Filter kept(FilterService filters, TaskService tasks) {
        Filter wanted = filters.newTaskFilter(name)
                .setQuery(content.query(tasks))
                .setProperties(Map.<String, Object>of(
                        "description",
                        description,
                        "priority",
                        position,
                        "color",
                        "#0b3d5c",
                        "refresh",
                        true,
                        LANGUAGE,
                        language.name()));
        Optional<Filter> kept = filters.createFilterQuery().filterName(name).list().stream()
                // Whoever makes a view in Tasklist owns it, whatever she calls it.
                .filter(filter -> filter.getOwner() == null)
                .findFirst();
        if (kept.isEmpty()) {
            return filters.saveFilter(wanted);
        }
        Filter filter = kept.get();
        if (wanted.getProperties().equals(filter.getProperties()) && StoredQuery.same(wanted, filter)) {
            return filter;
        }
        return filters.saveFilter(filter.setQuery(content.query(tasks)).setProperties(wanted.getProperties()));
    }
}
