package org.corett.moviliza;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {
    @Test
    void modulesDependOneWayAndTouchOnlyWhatIsPublic() {
        ApplicationModules.of(Moviliza.class).verify();
    }
}
