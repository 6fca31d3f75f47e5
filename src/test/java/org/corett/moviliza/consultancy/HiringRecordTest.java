package org.corett.moviliza.consultancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Roles;
import org.corett.moviliza.calls.Calls;
import org.corett.moviliza.casework.GroupNames;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.context.WebApplicationContext;

/** Who did what in a hiring, and how often a page asks for it. */
@CoalitionTest
class HiringRecordTest {
    @Autowired
    private WebApplicationContext program;

    @Autowired
    private Coalition coalition;

    @Autowired
    private HiringLog log;

    private String cons;

    @BeforeEach
    void startAHiring() {
        coalition.startAfresh();
        cons = coalition.as("secretaria").start("consultantHiring", HiringAnswers.consultancy());
    }

    /** Somebody may have a seat in a delegation beside her office. */
    @ParameterizedTest
    @CsvSource({
        "evaluated, PA, Evaluación recibida (Panamá)",
        "objected, No convence., Objeta: No convence.",
        "notObjected, , No objeta"
    })
    void whatOnlyCountriesDoNobodyDoesForHerOffice(String code, String detail, String told) {
        log.record(cons, code, "secretaria", detail);
        log.record(cons, "confirmed", "secretaria", "1");
        assertThat(new Roles(program).page("presidencia", "/consultorias/" + cons))
                .containsPattern("Secretaría Técnica</td>\\s*<td class=\"text\">\\Q" + told + "\\E</td>")
                .containsPattern(
                        "Secretaría Técnica \\(Panamá\\)</td>\\s*<td class=\"text\">Confirma la oferta 1</td>");
    }

    @Test
    void aPageReadsTheRecordOnce(
            @Autowired HiringVisits readers,
            @Autowired Hirings hirings,
            @Autowired HiringSummary summary,
            @Autowired Awaiting awaiting,
            @Autowired Calls calls,
            @Autowired HiringCalls hiringCalls,
            @Autowired OfferViews offerViews,
            @Autowired Invitations invitations,
            @Autowired OfficialConflicts conflicts,
            @Autowired GroupNames names,
            @Autowired HiringWording wording,
            @Autowired JdbcClient database,
            @Autowired Clock clock) {
        List<String> read = new ArrayList<>();
        HiringLog counted = new HiringLog(database, clock) {
            @Override
            List<Entry> of(String hiring) {
                read.add(hiring);
                return super.of(hiring);
            }
        };
        HiringRecord record = new HiringRecord(counted, names, wording, clock);
        new HiringPages(
                        readers,
                        hirings,
                        summary,
                        awaiting,
                        calls,
                        hiringCalls,
                        offerViews,
                        record,
                        invitations,
                        conflicts)
                .one(cons, () -> "secretaria", Locale.ENGLISH, new ExtendedModelMap());
        assertThat(read).containsExactly(cons);
    }
}
