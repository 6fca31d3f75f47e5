package org.corett.moviliza.identity;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Appointments extends ListCrudRepository<Appointment, Long> {
    @Query("select * from appointment where starts_on <= :day and (ends_on is null or ends_on > :day) order by id")
    List<Appointment> inForceOn(LocalDate day);
}
