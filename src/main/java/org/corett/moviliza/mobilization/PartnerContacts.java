package org.corett.moviliza.mobilization;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface PartnerContacts extends ListCrudRepository<PartnerContact, Long> {
    List<PartnerContact> findByCaseNumberAndReportOrderById(String caseNumber, int report);
}
