package org.corett.moviliza.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * A view of the tasks in Tasklist, which the program keeps as it stands here.
 *
 * @param language names the set that it belongs to, in which the Rights grant it
 */
record TaskFilter(String language, String name, String description, int position, Content content) {
    static final String SPANISH = "es";
    static final String ENGLISH = "en";
    /** Of delegations that read Spanish; an office has no country of its own. */
    static final String COUNTRY = "es-country";

    /** Every view, in the order in which Tasklist lists them. */
    static final List<TaskFilter> ALL = List.of(
            new TaskFilter(SPANISH, "Por hacer", "Lo que usted puede hacer ahora", 10, Content.TO_DO),
            new TaskFilter(SPANISH, "Mis tareas", "Lo que usted ha tomado", 20, Content.TAKEN),
            new TaskFilter(SPANISH, "Vencidas", "Lo que ya debía estar hecho", 40, Content.OVERDUE),
            new TaskFilter(SPANISH, "Esta semana", "Lo que vence hasta el domingo", 50, Content.THIS_WEEK),
            new TaskFilter(
                    SPANISH,
                    "De mis grupos",
                    "Todo lo que usted puede ver, también lo que tomó otra persona",
                    60,
                    Content.OFFERED),
            new TaskFilter(
                    COUNTRY,
                    "De mi país",
                    "Lo que se pide a su país, lo tome quien lo tome",
                    30,
                    Content.OF_MY_COUNTRY),
            new TaskFilter(ENGLISH, "To do", "What you can do now", 10, Content.TO_DO),
            new TaskFilter(ENGLISH, "My tasks", "What you have taken", 20, Content.TAKEN),
            new TaskFilter(
                    ENGLISH,
                    "My country's tasks",
                    "What your country is asked, whoever has taken it",
                    30,
                    Content.OF_MY_COUNTRY),
            new TaskFilter(ENGLISH, "Overdue", "What should be done already", 40, Content.OVERDUE),
            new TaskFilter(ENGLISH, "This week", "What is due until Sunday", 50, Content.THIS_WEEK),
            new TaskFilter(
                    ENGLISH,
                    "My groups' tasks",
                    "All that you may see, also what a colleague has taken",
                    60,
                    Content.OFFERED));

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
        Filter filter = filters.createFilterQuery().filterName(name).singleResult();
        Map<String, Object> properties =
                Map.of("description", description, "priority", position, "color", "#0b3d5c", "refresh", true);
        if (filter == null) {
            filter = filters.newTaskFilter(name);
        } else if (properties.equals(filter.getProperties())) {
            return filter;
        }
        filter.setQuery(content.query(tasks));
        filter.setProperties(properties);
        return filters.saveFilter(filter);
    }
}
