package org.corett.moviliza.directory;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface DonorEntries extends ListCrudRepository<Donor, Long> {
    @Query("select * from donor where status = 'ACTIVE' and plain_letters(donor_name) = plain_letters(:name)")
    Optional<Donor> activeByName(String name);

    @Query("select * from donor where status = 'ACTIVE' order by plain_letters(donor_name), id")
    List<Donor> active();
}
