package org.corett.moviliza.engine.internal;

import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;

/** What a view asks for, as the engine stores it: its interface only hands out queries that cannot be compared. */
public final class StoredQuery {
    private StoredQuery() {}

    /** Whether two views ask for the same. */
    public static boolean same(Filter one, Filter other) {
        return ((FilterEntity) one).getQueryInternal().equals(((FilterEntity) other).getQueryInternal());
    }
}
