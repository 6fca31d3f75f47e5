package org.corett.moviliza.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.corett.moviliza.files.Sha256;
import org.corett.moviliza.identity.Reader;
import org.corett.moviliza.process.ActKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Issues acts: each gets a number, and stays as it was issued; one that would say the same is the same.
 *
 * <p>Printing takes seconds and memory: it stands between two short transactions, one act at a time, and few wait for it.
 */
@Service
class Acts {
    static final String NUMBER = "ACTO-\\d{4}-\\d{4,6}";
    private static final int MOST_WAITING = 10;
    private static final int SECONDS_TO_WAIT = 60;
    private static final String COLUMNS =
            "select number, kind, case_number, language, issued_on, issued_by, text_hash, file_hash from act ";

    private final JdbcClient database;
    private final List<ActSource> sources;
    private final ActKinds kinds;
    private final ActNumbers numbers;
    private final ActPrinter printer;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Semaphore turn = new Semaphore(1, true);
    private final DocumentView view;

    Acts(
            JdbcClient database,
            List<ActSource> sources,
            ActKinds kinds,
            ActNumbers numbers,
            ActPrinter printer,
            TransactionTemplate transactions,
            Clock clock,
            DocumentView view) {
        this.view = view;
        this.database = database;
        this.sources = sources;
        this.kinds = kinds;
        this.numbers = numbers;
        this.printer = printer;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The acts of a case that there is something to say in, for this reader. */
    @Transactional(readOnly = true)
    List<ActKind> offered(String caseNumber, Reader reader) {
        return kinds.all().stream()
                .filter(kind -> write(kind, caseNumber, reader).isPresent())
                .toList();
    }

    /** The acts of a case that were issued and that this reader may read, in the order of their numbers. */
    @Transactional(readOnly = true)
    List<Act> issued(String caseNumber, Reader reader) {
        return database
                .sql(COLUMNS + "where case_number = ? order by issued_on, length(number), number")
                .param(caseNumber)
                .query(this::act)
                .list()
                .stream()
                .filter(act -> readable(act.kind(), caseNumber, reader))
                .toList();
    }

    /** An act of a case as it was issued; empty where there is none, or none for this reader. */
    @Transactional(readOnly = true)
    Optional<Act> find(String number, String caseNumber, Reader reader) {
        return find(number)
                .filter(act -> act.caseNumber().equals(caseNumber) && readable(act.kind(), caseNumber, reader));
    }

    /** The latest acts that say what was typed, or whose number or case's number begins so. */
    @Transactional(readOnly = true)
    List<Act> matching(String typed, String number, List<ActKind> kinds, int most) {
        return database.sql(COLUMNS + "where "
                        + (number.isEmpty()
                                ? "number in (select acts_saying(:typed, array[:kinds], :most))"
                                : "(number like :number or case_number like :number) and kind in (:kinds)")
                        + " order by issued_on desc, length(number) desc, number desc limit :most")
                .param("typed", typed)
                .param("number", number)
                .param("kinds", kinds.stream().map(ActKind::name).toList())
                .param("most", most)
                .query(this::act)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Act> find(String number) {
        return database.sql(COLUMNS + "where number = ?")
                .param(number)
                .query(this::act)
                .optional();
    }

    @Transactional(readOnly = true)
    byte[] content(Act act) {
        return database.sql("select content from act where number = ?")
                .param(act.number())
                .query(byte[].class)
                .single();
    }

    /**
     * The act in the reader's language, issued now unless it has been and says the same; empty where there is none for her.
     *
     * @throws PrintingRefused where too many wait, or where it is too long to be printed
     */
    Optional<Act> issue(ActKind kind, String caseNumber, Reader reader) {
        Optional<ActText> text = transactions.execute(status -> write(kind, caseNumber, reader));
        return text == null ? Optional.empty() : text.map(said -> issue(kind, caseNumber, reader, said));
    }

    @Transactional(readOnly = true)
    boolean readable(ActKind kind, String caseNumber, Reader reader) {
        return kind.readers().includes(reader)
                && source(kind)
                        .filter(source -> source.readable(kind, caseNumber, reader))
                        .isPresent();
    }

    private Act act(ResultSet row, int line) throws SQLException {
        return new Act(
                row.getString("number"),
                kinds.stored(row.getString("kind")),
                row.getString("case_number"),
                row.getString("language"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("issued_by"),
                row.getString("text_hash"),
                row.getString("file_hash"));
    }

    private Optional<ActText> write(ActKind kind, String caseNumber, Reader reader) {
        return readable(kind, caseNumber, reader)
                ? source(kind).flatMap(source -> source.write(kind, caseNumber, reader))
                : Optional.empty();
    }

    private Optional<ActSource> source(ActKind kind) {
        return sources.stream().filter(source -> source.kinds().contains(kind)).findFirst();
    }

    private Act issue(ActKind kind, String caseNumber, Reader reader, ActText text) {
        String language = reader.language().locale().getLanguage();
        String textHash = Sha256.of(String.join("\n", kind.name(), caseNumber, language, text.canonical()));
        return same(kind, caseNumber, language, textHash).orElseGet(() -> {
            takeTurn();
            try {
                // Whoever came before may have asked for the same.
                return same(kind, caseNumber, language, textHash)
                        .orElseGet(() -> print(kind, caseNumber, reader, text, textHash));
            } finally {
                turn.release();
            }
        });
    }

    private Optional<Act> same(ActKind kind, String caseNumber, String language, String textHash) {
        return database.sql(COLUMNS + "where case_number = ? and kind = ? and language = ? and text_hash = ?")
                .params(caseNumber, kind.name(), language, textHash)
                .query(this::act)
                .optional();
    }

    private void takeTurn() {
        try {
            if (turn.getQueueLength() >= MOST_WAITING || !turn.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                throw new PrintingRefused(PrintingRefused.Reason.ACT_BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PrintingRefused(PrintingRefused.Reason.ACT_BUSY);
        }
    }

    private Act print(ActKind kind, String caseNumber, Reader reader, ActText text, String textHash) {
        PrintedAct printed = PrintedAct.of(text, kind.outlined(), reader.language());
        LocalDate today = LocalDate.now(clock);
        String number = numbers.take(today.getYear());
        Act entered = null;
        try {
            byte[] content = printer.print(number, today, textHash, printed, reader.language());
            Act act = new Act(
                    number,
                    kind,
                    caseNumber,
                    reader.language().locale().getLanguage(),
                    today,
                    reader.username(),
                    textHash,
                    Sha256.of(content));
            entered = transactions.execute(status -> enter(act, content, text.words()));
        } finally {
            if (entered == null || !entered.number().equals(number)) {
                numbers.giveBack(number);
            }
        }
        return Objects.requireNonNull(entered);
    }

    /** The act, unless another program that works on the same database has entered the same meanwhile. */
    private Act enter(Act act, byte[] content, String words) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(act.caseNumber() + ":acts")
                .query()
                .singleRow();
        return same(act.kind(), act.caseNumber(), act.language(), act.textHash())
                .orElseGet(() -> {
                    database.sql(
                                    "insert into act (number, kind, case_number, language, issued_on, issued_by, text_hash, file_hash,"
                                            + " content, text, called) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                            .params(
                                    act.number(),
                                    act.kind().name(),
                                    act.caseNumber(),
                                    act.language(),
                                    act.issuedOn(),
                                    act.issuedBy(),
                                    act.textHash(),
                                    act.fileHash(),
                                    content,
                                    words,
                                    view.called(act.kind()))
                            .update();
                    numbers.used(act.number());
                    return act;
                });
    }
}
