package org.corett.moviliza.consultancy;

import java.util.Set;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.process.SampleCase;
import org.springframework.stereotype.Component;

@Component
class HiringSample implements SampleCase {
    private final Coalition coalition;

    HiringSample(Coalition coalition) {
        this.coalition = coalition;
    }

    @Override
    public String process() {
        return "consultantHiring";
    }

    @Override
    public String open() {
        return coalition.as("secretaria").start(process(), HiringAnswers.consultancy());
    }

    @Override
    public Set<String> readers() {
        return Set.of("presidencia", "secretaria", "titular-gt", "suplente-bz", "gerencia", "admin");
    }
}
