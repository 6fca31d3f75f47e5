package org.corett.moviliza.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.shared.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@CoalitionTest
class DemonstrationClockTest {
    @Autowired
    private WebApplicationContext program;

    @Autowired
    private Coalition coalition;

    @Autowired
    private DemonstrationCalendar calendar;

    @Autowired
    private MovableClock clock;

    private MockMvc browser;

    @BeforeEach
    void begin() {
        coalition.startAfresh();
        coalition.today(LocalDate.of(2026, 3, 2));
        browser = MockMvcBuilders.webAppContextSetup(program)
                .apply(springSecurity())
                .build();
    }

    @AfterEach
    void backToTheMachinesTime() {
        clock.offset(Duration.ZERO);
    }

    @Test
    void goesForwardToTheMorningOfADayAndSaysSo() throws Exception {
        turn("2026-03-20")
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attribute("said", "El calendario del sistema marca ahora el 20 de marzo de 2026."));
        assertThat(calendar.today()).isEqualTo(LocalDate.of(2026, 3, 20));
    }

    @Test
    void staysWhereItIsThroughARestart() throws Exception {
        turn("2026-03-20");
        clock.offset(Duration.ZERO);
        calendar.restore();
        assertThat(calendar.today()).isEqualTo(LocalDate.of(2026, 3, 20));
    }

    @Test
    void neverGoesBackNorStandsStillNorLeapsOutOfSight() throws Exception {
        for (String day : new String[] {"2026-03-01", "2026-03-02", "2031-03-03", "", "mañana", "2026-02-30"}) {
            turn(day).andExpect(status().is3xxRedirection()).andExpect(flash().attributeExists("refused"));
        }
        assertThat(calendar.today()).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void isNotTurnedByAForgedRequest() throws Exception {
        browser.perform(post("/demostracion/reloj").param("date", "2026-03-20").with(user("titular-gt")))
                .andExpect(status().isForbidden());
        assertThat(calendar.today()).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    private ResultActions turn(String day) throws Exception {
        return browser.perform(post("/demostracion/reloj")
                .param("date", day)
                .with(user("titular-gt"))
                .with(csrf()));
    }
}
