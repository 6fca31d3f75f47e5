package org.corett.moviliza.consultancy;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.corett.moviliza.calls.FileKind;
import org.corett.moviliza.casework.GroupNames;
import org.corett.moviliza.shared.Codes;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Written;
import org.springframework.stereotype.Component;

/** What happened in a hiring, as its page tells it; oldest first. */
@Component
class HiringRecord {
    private static final String DOWNLOADED = "downloaded.";

    /** Events whose detail is in somebody's own words, by how their codes begin. */
    private static final Set<String> OWN_WORDS = Set.of("exitGiven", "objected", "termsRewritten", "budgetReassigned");

    /** What people do for their country, also those who serve an office beside their seat in a delegation. */
    private static final Set<String> COUNTRIES_DO = Set.of("evaluated", "recused", "objected", "notObjected");

    private final HiringLog log;
    private final GroupNames names;
    private final HiringWording wording;
    private final Clock clock;

    HiringRecord(HiringLog log, GroupNames names, HiringWording wording, Clock clock) {
        this.log = log;
        this.names = names;
        this.wording = wording;
        this.clock = clock;
    }

    /** One line of the record. */
    record Line(String when, String who, String what) {}

    /** What happened, and apart from it who took which file, which would bury the rest. */
    record Lines(List<Line> events, List<Line> downloads) {}

    Lines of(String hiring, HiringReader reader) {
        GroupNames.Doers doers = names.doers(reader.language());
        Map<Boolean, List<Line>> lines = log.of(hiring).stream()
                .collect(Collectors.partitioningBy(
                        HiringRecord::download,
                        Collectors.mapping(entry -> line(entry, doers, reader), Collectors.toList())));
        return new Lines(lines.get(false), lines.get(true));
    }

    /** Writes down that somebody took a file: by its number, for its name may say whose it is. */
    void downloaded(String hiring, HiringReader reader, int place, FileKind kind, long file) {
        log.record(hiring, DOWNLOADED + kind, reader.username(), place + "/" + file);
    }

    private static boolean download(HiringLog.Entry entry) {
        return entry.code().startsWith(DOWNLOADED);
    }

    private Line line(HiringLog.Entry entry, GroupNames.Doers doers, HiringReader reader) {
        Language language = reader.language();
        return new Line(
                Written.minute(language, entry.happenedAt().atZoneSameInstant(clock.getZone())),
                name(entry, doers, language),
                wording.text("consultancy.event." + entry.code(), language, detail(entry, reader)));
    }

    /**
     * By office, except for what only countries do; who took an applicant's file was one of the office's people, and which
     * one matters.
     */
    private String name(HiringLog.Entry entry, GroupNames.Doers doers, Language language) {
        String person = entry.person();
        if (person == null) {
            return wording.text("consultancy.page.bySystem", language);
        }
        if (COUNTRIES_DO.contains(entry.code())) {
            return doers.person(person);
        }
        Instant moment = entry.happenedAt().toInstant();
        return download(entry) ? doers.withAccount(person, moment) : doers.of(person, moment);
    }

    private String moment(String detail, Language language) {
        try {
            return Written.moment(language, OffsetDateTime.parse(detail).atZoneSameInstant(clock.getZone()));
        } catch (DateTimeParseException e) {
            return detail;
        }
    }

    private String detail(HiringLog.Entry entry, HiringReader reader) {
        String detail = Objects.requireNonNullElse(entry.detail(), "");
        if (entry.code().equals("evaluated") || entry.code().equals("recused")) {
            return Codes.known(CountryCode.class, detail)
                    .map(country -> wording.country(country, reader.language()))
                    .orElse(detail);
        }
        if (entry.code().equals("extendedUntil")) {
            return moment(detail, reader.language());
        }
        boolean ownWords = OWN_WORDS.stream().anyMatch(entry.code()::startsWith);
        return ownWords && !reader.sight().words()
                ? wording.text("consultancy.page.withheld", reader.language())
                : detail;
    }
}
