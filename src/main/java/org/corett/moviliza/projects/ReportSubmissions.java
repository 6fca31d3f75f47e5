package org.corett.moviliza.projects;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface ReportSubmissions extends ListCrudRepository<ReportSubmission, Long> {
    Optional<ReportSubmission> findFirstByReportOrderByVersionDesc(long report);
}
