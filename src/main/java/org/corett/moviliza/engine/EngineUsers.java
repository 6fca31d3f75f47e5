package org.corett.moviliza.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.corett.moviliza.identity.Group;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.identity.PeopleChanged;
import org.corett.moviliza.identity.Person;
import org.corett.moviliza.shared.ClockMoved;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the engine's users, groups and memberships in step with the coalition's people and terms. */
@Component
class EngineUsers {
    private final People people;
    private final IdentityService identity;
    private final TaskService tasks;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    EngineUsers(
            People people,
            IdentityService identity,
            TaskService tasks,
            JdbcClient database,
            ApplicationEventPublisher events) {
        this.people = people;
        this.identity = identity;
        this.tasks = tasks;
        this.database = database;
        this.events = events;
    }

    /** Terms begin and end at midnight without anybody's doing. */
    @Scheduled(cron = "0 0 0 * * *", zone = "${moviliza.timezone:GMT-6}")
    @EventListener({ApplicationStartedEvent.class, PeopleChanged.class, ClockMoved.class})
    @Transactional
    public void synchronize() {
        oneAtATime();
        enterNewGroups();
        enterNewPeople();
        Map<String, Set<String>> before = membersInTheEngine();
        Map<String, Set<String>> members = people.membersByGroup();
        Map<String, Set<String>> lost = new TreeMap<>();
        members.forEach((group, now) -> setMembers(group, before.getOrDefault(group, Set.of()), now, lost));
        releaseTasksOfNobody();
        lost.forEach((user, offered) -> {
            List<String> kept = members.keySet().stream()
                    .filter(group -> members.get(group).contains(user))
                    .toList();
            kept.forEach(group -> offered.removeAll(offeredTo(group)));
            events.publishEvent(new RoleLost(user, offered, kept.isEmpty()));
        });
    }

    /** What somebody took at the very moment in which she left the group. */
    private void releaseTasksOfNobody() {
        database.sql(
                        """
                        select task.id_ from act_ru_task task
                        where task.assignee_ is not null
                          and exists (select from act_ru_identitylink link
                            where link.task_id_ = task.id_ and link.type_ = 'candidate' and link.group_id_ is not null)
                          and not exists (select from act_ru_identitylink link
                            join act_id_membership hers on hers.group_id_ = link.group_id_
                            where link.task_id_ = task.id_ and link.type_ = 'candidate'
                              and hers.user_id_ = task.assignee_)""")
                .query(String.class)
                .list()
                .forEach(task -> tasks.setAssignee(task, null));
    }

    /** Two at once would both enter the member who is missing, and one would fail. */
    private void oneAtATime() {
        database.sql("select pg_advisory_xact_lock(hashtextextended('engine-users', 0))")
                .query()
                .singleRow();
    }

    private void enterNewGroups() {
        Set<String> known = identity.createGroupQuery().unlimitedList().stream()
                .map(org.camunda.bpm.engine.identity.Group::getId)
                .collect(Collectors.toSet());
        people.groups().stream().filter(group -> !known.contains(group.id())).forEach(this::enter);
    }

    private void enterNewPeople() {
        Set<String> known = identity.createUserQuery().unlimitedList().stream()
                .map(User::getId)
                .collect(Collectors.toSet());
        people.all().stream()
                .filter(person -> !known.contains(person.username()))
                .forEach(this::enter);
    }

    private void enter(Group group) {
        var created = identity.newGroup(group.id());
        created.setName(group.name());
        created.setType("WORKFLOW");
        identity.saveGroup(created);
    }

    private void enter(Person person) {
        User created = identity.newUser(person.username());
        created.setFirstName(person.fullName());
        created.setLastName("");
        created.setEmail(person.email());
        // Without a password nobody signs in as her.
        identity.saveUser(created);
    }

    private Map<String, Set<String>> membersInTheEngine() {
        Map<String, Set<String>> members = new TreeMap<>();
        database.sql("select group_id_, user_id_ from act_id_membership").query(row -> {
            members.computeIfAbsent(row.getString("group_id_"), group -> new TreeSet<>())
                    .add(row.getString("user_id_"));
        });
        return members;
    }

    private void setMembers(String group, Set<String> before, Set<String> members, Map<String, Set<String>> lost) {
        members.stream().filter(user -> !before.contains(user)).forEach(user -> identity.createMembership(user, group));
        before.stream().filter(user -> !members.contains(user)).forEach(user -> lost.computeIfAbsent(
                        user, leaver -> new TreeSet<>())
                .addAll(leave(user, group)));
    }

    /** What she had taken goes back to the group, or nobody else could do it; the tasks that were offered to her. */
    private Set<String> leave(String user, String group) {
        identity.deleteMembership(user, group);
        tasks
                .createTaskQuery()
                .taskCandidateGroup(group)
                .taskAssignee(user)
                .includeAssignedTasks()
                .unlimitedList()
                .stream()
                // Unless it has passed to somebody else in this very transaction.
                .filter(taken -> user.equals(taken.getAssignee()))
                .forEach(taken -> tasks.setAssignee(taken.getId(), null));
        return offeredTo(group);
    }

    private Set<String> offeredTo(String group) {
        return tasks.createTaskQuery().taskCandidateGroup(group).includeAssignedTasks().unlimitedList().stream()
                .map(Task::getId)
                .collect(Collectors.toSet());
    }
}
