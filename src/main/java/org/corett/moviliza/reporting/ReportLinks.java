package org.corett.moviliza.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.corett.moviliza.shared.LinkSecret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links by which a report is handed in; each ends with the task, earlier ones stay good until then. */
@Repository
class ReportLinks {
    private final JdbcClient database;
    private final Clock clock;

    ReportLinks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The report that a link leads to. */
    record Target(String caseNumber, int report) {}

    /** The secret of a new link. */
    String issue(String caseNumber, int report) {
        String secret = LinkSecret.random();
        database.sql("insert into report_link (secret_hash, case_number, report, issued_on) values (?, ?, ?, ?)")
                .params(LinkSecret.hash(secret), caseNumber, report, LocalDate.now(clock))
                .update();
        return secret;
    }

    Optional<Target> find(String secret) {
        return database.sql("select case_number, report from report_link where secret_hash = ?")
                .param(LinkSecret.hash(secret))
                .query(Target.class)
                .optional();
    }

    /** The same, held until the transaction ends: of two who hand in at once, the second finds the link gone. */
    Optional<Target> take(String secret) {
        return database.sql("select case_number, report from report_link where secret_hash = ? for update")
                .param(LinkSecret.hash(secret))
                .query(Target.class)
                .optional();
    }

    void endAll(String caseNumber) {
        database.sql("delete from report_link where case_number = ?")
                .param(caseNumber)
                .update();
    }

    void end(String caseNumber, int report) {
        database.sql("delete from report_link where case_number = ? and report = ?")
                .params(caseNumber, report)
                .update();
    }
}
