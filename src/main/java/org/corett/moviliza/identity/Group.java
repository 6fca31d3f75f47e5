package org.corett.moviliza.identity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Organ;

/** A group as the engine knows it; tasks are offered to groups. */
public record Group(String id, String name) {
    public static final String PRESIDENCY = Organ.PRESIDENCY.group();
    public static final String TECHNICAL_SECRETARIAT = Organ.TECHNICAL_SECRETARIAT.group();
    public static final String COMMUNICATION_COMMITTEE = "communication-committee";
    public static final String OBSERVERS = "observers";
    public static final String MANAGERS = "managers";
    public static final String ADMINISTRATORS = "camunda-admin";

    /** Every group there is, delegations last. */
    static List<Group> all(Countries countries) {
        return Stream.concat(
                        Stream.of(
                                new Group(PRESIDENCY, "Presidencia"),
                                new Group(TECHNICAL_SECRETARIAT, "Secretaría Técnica"),
                                new Group(COMMUNICATION_COMMITTEE, "Comité de Comunicación"),
                                new Group(OBSERVERS, "Observadores"),
                                new Group(MANAGERS, "Gerencia"),
                                new Group(ADMINISTRATORS, "Administración")),
                        Arrays.stream(CountryCode.values())
                                .map(country -> new Group(
                                        country.group(), countries.get(country).nameEs())))
                .toList();
    }
}
