package org.corett.moviliza.projects;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface Contributions extends ListCrudRepository<Contribution, Long> {
    Optional<Contribution> findByCaseNumber(String caseNumber);
}
