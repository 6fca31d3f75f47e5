package org.corett.moviliza.mobilization;

import java.util.List;
import java.util.Optional;
import org.corett.moviliza.plenary.MotionKind;
import org.springframework.data.repository.ListCrudRepository;

interface PlenaryAnswers extends ListCrudRepository<PlenaryAnswer, Long> {
    Optional<PlenaryAnswer> findFirstByCaseNumberAndKindAndNegotiationOrderByIdDesc(
            String caseNumber, MotionKind kind, int negotiation);

    List<PlenaryAnswer> findByCaseNumberOrderById(String caseNumber);
}
