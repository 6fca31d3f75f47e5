package org.corett.moviliza.projects;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface InitiativeSheets extends ListCrudRepository<InitiativeSheet, Long> {
    Optional<InitiativeSheet> findFirstByCaseNumberOrderByVersionDesc(String caseNumber);

    List<InitiativeSheet> findByCaseNumberOrderByVersion(String caseNumber);
}
