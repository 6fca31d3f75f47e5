package org.corett.moviliza.help;

import static org.corett.moviliza.help.Lesson.*;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.corett.moviliza.identity.Group;

/** Whom a page of help is for, and what she learns in her first week. */
enum Role {
    DELEGATION(
            "delegacion",
            group -> group.startsWith("country-"),
            SIGN_IN,
            LANGUAGE,
            HOME,
            MAIL,
            TASK,
            REFUSED,
            POSITION,
            CASE,
            ABSENCE,
            CHANGE,
            DEADLINES,
            ASK),
    PRESIDENCY(
            "presidencia",
            Group.PRESIDENCY::equals,
            SIGN_IN,
            LANGUAGE,
            HOME,
            MAIL,
            TASK,
            REFUSED,
            CONVENE,
            JOINT,
            CASE,
            REPORTS,
            HANDOVER,
            DEADLINES,
            ASK),
    SECRETARIAT(
            "secretaria",
            Group.TECHNICAL_SECRETARIAT::equals,
            SIGN_IN,
            LANGUAGE,
            HOME,
            MAIL,
            TASK,
            REFUSED,
            JOINT,
            CASE,
            MOVE_DEADLINE,
            SENT_MAIL,
            REPORTS,
            HANDOVER,
            ASK),
    COMMUNICATION(
            "comunicacion",
            Group.COMMUNICATION_COMMITTEE::equals,
            SIGN_IN,
            LANGUAGE,
            HOME,
            MAIL,
            TASK,
            REFUSED,
            PUBLISH,
            CASE,
            DEADLINES,
            ASK),
    MANAGERS(
            "gerencia",
            Group.MANAGERS::equals,
            SIGN_IN,
            LANGUAGE,
            LOOK_AROUND,
            OWN_MAIL,
            BOARD,
            BEHIND,
            PORTFOLIO,
            WATCH_CASE,
            COCKPIT,
            PLENARY,
            REPORTS,
            TRANSPARENCY,
            ASK),
    OBSERVERS("observacion", Group.OBSERVERS::equals, SIGN_IN, LANGUAGE, LOOK_AROUND, OWN_MAIL, SESSIONS, ASK),
    ADMINISTRATORS(
            "administracion",
            Group.ADMINISTRATORS::equals,
            SIGN_IN,
            LANGUAGE,
            LOOK_AROUND,
            OWN_MAIL,
            ACCOUNTS,
            INCIDENTS,
            SENT_MAIL,
            ASK);

    private final String path;
    private final Predicate<String> group;
    private final List<Lesson> lessons;

    Role(String path, Predicate<String> group, Lesson... lessons) {
        this.path = path;
        this.group = group;
        this.lessons = List.of(lessons);
    }

    static Optional<Role> at(String path) {
        return Arrays.stream(values()).filter(role -> role.path.equals(path)).findFirst();
    }

    public String address() {
        return "/ayuda/" + path;
    }

    String path() {
        return path;
    }

    public List<Lesson> lessons() {
        return lessons;
    }

    boolean heldBy(Collection<String> groups) {
        return groups.stream().anyMatch(group);
    }
}
