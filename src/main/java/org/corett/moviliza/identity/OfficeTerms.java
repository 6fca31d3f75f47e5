package org.corett.moviliza.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.corett.moviliza.shared.Organ;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface OfficeTerms extends ListCrudRepository<OfficeTerm, Long> {
    @Query("select * from office_term where office = :office and starts_on <= :day order by starts_on desc limit 1")
    Optional<OfficeTerm> begunBy(Organ office, LocalDate day);

    @Query(
            "select * from office_term where office = :office and starts_on < :until and ends_on > :day order by starts_on")
    List<OfficeTerm> between(Organ office, LocalDate day, LocalDate until);
}
