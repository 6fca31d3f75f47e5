package org.corett.moviliza.advice;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.process.SampleCase;
import org.springframework.stereotype.Component;

@Component
class AdviceSample implements SampleCase {
    private final Coalition coalition;

    AdviceSample(Coalition coalition) {
        this.coalition = coalition;
    }

    @Override
    public String process() {
        return "memberAdvice";
    }

    @Override
    public String open() {
        return coalition
                .as("titular-gt")
                .start(
                        process(),
                        Map.of(
                                "asker", "country-GT",
                                "subject", "Albergues para familias",
                                "question", "¿Cómo separan albergues de tránsito y de protección?",
                                "advisers", List.of("country-HN"),
                                "answerBy", coalition.today().plusDays(10).toString()));
    }

    @Override
    public Set<String> readers() {
        return Set.of("presidencia", "secretaria", "titular-gt", "suplente-bz", "gerencia", "admin");
    }
}
