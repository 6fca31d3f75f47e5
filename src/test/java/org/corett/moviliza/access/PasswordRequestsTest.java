package org.corett.moviliza.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.corett.moviliza.CoalitionTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What strangers ask for waits in a short row. */
@CoalitionTest
class PasswordRequestsTest {
    @Autowired
    private PasswordRequests requests;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @BeforeEach
    @AfterEach
    void empty() {
        database.sql("delete from password_request").update();
    }

    @Test
    void aHundredWaitAndNoMore() {
        for (int one = 0; one < 100; one++) {
            assertThat(requests.keep("nadie" + one)).isPresent();
        }

        assertThat(requests.keep("nadie")).isEmpty();

        database.sql("update password_request set requested_at = ?")
                .param(OffsetDateTime.now(clock).minusHours(25))
                .update();
        assertThat(requests.waiting()).as("after a day").isEmpty();
        assertThat(requests.keep("nadie")).isPresent();
    }
}
