package org.corett.moviliza.plenary;

import java.time.LocalDate;
import java.util.List;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions one page at a time, and which countries came to those of a year. */
@Component
class SessionList {
    static final int PAGE = 20;

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private final JdbcClient database;

    SessionList(JdbcClient database) {
        this.database = database;
    }

    /** A session as the list shows it; whoever came is counted by delegations. */
    record Line(
            String number,
            String label,
            SessionKind kind,
            LocalDate sitsOn,
            Sitting.@Nullable Held heldAs,
            int present,
            int items,
            int agreements,
            MinutesBook.@Nullable State minutes,
            Session.@Nullable End endedEarlyAs) {
        /** Whether its minutes are an act that can be read as one. */
        public boolean signed() {
            return minutes != null && minutes != MinutesBook.State.DRAFT;
        }
    }

    /** How often a delegation was called, and how often who of it came. */
    record Attended(CountryCode country, int called, int present, int titular, int alternate) {
        /** In whole percent. */
        public int share() {
            return called == 0 ? 0 : Math.round(100f * present / called);
        }
    }

    /** The sessions that sat last in a year, or all, the latest first. */
    Slice<Line> find(@Nullable Integer year, int page) {
        List<Line> lines = database.sql(
                        """
                        select s.number, s.label, s.kind, t.sits_on, t.held_as, m.state as minutes, s.ended_early_as,
                            (select count(*) from attendance a where a.session = s.number and a.ordinal = t.ordinal
                                and a.presence <> 'ABSENT') as present,
                            (select count(*) from agenda_item i where i.session = s.number) as items,
                            (select count(i.agreement) from agenda_item i where i.session = s.number) as agreements
                        from (select t.* from sitting t where t.sits_on between :from and :to and not exists (
                                select 1 from sitting later where later.session = t.session and later.ordinal > t.ordinal)
                            order by t.sits_on desc, t.session desc limit :limit offset :offset) t
                        join plenary_session s on s.number = t.session
                        left join minutes m on m.session = s.number
                        order by t.sits_on desc, s.number desc
                        """)
                .param("from", from(year))
                .param("to", to(year))
                .param("limit", PAGE + 1)
                .param("offset", Slice.offset(page, PAGE))
                .query(Line.class)
                .list();
        return Slice.of(lines, page, PAGE);
    }

    /** Each country's attendance at the sittings of a year, or at all. */
    List<Attended> attendance(@Nullable Integer year) {
        return database
                .sql(
                        """
                        select a.country, count(*) as called, count(*) filter (where a.presence <> 'ABSENT') as present,
                            count(*) filter (where a.presence in ('TITULAR', 'BOTH')) as titular,
                            count(*) filter (where a.presence in ('ALTERNATE', 'BOTH')) as alternate
                        from sitting t join attendance a on a.session = t.session and a.ordinal = t.ordinal
                        where t.sits_on between :from and :to and t.held_as is not null
                        group by a.country
                        """)
                .param("from", from(year))
                .param("to", to(year))
                .query(Attended.class)
                .list()
                .stream()
                .sorted((one, other) -> one.country().compareTo(other.country()))
                .toList();
    }

    /** The years in which sittings were or will be, the latest first. */
    List<Integer> years() {
        return database.sql("select distinct extract(year from sits_on)::integer as year from sitting"
                        + " where isfinite(sits_on) order by 1 desc")
                .query(Integer.class)
                .list();
    }

    private static LocalDate from(@Nullable Integer year) {
        return year == null ? FIRST : LocalDate.of(year, 1, 1);
    }

    private static LocalDate to(@Nullable Integer year) {
        return year == null ? LAST : LocalDate.of(year, 12, 31);
    }
}
