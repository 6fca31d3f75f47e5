package org.corett.moviliza.deadlines;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of deadlines that were moved. */
@Repository
class MovedDeadlines {
    private static final int SHOWN = 100;

    private final JdbcClient database;

    MovedDeadlines(JdbcClient database) {
        this.database = database;
    }

    /** A deadline that was moved, and why. */
    record Entry(
            String caseNumber,
            String task,
            String taskName,
            LocalDate oldDay,
            LocalDate newDay,
            String reason,
            String movedBy,
            OffsetDateTime movedAt) {}

    void keep(Entry moved) {
        database.sql("insert into moved_deadline (case_number, task, task_name, old_day, new_day, reason, moved_by,"
                        + " moved_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        moved.caseNumber(),
                        moved.task(),
                        moved.taskName(),
                        moved.oldDay(),
                        moved.newDay(),
                        moved.reason(),
                        moved.movedBy(),
                        moved.movedAt())
                .update();
    }

    /** Those of one case, the first one first. */
    List<Entry> of(String caseNumber) {
        return database.sql("select * from moved_deadline where case_number = ? order by id")
                .param(caseNumber)
                .query(Entry.class)
                .list();
    }

    /** The last ones first. */
    List<Entry> latest() {
        return database.sql("select * from moved_deadline order by id desc limit " + SHOWN)
                .query(Entry.class)
                .list();
    }
}
