package org.corett.moviliza.mobilization;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface NegotiationRounds extends ListCrudRepository<NegotiationRound, Long> {
    List<NegotiationRound> findByCaseNumberOrderById(String caseNumber);

    List<NegotiationRound> findByCaseNumberAndNegotiationOrderByRound(String caseNumber, int negotiation);
}
