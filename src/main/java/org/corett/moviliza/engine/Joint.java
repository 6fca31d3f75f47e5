package org.corett.moviliza.engine;

import java.util.List;
import org.corett.moviliza.shared.Organ;
import org.springframework.stereotype.Component;

/** The collection that joint tasks run over, as models name it: {@code ${joint.organs()}}. */
@Component
public class Joint {
    public List<String> organs() {
        return Organ.groups();
    }
}
