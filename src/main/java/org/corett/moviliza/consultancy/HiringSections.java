package org.corett.moviliza.consultancy;

import java.util.ArrayList;
import java.util.List;
import org.corett.moviliza.casework.CaseSection;
import org.corett.moviliza.casework.CaseSection.Field;
import org.corett.moviliza.casework.CaseSection.Table;
import org.corett.moviliza.casework.CaseSection.Value;
import org.corett.moviliza.casework.CaseSections;
import org.corett.moviliza.identity.Reader;
import org.corett.moviliza.shared.Fact;
import org.corett.moviliza.shared.Language;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of a hiring, by the same rules as its own page, and of a cycle the hirings that its project pays for. */
@Component
@Order(30)
class HiringSections implements CaseSections {
    private final Hirings hirings;
    private final HiringSummary summary;
    private final HiringCalls calls;
    private final HiringRecord record;
    private final Invitations invitations;
    private final HiringWording wording;
    private final JdbcClient database;

    HiringSections(
            Hirings hirings,
            HiringSummary summary,
            HiringCalls calls,
            HiringRecord record,
            Invitations invitations,
            HiringWording wording,
            JdbcClient database) {
        this.hirings = hirings;
        this.summary = summary;
        this.calls = calls;
        this.record = record;
        this.invitations = invitations;
        this.wording = wording;
        this.database = database;
    }

    @Override
    public List<CaseSection> of(String caseNumber, Reader asking) {
        HiringReader reader = new HiringReader(
                asking.username(), asking.groups(), HiringSight.of(asking.groups()), asking.language());
        if (!reader.sight().pages()) {
            return List.of();
        }
        return hirings.find(caseNumber)
                .map(hiring -> sections(hiring, reader))
                .orElseGet(() -> List.of(paidFor(caseNumber, reader.language())));
    }

    private List<CaseSection> sections(Hiring hiring, HiringReader reader) {
        Language language = reader.language();
        List<CaseSection> sections = new ArrayList<>();
        sections.add(hiring(hiring, language));
        for (HiringCalls.View view : calls.of(hiring.number(), language)) {
            sections.add(call(view, language));
        }
        sections.add(CaseSection.of(
                "selection", say("consultancy.page.selection", language), fields(summary.selection(hiring, reader))));
        sections.add(CaseSection.of(
                "contract", say("consultancy.page.contract", language), fields(summary.contract(hiring, language))));
        if (reader.sight().organ()) {
            sections.add(invitations(hiring, language));
        }
        sections.add(record(hiring, reader));
        return sections;
    }

    private CaseSection hiring(Hiring hiring, Language language) {
        List<Field> fields = new ArrayList<>(fields(summary.facts(hiring, language)));
        fields.add(new Field(
                say("consultancy.case.page", language),
                new Value(hiring.number(), "/consultorias/" + hiring.number())));
        if (hiring.linkedCase() != null) {
            fields.add(linked("consultancy.case.paidBy", hiring.linkedCase(), language));
        }
        if (hiring.restarts() != null) {
            fields.add(linked("consultancy.fact.restarts", hiring.restarts(), language));
        }
        hirings.restarting(hiring.number())
                .forEach(next -> fields.add(linked("consultancy.case.continuedIn", next.number(), language)));
        return CaseSection.of("hiring", say("consultancy.case.hiring", language), fields);
    }

    private Field linked(String label, String number, Language language) {
        return new Field(say(label, language), new Value(number, "/casos/" + number));
    }

    private CaseSection call(HiringCalls.View view, Language language) {
        List<Field> fields = new ArrayList<>(fields(view.facts()));
        if (view.follows() != null) {
            fields.add(0, new Field(say("consultancy.case.follows", language), view.follows()));
        }
        fields.add(
                new Field(say("consultancy.fact.title", language), view.terms().title()));
        fields.add(new Field(
                say("consultancy.terms.deliverables", language),
                String.join("\n", view.terms().deliverables())));
        fields.add(new Field(
                say("consultancy.page.criteria", language),
                String.join(
                        "\n",
                        view.criteria().stream()
                                .map(criterion -> criterion.name() + ": " + criterion.weight() + " %")
                                .toList())));
        return CaseSection.of("call-" + view.call().id(), view.kind(), fields);
    }

    /** For both organs, who chose them: what became of each letter. */
    private CaseSection invitations(Hiring hiring, Language language) {
        String title = say("consultancy.page.invitations", language);
        return CaseSection.of(
                "invitations",
                title,
                new Table(
                        title,
                        List.of(
                                say("consultancy.page.invited", language),
                                say("consultancy.fact.email", language),
                                say("consultancy.page.letter", language),
                                say("consultancy.page.when", language)),
                        invitations.of(hiring.number(), language).stream()
                                .map(line -> List.of(
                                        Value.of(line.name()),
                                        Value.of(line.email()),
                                        Value.of(line.state()),
                                        Value.of(line.since())))
                                .toList()));
    }

    private CaseSection record(Hiring hiring, HiringReader reader) {
        Language language = reader.language();
        String title = say("consultancy.page.record", language);
        return CaseSection.of(
                "record",
                title,
                new Table(
                        title,
                        List.of(
                                say("consultancy.page.when", language),
                                say("consultancy.page.who", language),
                                say("consultancy.page.what", language)),
                        record.of(hiring.number(), reader).events().stream()
                                .map(line ->
                                        List.of(Value.of(line.when()), Value.of(line.who()), Value.of(line.what())))
                                .toList()));
    }

    private CaseSection paidFor(String caseNumber, Language language) {
        String title = say("consultancy.case.hirings", language);
        List<List<Value>> rows = database
                .sql("select * from hiring where linked_case = ? order by number")
                .param(caseNumber)
                .query(Hiring.class)
                .list()
                .stream()
                .map(hiring -> List.of(
                        new Value(hiring.number(), "/casos/" + hiring.number()),
                        Value.of(summary.title(hiring, language)),
                        Value.of(wording.choice(hiring.status(), language))))
                .toList();
        return CaseSection.of(
                "hirings",
                title,
                new Table(
                        title,
                        List.of(
                                say("consultancy.page.number", language),
                                say("consultancy.fact.title", language),
                                say("consultancy.fact.status", language)),
                        rows));
    }

    private static List<Field> fields(List<Fact> facts) {
        return facts.stream().map(fact -> new Field(fact.label(), fact.value())).toList();
    }

    private String say(String code, Language language) {
        return wording.text(code, language);
    }
}
