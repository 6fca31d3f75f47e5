package org.corett.moviliza.plenary;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.Roles;
import org.corett.moviliza.process.SampleCase;
import org.springframework.stereotype.Component;

@Component
class SessionSample implements SampleCase {
    private final Coalition coalition;

    SessionSample(Coalition coalition) {
        this.coalition = coalition;
    }

    @Override
    public String process() {
        return "plenarySession";
    }

    @Override
    public String open() {
        Map<String, Object> call =
                PlenaryScene.call("ORDINARY", coalition.today().plusDays(20));
        call.put("points", List.of(PlenaryScene.point("Prioridades 2027")));
        return coalition.as("presidencia").start(process(), call);
    }

    @Override
    public Set<String> readers() {
        return Set.copyOf(Roles.ALL);
    }
}
