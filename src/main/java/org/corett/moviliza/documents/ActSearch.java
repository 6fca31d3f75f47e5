package org.corett.moviliza.documents;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.corett.moviliza.identity.Reader;
import org.corett.moviliza.process.ActKind;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.LatestFirst;
import org.corett.moviliza.shared.SearchSource;
import org.corett.moviliza.shared.Slice;
import org.springframework.stereotype.Component;

/** Finds acts that were issued, by their number and by what they say, for whoever gets them on their case's page. */
@Component
class ActSearch implements SearchSource {
    private static final int FEW = 30;

    /** Of a word that nearly all acts have, the latest are enough. */
    private static final int MOST = 200;

    private final Acts acts;
    private final CaseVisits visits;
    private final DocumentView view;
    private final ActKinds kinds;

    ActSearch(Acts acts, CaseVisits visits, DocumentView view, ActKinds kinds) {
        this.kinds = kinds;
        this.acts = acts;
        this.visits = visits;
        this.view = view;
    }

    @Override
    public String kind() {
        return "acts";
    }

    @Override
    public int place() {
        return 8;
    }

    @Override
    public boolean open(Set<String> groups) {
        return !kinds.readable(new Reader("", groups, Language.ES)).isEmpty();
    }

    @Override
    public Slice<Found> find(Search search) {
        Reader reader = new Reader("", search.groups(), search.language());
        List<ActKind> wanted = kinds.readable(reader);
        List<Act> page = LatestFirst.page(
                search,
                () -> acts.matching(search.typed(), search.number(), wanted, FEW),
                () -> acts.matching(search.typed(), search.number(), wanted, MOST),
                matching -> readable(matching, reader));
        List<DocumentView.Issued> shown = view.issued(page, search.language());
        return search.slice(shown.stream()
                .map(act -> new Found(
                        act.caseNumber(),
                        act.title(),
                        act.number() + " · " + act.day(),
                        StepDocuments.address(act.caseNumber()) + "#acts"))
                .toList());
    }

    private Stream<Act> readable(List<Act> matching, Reader reader) {
        Set<String> admitted = visits.admitted(
                matching.stream().map(Act::caseNumber).distinct().toList(), reader);
        return matching.stream()
                .filter(act -> admitted.contains(act.caseNumber()))
                .filter(act -> acts.readable(act.kind(), act.caseNumber(), reader));
    }
}
