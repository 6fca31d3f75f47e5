package org.corett.moviliza.projects;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface ProjectSheets extends ListCrudRepository<ProjectSheet, Long> {
    Optional<ProjectSheet> findFirstByCaseNumberOrderByVersionDesc(String caseNumber);

    List<ProjectSheet> findByCaseNumberOrderByVersion(String caseNumber);
}
