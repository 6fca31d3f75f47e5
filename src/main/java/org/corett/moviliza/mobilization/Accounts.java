package org.corett.moviliza.mobilization;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Accounts extends ListCrudRepository<Account, Long> {
    List<Account> findByCaseNumberAndReportOrderById(String caseNumber, String report);
}
