package org.corett.moviliza.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class RateLimitTest {
    @Test
    void whoComesUnderEverNewNamesTakesNoMoreAndFreesNobodyWhoWasRefused() {
        RateLimit limit = new RateLimit(5, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        for (int i = 0; i < 6; i++) {
            limit.allows("often");
        }
        for (int i = 0; i < 200_000; i++) {
            limit.allows("name-" + i + "@ejemplo.example");
        }
        assertThat(limit.clients()).isLessThanOrEqualTo(RateLimit.MANY);
        assertThat(limit.allows("often")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::1, true",
        "2001:db8::1, 2001:db8:0:0:ffff::, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "::ffff:198.51.100.7, 198.51.100.7, true",
        "fe80::1%eth0, fe80::2, true",
        "198.51.100.7, 198.51.100.8, false"
    })
    void aNetworkIsOneClientHoweverItIsWritten(String one, String other, boolean same) {
        assertThat(client(one).equals(client(other))).isEqualTo(same);
        assertThat(client("x:" + "9".repeat(5000)).length()).isLessThan(100);
    }

    private static String client(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return ClientAddress.of(request);
    }
}
