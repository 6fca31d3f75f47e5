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

    /** Every view, in the order in which Tasklist lists them. */
    static final List<TaskFilter> ALL = List.of(
            new TaskFilter(SPANISH, "Por hacer", "Lo que usted puede hacer ahora", 10, Content.TO_DO),
            new TaskFilter(SPANISH, "Mis tareas", "Lo que usted ha tomado", 20, Content.TAKEN),
            new TaskFilter(SPANISH, "De mis grupos", "También lo que tomó otra persona", 30, Content.OFFERED),
            new TaskFilter(ENGLISH, "To do", "What you can do now", 10, Content.TO_DO),
            new TaskFilter(ENGLISH, "My tasks", "What you have taken", 20, Content.TAKEN),
            new TaskFilter(ENGLISH, "My groups' tasks", "Also what a colleague has taken", 30, Content.OFFERED));

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
