package org.corett.moviliza.consultancy;

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
import org.corett.moviliza.shared.CaseTag;
import org.corett.moviliza.shared.Worded;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hirings among the cases of every process, for those who see the pages of hirings. */
@Component
@Order(30)
class HiringCases implements CaseKind, CaseTag {
    static final String KEY = "consultantHiring";

    private static final String TITLE =
            """
            (select t.title from public_call c join call_terms t on t.call = c.id where c.hiring = h.number
                order by c.id desc, t.version desc limit 1)""";

    private final JdbcClient database;
    private final HiringWording wording;

    HiringCases(JdbcClient database, HiringWording wording) {
        this.database = database;
        this.wording = wording;
    }

    private record Line(String number, @Nullable String title, HiringStatus status) {}

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String series() {
        return "CONS";
    }

    @Override
    public Audience workers() {
        return Audience.MEMBERS.and(Audience.COMMUNICATION);
    }

    @Override
    public Audience starters() {
        return Audience.SECRETARIAT;
    }

    @Override
    public Optional<Place> place() {
        return Optional.of(new Place(70, "/consultorias", "place.hirings", false, Audience.OFFICIALS));
    }

    @Override
    public Optional<String> publicPage(String caseNumber) {
        return Optional.of("/convocatorias/" + caseNumber);
    }

    @Override
    public List<DocumentKind> documents() {
        return HiringDocuments.ALL;
    }

    @Override
    public boolean searchedByItself() {
        return true;
    }

    @Override
    public CaseSight sight(Reader reader) {
        return CaseSight.allIf(HiringSight.of(reader.groups()).pages());
    }

    @Override
    public Map<String, CaseSummary> summaries(Collection<String> numbers) {
        Map<String, CaseSummary> summaries = new LinkedHashMap<>();
        database.sql("select h.number, " + TITLE + " as title, h.status from hiring h where h.number in (:numbers)")
                .param("numbers", numbers)
                .query(Line.class)
                .list()
                .forEach(line -> summaries.put(
                        line.number(),
                        new CaseSummary(
                                line.title() == null
                                        ? Worded.of(language -> wording.text("consultancy.page.undefined", language))
                                        : Worded.asWritten(line.title()),
                                wording.worded(line.status()),
                                Set.of())));
        return summaries;
    }

    @Override
    public Set<String> matching(String text) {
        return database
                .sql(
                        "select h.number from hiring h where h.search @@ searched(:text) or exists (select from public_call c"
                                + " join call_terms t on t.call = c.id where c.hiring = h.number"
                                + " and t.search @@ searched(:text))")
                .param("text", text)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is sought, once it has been published. */
    @Override
    public Optional<String> of(String caseNumber) {
        return database.sql("select " + TITLE + " from hiring h where h.number = ?")
                .param(caseNumber)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(title -> title);
    }
}
