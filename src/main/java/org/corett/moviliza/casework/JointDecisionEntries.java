package org.corett.moviliza.casework;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface JointDecisionEntries extends ListCrudRepository<JointDecision, Long> {
    List<JointDecision> findByCaseNumberAndQuestionAndSubjectOrderById(
            String caseNumber, String question, String subject);

    List<JointDecision> findByCaseNumberOrderById(String caseNumber);
}
