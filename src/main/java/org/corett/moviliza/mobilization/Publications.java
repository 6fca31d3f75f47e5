package org.corett.moviliza.mobilization;

import org.springframework.data.repository.ListCrudRepository;

interface Publications extends ListCrudRepository<Publication, Long> {
    boolean existsByCaseNumberAndReport(String caseNumber, String report);
}
