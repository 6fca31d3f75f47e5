package org.corett.moviliza.mobilization;

import java.util.Arrays;
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
import org.corett.moviliza.shared.CaseTag;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Worded;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The cycles among the cases of every process. They are the coalition's own business: every delegation, both organs and
 * whoever watches over cases see them, and the communication committee, which publishes their results.
 */
@Component
@Order(10)
class CycleCases implements CaseKind, CaseTag {
    static final String KEY = "mobilizationCycle";

    private static final String TITLE = "coalesce(d.donor_name, c.source_name)";
    private static final String FROM = " from mobilization_case c left join donor d on d.id = c.donor";

    private final JdbcClient database;
    private final CaseWording wording;

    CycleCases(JdbcClient database, CaseWording wording) {
        this.database = database;
        this.wording = wording;
    }

    private record Line(String number, String title, Step step, CaseStatus status, String reportedFor) {}

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String series() {
        return "MR";
    }

    @Override
    public Audience workers() {
        return Audience.MEMBERS.and(Audience.COMMUNICATION);
    }

    @Override
    public Audience starters() {
        return Audience.MEMBERS;
    }

    @Override
    public List<DocumentKind> documents() {
        return CycleDocuments.ALL;
    }

    @Override
    public boolean searchedByItself() {
        return true;
    }

    @Override
    public CaseSight sight(Reader reader) {
        return CaseSight.allIf(reader.official() || Audience.COMMUNICATION.includes(reader.groups()));
    }

    @Override
    public Map<String, CaseSummary> summaries(Collection<String> numbers) {
        Map<String, CaseSummary> summaries = new LinkedHashMap<>();
        database.sql("select c.number, " + TITLE + " as title, c.step, c.status, c.reported_for" + FROM
                        + " where c.number in (:numbers)")
                .param("numbers", numbers)
                .query(Line.class)
                .list()
                .forEach(line -> summaries.put(
                        line.number(),
                        new CaseSummary(
                                Worded.asWritten(line.title()),
                                Worded.of(language -> step(line, language)),
                                Arrays.stream(CountryCode.values())
                                        .filter(country -> country.group().equals(line.reportedFor()))
                                        .collect(Collectors.toUnmodifiableSet()))));
        return summaries;
    }

    private String step(Line line, Language language) {
        String step = wording.choice(line.step(), language);
        return line.status() == CaseStatus.OPEN
                ? step
                : wording.text("mobilization.case." + line.status(), language, step);
    }

    @Override
    public Set<String> matching(String text) {
        return database
                .sql("select c.number" + FROM
                        + " where letters_found(c.number || ' ' || c.source_name || ' ' || coalesce(d.donor_name, '') || ' '"
                        + " || " + TITLE + ", :text) or c.search @@ searched(:text) or d.search @@ searched(:text)")
                .param("text", text)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<String> of(String caseNumber) {
        return database.sql("select " + TITLE + FROM + " where c.number = ?")
                .param(caseNumber)
                .query(String.class)
                .optional();
    }
}
