package org.corett.moviliza.shared;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.corett.moviliza.shared.SearchSource.Search;

/** Fills a page of the search with what its reader may see: a word that nearly all have is found among the latest. */
public final class LatestFirst {
    private LatestFirst() {}

    /**
     * A page and one more, of what has to be asked for each line whether she may see it.
     *
     * @param latest a few that match, with which all of them begin
     * @param all looked at only where the latest that she may see do not fill the page
     */
    public static <E> List<E> page(
            Search search, Supplier<List<E>> latest, Supplier<List<E>> all, Function<List<E>, Stream<E>> readable) {
        return page(
                search, () -> cut(search, readable.apply(latest.get())), () -> cut(search, readable.apply(all.get())));
    }

    /**
     * A page and one more.
     *
     * @param latest what the page holds of a few that match, with which all of them begin
     * @param all what it holds of all of them
     */
    public static <E> List<E> page(Search search, Supplier<List<E>> latest, Supplier<List<E>> all) {
        if (search.number().isEmpty()) {
            List<E> page = latest.get();
            if (page.size() > search.size()) {
                return page;
            }
        }
        return all.get();
    }

    private static <E> List<E> cut(Search search, Stream<E> readable) {
        return readable.skip(search.offset()).limit(search.size() + 1L).toList();
    }
}
