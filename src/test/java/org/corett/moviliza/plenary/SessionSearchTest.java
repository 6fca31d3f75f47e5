package org.corett.moviliza.plenary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.SearchSource;
import org.corett.moviliza.shared.SearchSource.Found;
import org.corett.moviliza.shared.SearchSource.Search;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The words by which sessions and minutes are stored are those on the pages, in both languages. */
@CoalitionTest
class SessionSearchTest {
    @Autowired
    private Coalition coalition;

    @Autowired
    private SessionSearch sessions;

    @Autowired
    private MinutesSearch minutes;

    @Autowired
    private PlenaryWording wording;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
    }

    @ParameterizedTest
    @EnumSource(SessionKind.class)
    void sessionsAndMinutesAreFoundByWhatTheyAreCalled(SessionKind kind) {
        String label = kind.label(1, 2026);
        database.sql("insert into plenary_session (number, label, kind, convened_by)"
                        + " values ('PL-2026-001', ?, ?, 'presidencia')")
                .params(label, kind.name())
                .update();
        database.sql("insert into minutes (session, state, version, text) values ('PL-2026-001', 'SIGNED', 1, '')")
                .update();
        for (Language language : Language.values()) {
            String session = wording.say(language, "plenary.case.title." + kind, label);
            assertThat(titles(sessions, session, language)).containsExactly(session);
            assertThat(titles(minutes, wording.say(language, "minutes.motion", ""), language))
                    .containsExactly(wording.say(language, "minutes.motion", label));
        }
    }

    private static List<String> titles(SearchSource source, String typed, Language language) {
        return source.find(new Search(typed, Set.of(), language, 0, 5)).lines().stream()
                .map(Found::title)
                .toList();
    }
}
