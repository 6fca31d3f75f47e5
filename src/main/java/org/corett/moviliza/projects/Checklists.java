package org.corett.moviliza.projects;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface Checklists extends ListCrudRepository<Checklist, Long> {
    Optional<Checklist> findFirstByCaseNumberOrderByVersionDesc(String caseNumber);

    List<Checklist> findByCaseNumberOrderByVersion(String caseNumber);
}
