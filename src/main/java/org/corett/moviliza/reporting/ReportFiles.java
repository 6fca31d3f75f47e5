package org.corett.moviliza.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.corett.moviliza.files.FileContent;
import org.corett.moviliza.files.FileFault;
import org.corett.moviliza.files.FileInspection;
import org.corett.moviliza.files.FileName;
import org.corett.moviliza.files.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The files of reports: a stranger's, so each is inspected before it is kept. */
@Repository
class ReportFiles {
    /** Narrative, finances, fixed assets, and what they lean on. */
    static final int MOST = 5;

    private static final String COLUMNS =
            "select id, report, version, name, sha256, size, received_on from report_file";

    private final JdbcClient database;
    private final FileInspection inspection;
    private final Clock clock;

    ReportFiles(JdbcClient database, FileInspection inspection, Clock clock) {
        this.database = database;
        this.inspection = inspection;
        this.clock = clock;
    }

    /** Those that wait to be handed in. */
    List<ReportFile> waiting(ReportLinks.Target target) {
        return database.sql(COLUMNS + " where case_number = ? and report = ? and version is null order by id")
                .params(target.caseNumber(), target.report())
                .query(ReportFile.class)
                .list();
    }

    /** Those that were handed in. */
    List<ReportFile> of(String caseNumber) {
        return database.sql(COLUMNS + " where case_number = ? and version is not null order by report, version, id")
                .param(caseNumber)
                .query(ReportFile.class)
                .list();
    }

    Optional<FileContent> content(String caseNumber, int report, long id) {
        return database.sql("select name, content from report_file"
                        + " where case_number = ? and report = ? and id = ? and version is not null")
                .params(caseNumber, report, id)
                .query(FileContent.class)
                .optional();
    }

    /** What speaks against the file; empty where it is kept. The same file twice is kept once. */
    @Transactional
    public Optional<FileFault> add(ReportLinks.Target target, String name, byte[] content) {
        if (!FileName.mayBePdf(name)) {
            return Optional.of(FileFault.NOT_PDF);
        }
        Optional<FileFault> fault = inspection.pdf(content);
        if (fault.isPresent()) {
            return fault;
        }
        List<ReportFile> waiting = waiting(target);
        String sha256 = Sha256.of(content);
        if (waiting.stream().anyMatch(file -> file.sha256().equals(sha256))) {
            return Optional.empty();
        }
        if (waiting.size() >= MOST) {
            return Optional.of(FileFault.TOO_MANY);
        }
        database.sql("insert into report_file (case_number, report, name, sha256, size, content, received_on)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        target.caseNumber(),
                        target.report(),
                        FileName.cleanPdf(name),
                        sha256,
                        content.length,
                        content,
                        LocalDate.now(clock))
                .update();
        return Optional.empty();
    }

    void remove(ReportLinks.Target target, String sha256) {
        database.sql("delete from report_file where case_number = ? and report = ? and sha256 = ? and version is null")
                .params(target.caseNumber(), target.report(), sha256)
                .update();
    }

    /** What waited now belongs to this version of the report. */
    void handIn(ReportLinks.Target target, int version) {
        database.sql("update report_file set version = ? where case_number = ? and report = ? and version is null")
                .params(version, target.caseNumber(), target.report())
                .update();
    }
}
