package org.corett.moviliza.portal;

import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.shared.CleanText;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.SearchSource;
import org.corett.moviliza.shared.SearchSource.Found;
import org.corett.moviliza.shared.SearchSource.Search;
import org.corett.moviliza.shared.Slice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The one search: a few of each kind of thing, or one kind page by page.
 *
 * <p>Each source finds only what its own page would show this reader. Another kind is another {@link SearchSource};
 * nothing changes here.
 */
@Controller
class SearchPages {
    private static final String PATH = "/buscar";
    private static final int FEW = 5;
    private static final int PAGE = 20;
    private static final int LONGEST = 200;

    private final List<SearchSource> sources;
    private final People people;

    SearchPages(List<SearchSource> sources, People people) {
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(SearchSource::place))
                .toList();
        this.people = people;
    }

    /** What one kind brought. */
    record Group(String kind, Slice<Found> found) {}

    @GetMapping(PATH)
    String find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String tipo,
            @RequestParam(defaultValue = "0") int pagina,
            Principal person,
            Locale locale,
            Model page) {
        Set<String> groups = people.groupsOf(person.getName());
        List<SearchSource> open =
                sources.stream().filter(source -> source.open(groups)).toList();
        List<SearchSource> one =
                open.stream().filter(source -> source.kind().equals(tipo)).toList();
        String typed = CleanText.first(CleanText.line(q), LONGEST);
        Search search = one.isEmpty()
                ? new Search(typed, groups, Language.of(locale), 0, FEW)
                : new Search(typed, groups, Language.of(locale), pagina, PAGE);
        page.addAttribute("typed", typed);
        page.addAttribute("kind", one.isEmpty() ? "" : tipo);
        page.addAttribute("kinds", open.stream().map(SearchSource::kind).toList());
        page.addAttribute(
                "results",
                typed.isEmpty()
                        ? List.of()
                        : (one.isEmpty() ? open : one)
                                .stream()
                                        .map(source -> new Group(source.kind(), source.find(search)))
                                        .filter(group -> !group.found().lines().isEmpty())
                                        .toList());
        return "search";
    }
}
