package org.corett.moviliza.mobilization;

import java.util.Optional;
import org.corett.moviliza.projects.Report;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which motion tells the Plenary of which overdue report: one report is put before it once. */
@Repository
class OverdueMotions {
    private final JdbcClient database;

    OverdueMotions(JdbcClient database) {
        this.database = database;
    }

    Optional<String> of(Report report) {
        return database.sql("select motion from overdue_motion where case_number = ? and report = ?")
                .params(report.caseNumber(), report.number())
                .query(String.class)
                .optional();
    }

    void keep(Report report, String motion) {
        database.sql("insert into overdue_motion (case_number, report, motion) values (?, ?, ?)"
                        + " on conflict (case_number, report) do update set motion = excluded.motion")
                .params(report.caseNumber(), report.number(), motion)
                .update();
    }
}
