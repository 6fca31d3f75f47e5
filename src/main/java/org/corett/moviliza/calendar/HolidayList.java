package org.corett.moviliza.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.corett.moviliza.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * The holidays of the nine countries, as a table of three columns says them: country, day, name.
 *
 * @param lines in the table's order
 */
record HolidayList(List<Holiday> lines, Map<LocalDate, Set<CountryCode>> byDay) {
    static final String HEADING = "pais;fecha;nombre";

    /** A year of nine countries has about a hundred; a table of decades is somebody's mistake. */
    private static final int MOST = 5000;

    private static final int LONGEST_NAME = 120;
    private static final int COLUMNS = 3;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029\\uFFFD]");

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

    static Read read(String table) {
        List<String> lines = table.replaceFirst("^\uFEFF", "").lines().toList();
        if (lines.isEmpty() || !lines.get(0).strip().equalsIgnoreCase(HEADING)) {
            return new Read(null, List.of(new Fault(1, "deadlines.holidays.fault.heading", HEADING)));
        }
        if (lines.size() > MOST) {
            return new Read(null, List.of(new Fault(MOST + 1, "deadlines.holidays.fault.many", "" + MOST)));
        }
        List<Fault> faults = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        List<Holiday> holidays = new ArrayList<>();
        for (int number = 2; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (!line.isBlank()) {
                read(number, line, seen, holidays, faults);
            }
        }
        if (faults.isEmpty()) {
            EnumSet<CountryCode> missing = EnumSet.allOf(CountryCode.class);
            holidays.forEach(holiday -> missing.remove(holiday.country()));
            missing.forEach(country -> faults.add(new Fault(0, "deadlines.holidays.fault.missing", country.name())));
        }
        return faults.isEmpty() ? new Read(of(holidays), faults) : new Read(null, faults);
    }

    private static void read(
            int number, String line, Map<String, Integer> seen, List<Holiday> holidays, List<Fault> faults) {
        String[] parts = line.split(";", -1);
        if (parts.length != COLUMNS) {
            faults.add(new Fault(number, "deadlines.holidays.fault.columns", String.valueOf(parts.length)));
            return;
        }
        CountryCode country = Arrays.stream(CountryCode.values())
                .filter(code -> code.name().equals(parts[0].strip()))
                .findFirst()
                .orElse(null);
        LocalDate day = day(parts[1].strip());
        String name = parts[2].strip();
        if (country == null) {
            faults.add(new Fault(number, "deadlines.holidays.fault.country", shown(parts[0])));
        } else if (day == null) {
            faults.add(new Fault(number, "deadlines.holidays.fault.day", shown(parts[1])));
        } else if (name.isEmpty()
                || name.length() > LONGEST_NAME
                || INVISIBLE.matcher(name).find()) {
            faults.add(new Fault(number, "deadlines.holidays.fault.name", shown(name)));
        } else {
            Integer first = seen.putIfAbsent(country + " " + day, number);
            if (first != null) {
                faults.add(new Fault(number, "deadlines.holidays.fault.twice", String.valueOf(first)));
            }
            holidays.add(new Holiday(country, day, name));
        }
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed, DAY);
            return day.getYear() >= 2000 && day.getYear() < 2100 ? day : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String shown(String part) {
        String visible = INVISIBLE.matcher(part.strip()).replaceAll("?");
        return visible.length() <= 40 ? visible : visible.substring(0, 39) + "…";
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
