package org.corett.moviliza.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.corett.moviliza.casework.CaseNumbers;
import org.corett.moviliza.casework.CaseReader;
import org.corett.moviliza.files.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues acts: each gets a number, and stays as it was issued; one that would say the same is the same. */
@Service
@Transactional
class Acts {
    static final String NUMBER = "ACTO-\\d{4}-\\d{4,6}";
    private static final String SERIES = "ACTO";
    private static final int DIGITS = 4;
    private static final String COLUMNS =
            "select number, kind, case_number, language, issued_on, issued_by, text_hash, file_hash from act ";

    private final JdbcClient database;
    private final List<ActSource> sources;
    private final CaseNumbers numbers;
    private final ActPrinter printer;
    private final Clock clock;

    Acts(JdbcClient database, List<ActSource> sources, CaseNumbers numbers, ActPrinter printer, Clock clock) {
        this.database = database;
        this.sources = sources;
        this.numbers = numbers;
        this.printer = printer;
        this.clock = clock;
    }

    /** The acts of a case that there is something to say in, for this reader. */
    List<ActKind> offered(String caseNumber, CaseReader reader) {
        return Arrays.stream(ActKind.values())
                .filter(kind -> write(kind, caseNumber, reader).isPresent())
                .toList();
    }

    /** The acts of a case that were issued and that this reader may read, in the order of their numbers. */
    List<Act> issued(String caseNumber, CaseReader reader) {
        return database
                .sql(COLUMNS + "where case_number = ? order by issued_on, length(number), number")
                .param(caseNumber)
                .query(Act.class)
                .list()
                .stream()
                .filter(act -> readable(act.kind(), caseNumber, reader))
                .toList();
    }

    /** An act of a case as it was issued; empty where there is none, or none for this reader. */
    Optional<Act> find(String number, String caseNumber, CaseReader reader) {
        return find(number)
                .filter(act -> act.caseNumber().equals(caseNumber) && readable(act.kind(), caseNumber, reader));
    }

    /** The latest acts that say what was typed, or whose number or case's number begins so. */
    List<Act> matching(String typed, String number, List<ActKind> kinds, int most) {
        return database.sql(COLUMNS + "where "
                        + (number.isEmpty()
                                ? "number in (select acts_saying(:typed, array[:kinds], :most))"
                                : "(number like :number or case_number like :number) and kind in (:kinds)")
                        + " order by issued_on desc, length(number) desc, number desc limit :most")
                .param("typed", typed)
                .param("number", number)
                .param("kinds", kinds.stream().map(Enum::name).toList())
                .param("most", most)
                .query(Act.class)
                .list();
    }

    Optional<Act> find(String number) {
        return database.sql(COLUMNS + "where number = ?")
                .param(number)
                .query(Act.class)
                .optional();
    }

    byte[] content(Act act) {
        return database.sql("select content from act where number = ?")
                .param(act.number())
                .query(byte[].class)
                .single();
    }

    /** The act in the reader's language, issued now unless it has been and says the same; empty where there is none for her. */
    public Optional<Act> issue(ActKind kind, String caseNumber, CaseReader reader) {
        return write(kind, caseNumber, reader).map(text -> issue(kind, caseNumber, reader, text));
    }

    boolean readable(ActKind kind, String caseNumber, CaseReader reader) {
        return kind.readableBy(reader)
                && source(kind)
                        .filter(source -> source.readable(kind, caseNumber, reader))
                        .isPresent();
    }

    private Optional<ActText> write(ActKind kind, String caseNumber, CaseReader reader) {
        return readable(kind, caseNumber, reader)
                ? source(kind).flatMap(source -> source.write(kind, caseNumber, reader))
                : Optional.empty();
    }

    private Optional<ActSource> source(ActKind kind) {
        return sources.stream().filter(source -> source.kinds().contains(kind)).findFirst();
    }

    private Act issue(ActKind kind, String caseNumber, CaseReader reader, ActText text) {
        String language = reader.language().locale().getLanguage();
        String textHash = Sha256.of(String.join("\n", kind.name(), caseNumber, language, text.canonical()));
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(caseNumber + ":acts")
                .query()
                .singleRow();
        return database.sql(COLUMNS + "where case_number = ? and kind = ? and language = ? and text_hash = ?")
                .params(caseNumber, kind.name(), language, textHash)
                .query(Act.class)
                .optional()
                .orElseGet(() -> enter(kind, caseNumber, reader, text, textHash));
    }

    private Act enter(ActKind kind, String caseNumber, CaseReader reader, ActText text, String textHash) {
        LocalDate today = LocalDate.now(clock);
        String number = numbers.next(SERIES, today.getYear(), DIGITS);
        byte[] content = printer.print(number, today, textHash, text, reader.language());
        Act act = new Act(
                number,
                kind,
                caseNumber,
                reader.language().locale().getLanguage(),
                today,
                reader.username(),
                textHash,
                Sha256.of(content));
        database.sql("insert into act values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        number,
                        kind.name(),
                        caseNumber,
                        act.language(),
                        today,
                        act.issuedBy(),
                        textHash,
                        act.fileHash(),
                        content,
                        text.words())
                .update();
        return act;
    }
}
