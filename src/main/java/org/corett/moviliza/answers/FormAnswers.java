package org.corett.moviliza.answers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.corett.moviliza.casework.CaseNumbers;
import org.corett.moviliza.shared.Completion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The answers of every form that is kept as it was filled in, each in all its versions. */
@Repository
public class FormAnswers {
    private static final String COLUMNS =
            "case_number, task, on_behalf_of, item, version, answers::text as answers, person, answered_at";

    private final JdbcClient database;
    private final CaseNumbers numbers;
    private final ObjectMapper json;
    private final Clock clock;

    FormAnswers(JdbcClient database, CaseNumbers numbers, ObjectMapper json, Clock clock) {
        this.database = database;
        this.numbers = numbers;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps the form that opens a case; the number of the new case. */
    public String open(String series, String startForm, Completion by, Record form) {
        String number = numbers.next(series, LocalDate.now(clock).getYear());
        keep(number, startForm, by, form);
        return number;
    }

    /** Keeps a task's form; where the same group has answered it before, as a further version. */
    public void keep(String task, Completion by, Record form) {
        keep(by.caseNumber(), task, by, form);
    }

    private void keep(String caseNumber, String task, Completion by, Record form) {
        JsonNode answers = json.valueToTree(form);
        database.sql(
                        """
                        insert into form_answer (case_number, task, on_behalf_of, item, version, answers, words, person, answered_at)
                        values (:case, :task, :group, :item,
                            1 + (select coalesce(max(version), 0) from form_answer where case_number = :case and task = :task
                                and on_behalf_of = :group and item = :item),
                            cast(:answers as jsonb), :words, :person, :now)""")
                .param("case", caseNumber)
                .param("task", task)
                .param("group", by.onBehalfOf())
                .param("item", Objects.requireNonNullElse(by.item(), ""))
                .param("answers", answers.toString())
                .param("words", String.join(" ", words(answers)))
                .param("person", by.person())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private static List<String> words(JsonNode answers) {
        if (answers.isTextual()) {
            return List.of(answers.asText());
        }
        List<String> words = new ArrayList<>();
        answers.forEach(part -> words.addAll(words(part)));
        return words;
    }

    /** The form that opened a case; throws for a case that was not opened by it. */
    public <T extends Record> T opening(String caseNumber, String startForm, Class<T> type) {
        return latest(caseNumber, startForm, "", type)
                .orElseThrow(() -> new NoSuchElementException("no " + startForm + " of " + caseNumber));
    }

    /** What a group answered last; empty where it has not. */
    public <T extends Record> Optional<T> latest(String caseNumber, String task, String onBehalfOf, Class<T> type) {
        return database.sql("select " + COLUMNS + " from form_answer where case_number = ? and task = ?"
                        + " and on_behalf_of = ? order by version desc limit 1")
                .params(caseNumber, task, onBehalfOf)
                .query(FormAnswer.class)
                .optional()
                .map(answer -> record(answer, type));
    }

    /** Every version of every answer in a case, the first first. */
    List<FormAnswer> all(String caseNumber) {
        return database.sql(
                        "select " + COLUMNS
                                + " from form_answer where case_number = ? order by answered_at, task, on_behalf_of, item, version")
                .param(caseNumber)
                .query(FormAnswer.class)
                .list();
    }

    /** The forms that opened these cases. */
    List<FormAnswer> openings(Collection<String> caseNumbers) {
        return database.sql("select distinct on (case_number) " + COLUMNS
                        + " from form_answer where case_number = any(?) and on_behalf_of = '' and item = ''"
                        + " order by case_number, version desc")
                .param(caseNumbers.toArray(String[]::new))
                .query(FormAnswer.class)
                .list();
    }

    /** The numbers of the cases of a series in which somebody answered with these words. */
    Set<String> matching(String series, String text) {
        return new HashSet<>(
                database.sql("select case_number from form_answer where search @@ searched(?) and case_number like ?")
                        .params(text, series + "-%")
                        .query(String.class)
                        .list());
    }

    /** What an answer says; what a form has asked only since then is absent. */
    <T> T record(FormAnswer answer, Class<T> type) {
        return json.convertValue(values(answer), type);
    }

    /** The answers by the form's keys. */
    JsonNode values(FormAnswer answer) {
        try {
            return json.readTree(answer.answers());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
