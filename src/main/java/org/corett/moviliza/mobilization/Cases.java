package org.corett.moviliza.mobilization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Cases extends ListCrudRepository<MobilizationCase, Long> {
    Optional<MobilizationCase> findByNumber(String number);

    List<MobilizationCase> findAllByOrderByNumber();

    /** Two people of one joint task take turns here, so that the second sees what the first decided. */
    @Query("select number from mobilization_case where number = :number for update")
    String lock(String number);

    @Modifying
    @Query("update mobilization_case set step = :step where number = :number")
    void moveTo(String number, String step);

    @Modifying
    @Query("update mobilization_case set donor = :donor where number = :number")
    void setDonor(String number, long donor);

    @Query("select number from mobilization_case where donor = :donor")
    List<String> ofDonor(long donor);

    @Modifying
    @Query("update mobilization_case set donor_email = :email where number = :number")
    void setDonorEmail(String number, @Nullable String email);

    @Modifying
    @Query("update mobilization_case set negotiation = negotiation + 1 where number = :number")
    void negotiateAnew(String number);

    @Modifying
    @Query("update mobilization_case set consultants = :consultants where number = :number")
    void setConsultants(String number, boolean consultants);

    @Modifying
    @Query("update mobilization_case set status = :status, reason = :reason, ended_on = :today where number = :number")
    void end(String number, String status, String reason, LocalDate today);
}
