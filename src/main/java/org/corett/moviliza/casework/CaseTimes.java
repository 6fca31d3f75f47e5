package org.corett.moviliza.casework;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.corett.moviliza.engine.CasePace;
import org.corett.moviliza.engine.CasePace.Spent;
import org.springframework.stereotype.Component;

/** How long cases stood in each part of their process, running and finished. */
@Component
public class CaseTimes {
    private final CasePace pace;
    private final KeptCourses kept;

    CaseTimes(CasePace pace, KeptCourses kept) {
        this.pace = pace;
        this.kept = kept;
    }

    /**
     * The times of every case of a process.
     *
     * @param parts the name of the part that each activity belongs to, by the activity's id
     */
    public List<Spent> spent(String process, Map<String, String> parts) {
        return Stream.concat(pace.spent(process, parts).stream(), kept.spent(process, parts).stream())
                .toList();
    }
}
