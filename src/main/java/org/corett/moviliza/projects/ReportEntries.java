package org.corett.moviliza.projects;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface ReportEntries extends ListCrudRepository<Report, Long> {
    List<Report> findByCaseNumberOrderByNumber(String caseNumber);

    List<Report> findAllByOrderByCaseNumberAscNumberAsc();

    Optional<Report> findByCaseNumberAndNumber(String caseNumber, int number);
}
