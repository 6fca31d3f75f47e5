package org.corett.moviliza.mobilization;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface Engagements extends ListCrudRepository<Engagement, Long> {
    Optional<Engagement> findFirstByCaseNumberOrderByIdDesc(String caseNumber);

    List<Engagement> findByCaseNumberOrderById(String caseNumber);
}
