package org.corett.moviliza.mobilization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.corett.moviliza.casework.CaseNumbers;
import org.corett.moviliza.casework.CaseRenamed;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.shared.LeftOut;
import org.corett.moviliza.shared.Organ;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cases of the cycle, running and ended. */
@Service
@Transactional
public class Mobilizations {
    private final Cases cases;
    private final CaseNumbers numbers;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Mobilizations(Cases cases, CaseNumbers numbers, People people, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.numbers = numbers;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** All of them, by number. */
    public List<MobilizationCase> all() {
        return LeftOut.others(cases::findAllByOrderByNumber);
    }

    public Optional<MobilizationCase> find(String number) {
        return cases.findByNumber(number);
    }

    /** Throws for a number that does not exist. */
    public MobilizationCase get(String number) {
        return find(number).orElseThrow(() -> new NoSuchElementException("no case " + number));
    }

    MobilizationCase open(SourceForm source, String person) {
        LocalDate today = today();
        return cases.save(new MobilizationCase(
                null,
                numbers.next("MR", today.getYear()),
                source,
                groupOf(person),
                person,
                today,
                Step.IDENTIFY,
                CaseStatus.OPEN,
                null,
                null,
                1,
                false,
                null,
                null));
    }

    void lock(String number) {
        cases.lock(number);
    }

    void moveTo(String number, Step step) {
        cases.moveTo(number, step.name());
    }

    /** Every case of the donor is called as its entry is now. */
    void setDonor(String number, long donor) {
        cases.setDonor(number, donor);
        events.publishEvent(new CaseRenamed(cases.ofDonor(donor)));
    }

    void setDonorEmail(String number, @Nullable String email) {
        cases.setDonorEmail(number, email);
    }

    void negotiateAnew(String number) {
        cases.negotiateAnew(number);
    }

    void setConsultants(String number, boolean foreseen) {
        cases.setConsultants(number, foreseen);
    }

    void close(String number, String reason) {
        cases.end(number, CaseStatus.CLOSED.name(), reason, today());
    }

    void finish(String number) {
        moveTo(number, Step.COMMUNICATE_RESULTS);
        cases.end(number, CaseStatus.DONE.name(), "", today());
    }

    private String groupOf(String person) {
        return speaksFor(people.groupsOf(person).stream().sorted().toList());
    }

    /** The one of a person's groups for which a tip is given: a country before the offices, those before the rest. */
    static String speaksFor(Collection<String> groups) {
        return groups.stream()
                .min(Comparator.comparingInt(Mobilizations::rank).thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }

    private static int rank(String group) {
        if (group.startsWith("country-")) {
            return 0;
        }
        int office = Organ.groups().indexOf(group);
        return office < 0 ? Organ.groups().size() + 1 : office + 1;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
