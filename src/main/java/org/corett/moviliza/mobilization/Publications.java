package org.corett.moviliza.mobilization;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Publications extends ListCrudRepository<Publication, Long> {
    boolean existsByCaseNumberAndReport(String caseNumber, String report);

    List<Publication> findByCaseNumberOrderById(String caseNumber);
}
