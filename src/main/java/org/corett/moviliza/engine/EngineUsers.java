package org.corett.moviliza.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.corett.moviliza.identity.Group;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.identity.PeopleChanged;
import org.corett.moviliza.identity.Person;
import org.corett.moviliza.shared.ClockMoved;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the engine's users, groups and memberships in step with the coalition's people and terms. */
@Component
class EngineUsers {
    private final People people;
    private final IdentityService identity;
    private final TaskService tasks;

    EngineUsers(People people, IdentityService identity, TaskService tasks) {
        this.people = people;
        this.identity = identity;
        this.tasks = tasks;
    }

    /** Terms begin and end at midnight without anybody's doing. */
    @Scheduled(cron = "0 1 0 * * *", zone = "${moviliza.timezone:GMT-6}")
    @EventListener({ApplicationStartedEvent.class, PeopleChanged.class, ClockMoved.class})
    @Transactional
    public void synchronize() {
        people.groups().forEach(this::enter);
        people.all().forEach(this::enter);
        people.membersByGroup().forEach(this::setMembers);
    }

    private void enter(Group group) {
        if (identity.createGroupQuery().groupId(group.id()).count() == 0) {
            var created = identity.newGroup(group.id());
            created.setName(group.name());
            created.setType("WORKFLOW");
            identity.saveGroup(created);
        }
    }

    private void enter(Person person) {
        if (identity.createUserQuery().userId(person.username()).count() == 0) {
            User created = identity.newUser(person.username());
            created.setFirstName(person.fullName());
            created.setLastName("");
            created.setEmail(person.email());
            identity.saveUser(created);
        }
    }

    private void setMembers(String group, Set<String> members) {
        List<User> present = identity.createUserQuery().memberOfGroup(group).unlimitedList();
        Set<String> before = present.stream().map(User::getId).collect(Collectors.toSet());
        members.stream().filter(user -> !before.contains(user)).forEach(user -> identity.createMembership(user, group));
        before.stream().filter(user -> !members.contains(user)).forEach(user -> leave(user, group));
    }

    /** What she had taken goes back to the group, or nobody else could do it. */
    private void leave(String user, String group) {
        identity.deleteMembership(user, group);
        tasks.createTaskQuery()
                .taskAssignee(user)
                .taskCandidateGroup(group)
                .includeAssignedTasks()
                .unlimitedList()
                .forEach(taken -> tasks.setAssignee(taken.getId(), null));
    }
}
