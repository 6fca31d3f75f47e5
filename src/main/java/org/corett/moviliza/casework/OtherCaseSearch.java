package org.corett.moviliza.casework;

import java.util.List;
import java.util.Set;
import org.corett.moviliza.casework.CaseRecords.Wanted;
import org.corett.moviliza.engine.ProcessNames;
import org.corett.moviliza.identity.Reader;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.SearchSource;
import org.corett.moviliza.shared.Slice;
import org.springframework.stereotype.Component;

/** Finds the cases of every process that has no search of its own, by number, title and what its module finds in them. */
@Component
class OtherCaseSearch implements SearchSource {
    private final CaseRecords records;
    private final List<CaseKind> kinds;
    private final ProcessNames names;

    OtherCaseSearch(CaseRecords records, List<CaseKind> kinds, ProcessNames names) {
        this.records = records;
        this.kinds = kinds.stream().filter(kind -> !kind.searchedByItself()).toList();
        this.names = names;
    }

    @Override
    public String kind() {
        return "others";
    }

    @Override
    public int place() {
        return 9;
    }

    @Override
    public boolean open(Set<String> groups) {
        Reader reader = new Reader("", groups, Language.ES);
        return kinds.stream().anyMatch(kind -> kind.sight(reader).ever());
    }

    @Override
    public Slice<Found> find(Search search) {
        Reader reader = new Reader("", search.groups(), search.language());
        List<Wanted> wanted = kinds.stream()
                .map(kind -> new Wanted(kind.key(), kind.sight(reader), search.typed(), kind.matching(search.typed())))
                .filter(kind -> !CaseSight.NONE.equals(kind.sight()))
                .toList();
        return search.slice(records.page(wanted, null, search.size() + 1, search.offset()).stream()
                .map(found -> new Found(
                        found.number(),
                        found.title().in(search.language()),
                        names.of(found.process()).in(search.language()),
                        "/casos/" + found.number()))
                .toList());
    }
}
