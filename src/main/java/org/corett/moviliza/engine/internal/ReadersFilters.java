package org.corett.moviliza.engine.internal;

import java.util.List;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.filter.FilterQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.FilterManager;
import org.corett.moviliza.engine.FormCompletion;
import org.corett.moviliza.engine.TaskFilter;
import org.springframework.beans.factory.ObjectProvider;

/** Shows a person, of the views that she may see, those in her language; the engine itself finds them all. */
class ReadersFilters extends FilterManager {
    private final ObjectProvider<FormCompletion> people;

    private ReadersFilters(ObjectProvider<FormCompletion> people) {
        this.people = people;
    }

    @Override
    public List<Filter> findFiltersByQueryCriteria(FilterQueryImpl query) {
        if (reader().isEmpty()) {
            return super.findFiltersByQueryCriteria(query);
        }
        // What stands in the other language must not fill a page.
        int first = Math.max(0, query.getFirstResult());
        int most = Math.max(0, query.getMaxResults());
        query.setFirstResult(0);
        query.setMaxResults(Integer.MAX_VALUE);
        return read(query).stream().skip(first).limit(most).toList();
    }

    @Override
    public long findFilterCountByQueryCriteria(FilterQueryImpl query) {
        return reader().isEmpty()
                ? super.findFilterCountByQueryCriteria(query)
                : read(query).size();
    }

    private List<Filter> read(FilterQueryImpl query) {
        var language = people.getObject().languageOf(reader());
        return super.findFiltersByQueryCriteria(query).stream()
                .filter(filter -> TaskFilter.isRead(filter, language))
                .toList();
    }

    private String reader() {
        Authentication person = getCurrentAuthentication();
        return person == null || person.getUserId() == null ? "" : person.getUserId();
    }

    /** Opens these queries where the engine asks for its own. */
    record Factory(ObjectProvider<FormCompletion> people) implements SessionFactory {
        @Override
        public Class<?> getSessionType() {
            return FilterManager.class;
        }

        @Override
        public Session openSession() {
            return new ReadersFilters(people);
        }
    }
}
