package org.corett.moviliza.identity;

import org.springframework.data.repository.ListCrudRepository;

interface Persons extends ListCrudRepository<Person, String> {}
