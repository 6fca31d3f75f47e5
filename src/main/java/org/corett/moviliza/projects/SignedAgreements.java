package org.corett.moviliza.projects;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface SignedAgreements extends ListCrudRepository<Agreement, Long> {
    Optional<Agreement> findByCaseNumber(String caseNumber);
}
