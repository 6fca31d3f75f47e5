package org.corett.moviliza.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.corett.moviliza.shared.LeftOut;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Everybody is addressed in Spanish who is not in English, whatever another program wrote. */
interface Persons extends ListCrudRepository<Person, String> {
    String READABLE = "select username, full_name, email,"
            + " case upper(language) when 'EN' then 'EN' else 'ES' end as language from person";

    @Query(READABLE + " order by username")
    List<Person> inOrder();

    @Override
    default List<Person> findAll() {
        return LeftOut.others(this::inOrder);
    }

    @Override
    @Query(READABLE + " where username = :username")
    Optional<Person> findById(String username);

    @Override
    default List<Person> findAllById(Iterable<String> usernames) {
        Set<String> wanted =
                StreamSupport.stream(usernames.spliterator(), false).collect(Collectors.toSet());
        return findAll().stream()
                .filter(person -> wanted.contains(person.username()))
                .toList();
    }
}
