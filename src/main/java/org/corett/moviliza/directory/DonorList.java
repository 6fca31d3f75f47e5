package org.corett.moviliza.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.corett.moviliza.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The directory's entries one page at a time, as somebody looks for them. */
@Component
class DonorList {
    static final int PAGE = 25;

    private final JdbcClient database;

    DonorList(JdbcClient database) {
        this.database = database;
    }

    /**
     * What is looked for.
     *
     * @param dueBy only entries that are to be reviewed by this day
     */
    record Wanted(
            String words,
            @Nullable ResourceArea area,
            @Nullable ContributionModality modality,
            @Nullable DonorScope scope,
            @Nullable LocalDate dueBy) {}

    /** An entry as the list shows it. */
    record Line(
            long id,
            String donorName,
            DonorScope donorScope,
            List<ResourceArea> areas,
            List<ContributionModality> modalities,
            LocalDate reviewOn) {}

    Slice<Line> find(Wanted wanted, int page) {
        List<String> conditions = new ArrayList<>(List.of("status = 'ACTIVE'"));
        Map<String, Object> values = new HashMap<>();
        if (!wanted.words().isEmpty()) {
            conditions.add("(search @@ searched(:words) or letters_found(donor_name, :words))");
            values.put("words", wanted.words());
        }
        if (wanted.area() != null) {
            conditions.add(":area = any(resource_areas)");
            values.put("area", wanted.area().name());
        }
        if (wanted.modality() != null) {
            conditions.add(":modality = any(contribution_modality)");
            values.put("modality", wanted.modality().name());
        }
        if (wanted.scope() != null) {
            conditions.add("donor_scope = :scope");
            values.put("scope", wanted.scope().name());
        }
        if (wanted.dueBy() != null) {
            conditions.add("review_on <= :dueBy");
            values.put("dueBy", wanted.dueBy());
        }
        values.put("limit", PAGE + 1);
        values.put("offset", Slice.offset(page, PAGE));
        List<Line> lines = database.sql(
                        "select id, donor_name, donor_scope, review_on, resource_areas::text[] as areas,"
                                + " contribution_modality::text[] as modalities from donor where "
                                + String.join(" and ", conditions)
                                + " order by plain_letters(donor_name), id limit :limit offset :offset")
                .params(values)
                .query((row, number) -> new Line(
                        row.getLong("id"),
                        row.getString("donor_name"),
                        DonorScope.valueOf(row.getString("donor_scope")),
                        constants(ResourceArea.class, row.getArray("areas").getArray()),
                        constants(
                                ContributionModality.class,
                                row.getArray("modalities").getArray()),
                        row.getObject("review_on", LocalDate.class)))
                .list();
        return Slice.of(lines, page, PAGE);
    }

    private static <E extends Enum<E>> List<E> constants(Class<E> type, Object names) {
        return java.util.Arrays.stream((String[]) names)
                .map(name -> Enum.valueOf(type, name))
                .sorted()
                .toList();
    }
}
