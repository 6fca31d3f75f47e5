package org.corett.moviliza.plenary;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.corett.moviliza.casework.CaseNumbers;
import org.corett.moviliza.shared.CleanText;
import org.corett.moviliza.shared.LeftOut;
import org.corett.moviliza.shared.Worded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is put to the Plenary.
 *
 * <p>A motion is pending until a session takes it; the session's closing of the item decides it for good, and where the
 * session ends early it is pending again. A deferred motion comes back under a new number: proposed anew by the case
 * behind it, or by the Plenary itself where there is none, and after dissent for the next ordinary session [gaps 37].
 */
@Service
@Transactional
public class Motions {
    static final int LONGEST_TITLE = 200;
    /** Holds any proposal that other modules put together; what people type is refused beyond it, never cut. */
    static final int LONGEST_TEXT = 60_000;

    static final int MOST_LINES = 1_500;

    private final JdbcClient database;
    private final CaseNumbers numbers;
    private final PlenarySettings settings;
    private final Clock clock;

    Motions(JdbcClient database, CaseNumbers numbers, PlenarySettings settings, Clock clock) {
        this.settings = settings;
        this.database = database;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * Puts a motion forward for the next session and returns its number, {@code MO-<year>-<nnn>}.
     *
     * @param subjectCase the case that waits for the outcome; empty when none does
     * @param title at most 200 characters; a longer one is shortened
     * @param text kept as it is: the Plenary decides on every word of it
     */
    public String propose(MotionKind kind, String subjectCase, Worded title, Worded text) {
        return propose(kind, subjectCase, title, text, comesAgain(kind, subjectCase, text));
    }

    /** Puts forward again what a session has deferred; after dissent, for the next ordinary one where so set [gaps 37]. */
    String proposeAgain(AgendaItem item, boolean dissent) {
        return propose(
                item.kind(), item.subjectCase(), Worded.of(item::title), Worded.of(item::text), dissent && ordinary());
    }

    /** What stands behind a motion proposes anew what dissent deferred; an agreement on other terms is another matter. */
    private boolean comesAgain(MotionKind kind, String subjectCase, Worded text) {
        return ordinary()
                && !subjectCase.isEmpty()
                && database.sql("select * from motion where kind = ? and subject_case = ? and outcome is not null"
                                + " order by proposed_on desc, number desc limit 1")
                        .params(kind.name(), subjectCase)
                        .query((row, line) -> row.getBoolean("dissent")
                                && (kind != MotionKind.AGREEMENT_ENDORSEMENT
                                        || text.spanish().equals(row.getString("text"))))
                        .optional()
                        .orElse(false);
    }

    private boolean ordinary() {
        return settings.deferredTo() == PlenarySettings.DeferredTo.ORDINARY;
    }

    private String propose(MotionKind kind, String subjectCase, Worded title, Worded text, boolean ordinaryOnly) {
        LocalDate today = LocalDate.now(clock);
        String number = numbers.next("MO", today.getYear());
        database.sql("insert into motion (number, kind, subject_case, title, title_english, text, text_english,"
                        + " proposed_on, ordinary_only)"
                        + " values (:number, :kind, :subjectCase, :title, :titleEnglish, :text, :textEnglish,"
                        + " :today, :ordinaryOnly)")
                .param("ordinaryOnly", ordinaryOnly)
                .param("number", number)
                .param("kind", kind.name())
                .param("subjectCase", subjectCase)
                .param("title", shortened(title.spanish()))
                .param("titleEnglish", shortened(title.english()))
                .param("text", text.spanish())
                .param("textEnglish", text.english())
                .param("today", today)
                .update();
        return number;
    }

    /** Puts forward what people wrote, in the one language in which they wrote it. */
    public String propose(MotionKind kind, String subjectCase, String title, String text) {
        return propose(kind, subjectCase, Worded.asWritten(title), Worded.asWritten(text));
    }

    /** Says a motion anew; false where a session has taken it, whose agenda stays as it was sent. */
    public boolean reword(String number, Worded title, Worded text) {
        return database.sql("update motion set title = :title, title_english = :titleEnglish, text = :text,"
                                + " text_english = :textEnglish where number = :number and session is null")
                        .param("number", number)
                        .param("title", shortened(title.spanish()))
                        .param("titleEnglish", shortened(title.english()))
                        .param("text", text.spanish())
                        .param("textEnglish", text.english())
                        .update()
                == 1;
    }

    /** Those that wait for a session: minutes first and reports last, each in the order of being proposed. */
    List<Motion> pending() {
        return LeftOut.others(() -> database.sql("select * from motion where session is null and withdrawn_on is null"
                        + " order by kind <> 'MINUTES', kind = 'RESULTS_REPORT', proposed_on, number")
                .query(Motion.class)
                .list());
    }

    Optional<Motion> find(String number) {
        return database.sql("select * from motion where number = :number")
                .param("number", number)
                .query(Motion.class)
                .optional();
    }

    /** Throws for a number that does not exist. */
    Motion get(String number) {
        return find(number).orElseThrow(() -> new NoSuchElementException("no motion " + number));
    }

    /** A session takes the motion; false when another one was faster. */
    boolean take(String number, String session) {
        return database.sql("update motion set session = :session where number = :number and session is null"
                                + " and withdrawn_on is null")
                        .param("number", number)
                        .param("session", session)
                        .update()
                == 1;
    }

    /** The session's decision for good; whether dissent deferred it. */
    void decide(String number, Outcome outcome, boolean dissent) {
        database.sql("update motion set outcome = :outcome, dissent = :dissent where number = :number")
                .param("dissent", dissent)
                .param("number", number)
                .param("outcome", outcome.name())
                .update();
    }

    private static String shortened(String title) {
        return CleanText.cut(title, LONGEST_TITLE);
    }
}
