package org.corett.moviliza.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.corett.moviliza.shared.CountryCode;

/**
 * Some of those who take part, by the groups that they are in: who starts something, is asked for it, sees or reads it.
 *
 * <p>Where a rule names people, it names one of these; a person in several groups is what any of them makes her.
 */
public record Audience(Set<String> groups) {
    public static final Audience NOBODY = new Audience(Set.of());
    public static final Audience PRESIDENCY = of(Group.PRESIDENCY);
    public static final Audience SECRETARIAT = of(Group.TECHNICAL_SECRETARIAT);
    public static final Audience COMMUNICATION = of(Group.COMMUNICATION_COMMITTEE);
    public static final Audience MANAGERS = of(Group.MANAGERS);
    public static final Audience ADMINISTRATORS = of(Group.ADMINISTRATORS);
    public static final Audience OBSERVERS = of(Group.OBSERVERS);
    /** The nine countries' titulars and alternates. */
    public static final Audience DELEGATIONS = new Audience(Set.copyOf(
            Arrays.stream(CountryCode.values()).map(CountryCode::group).toList()));

    /** Both offices. */
    public static final Audience ORGANS = PRESIDENCY.and(SECRETARIAT);
    /** Those who lead: how fast everybody works is theirs to know. */
    public static final Audience LEADERS = ORGANS.and(MANAGERS);
    /** Who has a part in what the coalition decides. */
    public static final Audience MEMBERS = ORGANS.and(DELEGATIONS);
    /** The members, and managers, who read what these do. */
    public static final Audience MEMBERS_AND_MANAGERS = MEMBERS.and(MANAGERS);
    /** The coalition's own business is theirs: members and whoever watches over all cases. */
    public static final Audience OFFICIALS = MEMBERS_AND_MANAGERS.and(ADMINISTRATORS);
    /** Everybody who has a role. */
    public static final Audience EVERYBODY = OFFICIALS.and(COMMUNICATION).and(OBSERVERS);

    public Audience {
        groups = Collections.unmodifiableSet(new LinkedHashSet<>(groups));
    }

    private static Audience of(String group) {
        return new Audience(Set.of(group));
    }

    public Audience and(Audience others) {
        Set<String> all = new LinkedHashSet<>(groups);
        all.addAll(others.groups);
        return new Audience(all);
    }

    public boolean includes(Reader reader) {
        return includes(reader.groups());
    }

    /** Whether somebody in these groups belongs to it. */
    public boolean includes(Collection<String> some) {
        return !Collections.disjoint(groups, some);
    }

    /** Their groups, as the engine is told of them. */
    public List<String> list() {
        return List.copyOf(groups);
    }
}
