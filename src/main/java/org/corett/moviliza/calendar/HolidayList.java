package org.corett.moviliza.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.corett.moviliza.shared.CleanText;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.PlainLetters;
import org.corett.moviliza.shared.TypedDays;
import org.corett.moviliza.shared.TypedTable;
import org.jspecify.annotations.Nullable;

/**
 * The holidays of the nine countries, as a table of three columns says them: country, day, name.
 *
 * @param lines in the table's order
 */
record HolidayList(List<Holiday> lines, Map<LocalDate, Set<CountryCode>> byDay) {
    static final char SEPARATOR = ';';

    static final String HEADING = "pais;fecha;nombre";

    /** A year of nine countries has about a hundred; a table of decades is somebody's mistake. */
    private static final int MOST = 5000;

    private static final int LONGEST_NAME = 120;
    private static final int SHOWN = 40;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final List<String> COLUMNS = List.of("pais", "fecha", "nombre");

    record Holiday(CountryCode country, LocalDate day, String name) {}

    /**
     * What is wrong with a line.
     *
     * @param line from 1, the heading's; 0 for the table as a whole
     * @param code of the sentence that says so
     * @param about what it is about
     */
    record Fault(int line, String code, String about) {}

    /** A table that has been read, or what is wrong with it. */
    record Read(@Nullable HolidayList list, List<Fault> faults) {}

    static Read read(TypedTable table) {
        List<TypedTable.Row> rows = table.rows();
        if (rows.isEmpty()
                || !COLUMNS.equals(rows.get(0).upTo(COLUMNS.size()).stream()
                        .map(PlainLetters::of)
                        .toList())) {
            return new Read(null, List.of(new Fault(1, "deadlines.holidays.fault.heading", HEADING)));
        }
        if (rows.size() > MOST) {
            return new Read(null, List.of(new Fault(MOST + 1, "deadlines.holidays.fault.many", "" + MOST)));
        }
        List<TypedTable.Row> lines = rows.subList(1, rows.size());
        TypedDays days = TypedDays.of(lines.stream()
                .filter(row -> row.cells().size() > 1)
                .map(row -> row.cells().get(1))
                .toList());
        if (days == TypedDays.UNKNOWN) {
            return new Read(null, List.of(new Fault(0, "deadlines.holidays.fault.order", "")));
        }
        List<Fault> faults = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        List<Holiday> holidays = new ArrayList<>();
        lines.forEach(row -> read(row, days, seen, holidays, faults));
        if (faults.isEmpty()) {
            EnumSet<CountryCode> missing = EnumSet.allOf(CountryCode.class);
            holidays.forEach(holiday -> missing.remove(holiday.country()));
            missing.forEach(country -> faults.add(new Fault(0, "deadlines.holidays.fault.missing", country.name())));
        }
        return faults.isEmpty() ? new Read(of(holidays), faults) : new Read(null, faults);
    }

    private static void read(
            TypedTable.Row row, TypedDays days, Map<String, Integer> seen, List<Holiday> holidays, List<Fault> faults) {
        int number = row.line();
        List<String> parts = row.upTo(COLUMNS.size());
        if (parts.size() != COLUMNS.size()) {
            faults.add(new Fault(number, "deadlines.holidays.fault.columns", String.valueOf(parts.size())));
            return;
        }
        CountryCode country = Arrays.stream(CountryCode.values())
                .filter(code -> code.name().equalsIgnoreCase(parts.get(0)))
                .findFirst()
                .orElse(null);
        LocalDate day = days.day(parts.get(1))
                .filter(one -> one.getYear() >= FIRST_YEAR && one.getYear() < LAST_YEAR)
                .orElse(null);
        String name = parts.get(2);
        if (country == null) {
            faults.add(new Fault(number, "deadlines.holidays.fault.country", CleanText.cut(parts.get(0), SHOWN)));
        } else if (day == null) {
            faults.add(new Fault(number, "deadlines.holidays.fault.day", CleanText.cut(parts.get(1), SHOWN)));
        } else if (name.isEmpty() || name.length() > LONGEST_NAME || "=+-@".indexOf(name.charAt(0)) >= 0) {
            // What begins so a spreadsheet takes for a formula.
            faults.add(new Fault(number, "deadlines.holidays.fault.name", CleanText.cut(name, SHOWN)));
        } else {
            Integer first = seen.putIfAbsent(country + " " + day, number);
            if (first != null) {
                faults.add(new Fault(number, "deadlines.holidays.fault.twice", String.valueOf(first)));
            }
            holidays.add(new Holiday(country, day, name));
        }
    }

    /** As rows of a table, the heading first. */
    List<List<String>> rows() {
        return Stream.concat(
                        Stream.of(COLUMNS),
                        lines.stream()
                                .map(holiday -> List.of(
                                        holiday.country().name(), holiday.day().toString(), holiday.name())))
                .toList();
    }

    private static HolidayList of(List<Holiday> holidays) {
        Map<LocalDate, Set<CountryCode>> byDay = new HashMap<>();
        holidays.forEach(holiday -> byDay.computeIfAbsent(holiday.day(), day -> EnumSet.noneOf(CountryCode.class))
                .add(holiday.country()));
        return new HolidayList(List.copyOf(holidays), byDay);
    }

    /** Whether the day is a holiday in one of the countries. */
    boolean free(LocalDate day, Set<CountryCode> countries) {
        return !Collections.disjoint(byDay.getOrDefault(day, Set.of()), countries);
    }
}
