package org.corett.moviliza.representatives;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.corett.moviliza.casework.CaseKind;
import org.corett.moviliza.casework.CaseSection;
import org.corett.moviliza.casework.CaseSection.Field;
import org.corett.moviliza.casework.CaseSections;
import org.corett.moviliza.casework.CaseSight;
import org.corett.moviliza.casework.CaseSummary;
import org.corett.moviliza.identity.Audience;
import org.corett.moviliza.identity.Countries;
import org.corett.moviliza.identity.Reader;
import org.corett.moviliza.identity.Role;
import org.corett.moviliza.process.DocumentKind;
import org.corett.moviliza.process.Place;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Worded;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The changes of representatives among the cases of every process: a country sees its own, the register's overseers all. */
@Component
@Order(40)
class ChangeCases implements CaseKind, CaseSections {
    static final String KEY = "representativeChange";

    private final JdbcClient database;
    private final Changes changes;
    private final LetterAmendments amendments;
    private final Register register;
    private final Countries countries;
    private final RepresentativeWording wording;

    ChangeCases(
            JdbcClient database,
            Changes changes,
            LetterAmendments amendments,
            Register register,
            Countries countries,
            RepresentativeWording wording) {
        this.database = database;
        this.changes = changes;
        this.amendments = amendments;
        this.register = register;
        this.countries = countries;
        this.wording = wording;
    }

    private record Line(String number, CountryCode country, Role role, String step) {}

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String series() {
        return "RC";
    }

    /** A country reports changes of its own people [000 §IV]; the Secretariat enters what reaches it by letter. */
    @Override
    public Audience workers() {
        return Audience.DELEGATIONS.and(Audience.SECRETARIAT);
    }

    @Override
    public Audience starters() {
        return Audience.DELEGATIONS.and(Audience.SECRETARIAT);
    }

    @Override
    public Optional<Place> place() {
        return Optional.of(new Place(80, "/representantes", "place.representatives", false, Audience.EVERYBODY));
    }

    @Override
    public List<DocumentKind> documents() {
        return LetterDocuments.ALL;
    }

    @Override
    public CaseSight sight(Reader reader) {
        if (Register.oversees(reader.groups())) {
            return CaseSight.ALL;
        }
        if (reader.countries().isEmpty()) {
            return CaseSight.NONE;
        }
        return CaseSight.only(database.sql("select number from representative_change where country in (:countries)")
                .param("countries", reader.countries().stream().map(Enum::name).toList())
                .query(String.class)
                .list());
    }

    @Override
    public Map<String, CaseSummary> summaries(Collection<String> numbers) {
        Map<String, CaseSummary> summaries = new LinkedHashMap<>();
        database.sql("select number, country, role, case when succeeded_at is not null then 'DONE'"
                        + " when withdrawn_at is not null then 'WITHDRAWN'"
                        + " when vacated_at is not null then 'VACANT' else 'UNDER_WAY' end as step"
                        + " from representative_change where number in (:numbers)")
                .param("numbers", numbers)
                .query(Line.class)
                .list()
                .forEach(line -> summaries.put(
                        line.number(),
                        new CaseSummary(
                                Worded.of(language -> wording.text(
                                        "case.change",
                                        language,
                                        countries.name(line.country(), language),
                                        wording.role(line.role()).in(language))),
                                Worded.of(language -> wording.text("case.step." + line.step(), language)),
                                Set.of(line.country()))));
        return summaries;
    }

    @Override
    public boolean about(String process) {
        return process.equals(key());
    }

    @Override
    public List<CaseSection> of(String caseNumber, Reader reader) {
        return changes.find(caseNumber).stream()
                .map(change -> CaseSection.of(
                        "change",
                        wording.text("case.section.change", reader.language()),
                        Stream.concat(
                                        register.facts(change, reader.language()).stream()
                                                .map(fact -> new Field(fact.label(), fact.value())),
                                        amending(change, reader).stream())
                                .toList()))
                .toList();
    }

    /** The way to the page on which the Secretariat amends the letter, as long as it can. */
    private Optional<Field> amending(Change change, Reader reader) {
        return Optional.of(change)
                .filter(one -> LetterPages.admits(reader.groups())
                        && amendments.waiting(one).isPresent())
                .map(one -> new Field(
                        wording.text("letter.title", reader.language()),
                        new CaseSection.Value(
                                wording.text("letter.amend", reader.language()), LetterPages.address(one.number()))));
    }
}
