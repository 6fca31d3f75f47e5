package org.corett.moviliza.representatives;

import java.time.LocalDate;
import java.util.Set;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.process.SampleCase;
import org.springframework.stereotype.Component;

@Component
class ChangeSample implements SampleCase {
    private final Coalition coalition;

    ChangeSample(Coalition coalition) {
        this.coalition = coalition;
    }

    @Override
    public String process() {
        return "representativeChange";
    }

    @Override
    public String open() {
        coalition.today(LocalDate.parse("2026-09-02"));
        return coalition.as("titular-sv").start(process(), Letters.silent());
    }

    @Override
    public Set<String> readers() {
        return Set.of("presidencia", "secretaria", "gerencia", "admin");
    }
}
