package org.corett.moviliza.mobilization;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface JointDecisionEntries extends ListCrudRepository<JointDecision, Long> {
    List<JointDecision> findByCaseNumberAndQuestionAndSubjectOrderById(
            String caseNumber, String question, String subject);
}
