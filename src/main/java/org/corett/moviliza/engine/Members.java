package org.corett.moviliza.engine;

import java.util.Arrays;
import java.util.List;
import org.corett.moviliza.shared.CountryCode;
import org.springframework.stereotype.Component;

/** The collection that a round of all countries runs over, as models name it: {@code ${members.countries()}}. */
@Component
public class Members {
    /** The nine countries' codes. */
    public List<String> countries() {
        return Arrays.stream(CountryCode.values()).map(CountryCode::name).toList();
    }
}
