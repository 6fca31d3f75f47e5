package org.corett.moviliza.mobilization;

import java.util.Set;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.process.SampleCase;
import org.springframework.stereotype.Component;

@Component
class CycleSample implements SampleCase {
    private final Coalition coalition;

    CycleSample(Coalition coalition) {
        this.coalition = coalition;
    }

    @Override
    public String process() {
        return "mobilizationCycle";
    }

    @Override
    public String open() {
        return coalition.as("titular-gt").start(process(), Answers.source());
    }

    @Override
    public Set<String> readers() {
        return Set.of("presidencia", "secretaria", "titular-gt", "suplente-bz", "comunicacion", "gerencia", "admin");
    }
}
