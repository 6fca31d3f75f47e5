package org.corett.moviliza.plenary;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.corett.moviliza.casework.CaseNumbers;
import org.corett.moviliza.shared.CleanText;
import org.corett.moviliza.shared.Worded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is put to the Plenary.
 *
 * <p>A motion is pending until a session takes it; the session's closing of the item decides it for good. A deferred
 * motion does not return by itself: who still wants it proposes it anew, and gets a new number. Minutes alone are
 * proposed again by the Plenary itself.
 */
@Service
@Transactional
public class Motions {
    static final int LONGEST_TITLE = 200;
    /** Holds any proposal that other modules put together; what people type is refused beyond it, never cut. */
    static final int LONGEST_TEXT = 60_000;

    private final JdbcClient database;
    private final CaseNumbers numbers;
    private final Clock clock;

    Motions(JdbcClient database, CaseNumbers numbers, Clock clock) {
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
        LocalDate today = LocalDate.now(clock);
        String number = numbers.next("MO", today.getYear());
        database.sql(
                        "insert into motion (number, kind, subject_case, title, title_english, text, text_english, proposed_on)"
                                + " values (:number, :kind, :subjectCase, :title, :titleEnglish, :text, :textEnglish, :today)")
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

    /** Those that no session has taken: minutes first and reports last, each in the order of being proposed. */
    List<Motion> pending() {
        return database.sql("select * from motion where session is null"
                        + " order by kind <> 'MINUTES', kind = 'RESULTS_REPORT', proposed_on, number")
                .query(Motion.class)
                .list();
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
        return database.sql("update motion set session = :session where number = :number and session is null")
                        .param("number", number)
                        .param("session", session)
                        .update()
                == 1;
    }

    void decide(String number, Outcome outcome) {
        database.sql("update motion set outcome = :outcome where number = :number")
                .param("number", number)
                .param("outcome", outcome.name())
                .update();
    }

    private static String shortened(String title) {
        return CleanText.cut(title, LONGEST_TITLE);
    }
}
