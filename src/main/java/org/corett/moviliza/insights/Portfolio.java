package org.corett.moviliza.insights;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corett.moviliza.mobilization.CaseStatus;
import org.corett.moviliza.mobilization.SourceKind;
import org.corett.moviliza.mobilization.Step;
import org.corett.moviliza.projects.Currency;
import org.corett.moviliza.projects.StrategicAxis;
import org.corett.moviliza.shared.Codes;
import org.corett.moviliza.shared.Money;
import org.corett.moviliza.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The portfolio of projects one page at a time, as it stands now. */
@Component
class Portfolio {
    static final int PAGE = 50;

    private static final String BY_WORDS =
            "(number in (select number from mobilization_case where search @@ searched(:words)"
                    + " union select case_number from initiative_sheet where search @@ searched(:words))"
                    + " or letters_found(number || ' ' || title || ' ' || source_name, :words))";

    private final JdbcClient database;

    Portfolio(JdbcClient database) {
        this.database = database;
    }

    /**
     * What is looked for.
     *
     * @param currency only projects planned in it
     * @param least that is planned, in that currency
     */
    record Wanted(
            Filter filter,
            @Nullable Step step,
            @Nullable CaseStatus status,
            @Nullable Currency currency,
            @Nullable BigDecimal least,
            String words) {}

    /** A project as the list shows it. */
    record Line(
            String number,
            String title,
            String source,
            @Nullable Long donor,
            Step step,
            CaseStatus status,
            StrategicAxis axis,
            SourceKind kind,
            String group,
            LocalDate reportedOn,
            @Nullable Money planned,
            @Nullable Money confirmed) {}

    /** The projects of that kind, those reported latest first. */
    Slice<Line> find(Wanted wanted, int page) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        Map<String, Object> values = new HashMap<>();
        Filter filter = wanted.filter();
        equal(conditions, values, "strategic_axis", filter.axis());
        equal(conditions, values, "source_kind", filter.kind());
        equal(conditions, values, "reported_for", filter.group());
        equal(conditions, values, "step", wanted.step());
        equal(conditions, values, "status", wanted.status());
        equal(conditions, values, "planned_currency", wanted.currency());
        if (filter.year() != null) {
            conditions.add("reported_on between :from and :to");
            values.put("from", LocalDate.of(filter.year(), 1, 1));
            values.put("to", LocalDate.of(filter.year(), 12, 31));
        }
        if (wanted.least() != null) {
            conditions.add("planned >= :least");
            values.put("least", wanted.least());
        }
        if (!wanted.words().isEmpty()) {
            conditions.add(BY_WORDS);
            values.put("words", wanted.words());
        }
        values.put("limit", PAGE + 1);
        values.put("offset", Slice.offset(page, PAGE));
        List<Line> lines = database
                .sql("select * from portfolio where " + String.join(" and ", conditions)
                        + " order by reported_on desc, number desc limit :limit offset :offset")
                .params(values)
                .query(Codes.readable((row, number) -> line(row)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
        return Slice.of(lines, page, PAGE);
    }

    private static Line line(ResultSet row) throws SQLException {
        long donor = row.getLong("donor");
        return new Line(
                row.getString("number"),
                row.getString("title"),
                row.getString("source_name"),
                row.wasNull() ? null : donor,
                Step.valueOf(row.getString("step")),
                CaseStatus.valueOf(row.getString("status")),
                StrategicAxis.valueOf(row.getString("strategic_axis")),
                SourceKind.valueOf(row.getString("source_kind")),
                row.getString("reported_for"),
                row.getObject("reported_on", LocalDate.class),
                money(row, "planned"),
                money(row, "confirmed"));
    }

    private static @Nullable Money money(ResultSet row, String what) throws SQLException {
        BigDecimal amount = row.getBigDecimal(what);
        return amount == null ? null : new Money(amount, row.getString(what + "_currency"));
    }

    private static void equal(
            List<String> conditions, Map<String, Object> values, String column, @Nullable Object value) {
        if (value != null) {
            conditions.add(column + " = :" + column);
            values.put(column, value.toString());
        }
    }
}
