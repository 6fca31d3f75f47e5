package org.corett.moviliza.mobilization;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Accounts extends ListCrudRepository<Account, Long> {
    @Modifying
    @Query("update account set submitted = true where case_number = :caseNumber and report = :report")
    void markSubmitted(String caseNumber, String report);

    List<Account> findByCaseNumberAndReportOrderById(String caseNumber, String report);

    List<Account> findByCaseNumberOrderById(String caseNumber);
}
