package org.corett.moviliza.plenary;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.corett.moviliza.casework.CaseKind;
import org.corett.moviliza.casework.CaseSight;
import org.corett.moviliza.casework.CaseSummary;
import org.corett.moviliza.identity.Audience;
import org.corett.moviliza.identity.Reader;
import org.corett.moviliza.process.DocumentKind;
import org.corett.moviliza.process.Place;
import org.corett.moviliza.shared.Worded;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sessions among the cases of every process: everybody who takes part sees them, observers too. */
@Component
@Order(20)
class SessionCases implements CaseKind {
    static final String KEY = "plenarySession";

    private final JdbcClient database;
    private final PlenaryWording wording;

    SessionCases(JdbcClient database, PlenaryWording wording) {
        this.database = database;
        this.wording = wording;
    }

    private record Line(String number, String label, SessionKind kind, String step) {}

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String series() {
        return "PL";
    }

    @Override
    public Audience workers() {
        return Audience.MEMBERS.and(Audience.COMMUNICATION);
    }

    @Override
    public Audience starters() {
        return Audience.PRESIDENCY;
    }

    @Override
    public Optional<Place> place() {
        return Optional.of(new Place(60, "/plenaria", "place.plenary", true, Audience.EVERYBODY));
    }

    @Override
    public List<DocumentKind> documents() {
        return SessionDocuments.ALL;
    }

    @Override
    public boolean searchedByItself() {
        return true;
    }

    @Override
    public CaseSight sight(Reader reader) {
        return CaseSight.allIf(!reader.groups().isEmpty());
    }

    @Override
    public Map<String, CaseSummary> summaries(Collection<String> numbers) {
        Map<String, CaseSummary> summaries = new LinkedHashMap<>();
        database.sql(
                        """
                        select s.number, s.label, s.kind, case when s.ended_early_as is not null then s.ended_early_as
                            when s.closed_on is not null then 'CLOSED'
                            when s.decided_on is not null then 'MINUTES'
                            when exists (select from sitting t where t.session = s.number and t.held_as = 'DECISIVE')
                                then 'DELIBERATING'
                            else 'CONVENED' end as step
                        from plenary_session s where s.number in (:numbers)""")
                .param("numbers", numbers)
                .query(Line.class)
                .list()
                .forEach(line -> summaries.put(
                        line.number(),
                        new CaseSummary(
                                Worded.of(language ->
                                        wording.say(language, "plenary.case.title." + line.kind(), line.label())),
                                Worded.of(language -> wording.say(language, "plenary.case.step." + line.step())),
                                Set.of())));
        return summaries;
    }

    @Override
    public Set<String> matching(String text) {
        return database
                .sql("select number from plenary_session where search @@ searched(:text)")
                .param("text", text)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
