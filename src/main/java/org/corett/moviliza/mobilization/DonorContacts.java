package org.corett.moviliza.mobilization;

import java.time.LocalDate;
import java.util.List;
import org.corett.moviliza.directory.DonorHistory;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Money;
import org.corett.moviliza.shared.Slice;
import org.corett.moviliza.shared.Written;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the cycles had to do with a donor: when it was reported, meetings, rounds of negotiation, how they
 * ended, agreement, money.
 */
@Component
class DonorContacts implements DonorHistory {
    private static final String CONTACTS =
            """
            select c.reported_on as day, c.number, 'reported' as what, null as modality, 0 as round,
                null::numeric as amount, null as currency, null as reason, null as reason_english
            from negotiated_with d join mobilization_case c on c.number = d.case_number
            where d.donor = :donor and d.negotiation = 1
            union all
            select e.held_on, e.case_number, 'engagement', e.modality, 0, null, null, null, null
            from negotiated_with d
            join engagement e on e.case_number = d.case_number and e.negotiation = d.negotiation
            where d.donor = :donor
            union all
            select r.held_on, r.case_number, 'round', null, r.round, r.total_offered, r.currency, null, null
            from negotiated_with d
            join negotiation_round r on r.case_number = d.case_number and r.negotiation = d.negotiation
            where d.donor = :donor
            union all
            select d.ended_on, d.case_number, 'ended.' || d.ending, null, 0, null, null, d.reason, d.reason_english
            from dealing d where d.donor = :donor and d.ended_on is not null
            union all
            select a.signed_on, c.number, 'agreement', null, 0, a.amount, a.currency, null, null
            from mobilization_case c join agreement a on a.case_number = c.number where c.donor = :donor
            union all
            select m.confirmed_on, c.number, 'contribution', null, 0, m.amount, m.currency, null, null
            from mobilization_case c join contribution m on m.case_number = c.number where c.donor = :donor
            order by day desc, number desc, what, round desc limit :limit offset :offset
            """;

    private final JdbcClient database;
    private final CaseWording wording;

    DonorContacts(JdbcClient database, CaseWording wording) {
        this.database = database;
        this.wording = wording;
    }

    @Override
    public Slice<Contact> of(long donor, Language language, int page, int size) {
        List<Contact> contacts = database.sql(CONTACTS)
                .param("donor", donor)
                .param("limit", size + 1)
                .param("offset", Slice.offset(page, size))
                .query((row, number) -> {
                    String what = row.getString("what");
                    String detail =
                            switch (what) {
                                case "engagement" ->
                                    wording.choice(Modality.valueOf(row.getString("modality")), language);
                                case "round", "agreement", "contribution" ->
                                    Written.amount(
                                            language,
                                            new Money(row.getBigDecimal("amount"), row.getString("currency")));
                                default -> {
                                    String reason =
                                            row.getString(language == Language.EN ? "reason_english" : "reason");
                                    yield reason == null ? "" : reason;
                                }
                            };
                    return new Contact(
                            row.getObject("day", LocalDate.class),
                            row.getString("number"),
                            wording.text("mobilization.contact." + what, language, row.getInt("round")),
                            detail);
                })
                .list();
        return Slice.of(contacts, page, size);
    }
}
