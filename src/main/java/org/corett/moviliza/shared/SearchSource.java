package org.corett.moviliza.shared;

import java.util.List;
import java.util.Set;

/**
 * A kind of thing that the search finds, by the module that has it, for those who may see its page.
 *
 * <p>What a module lets people find, its implementation of this says; the search page gathers all there are.
 */
public interface SearchSource {
    /** Names the kind in an address and in {@code search.kind.<kind>}. */
    String kind();

    /** Where the kind stands among the others, the smallest first. */
    int place();

    /** Whether somebody in these groups may find anything of the kind, by the rule of its own page. */
    boolean open(Set<String> groups);

    /** A page of what matches, the latest first; only what somebody in these groups may see. */
    Slice<Found> find(Search search);

    /**
     * What is looked for.
     *
     * @param typed words as somebody typed them, without control characters
     * @param groups that the reader is in today
     * @param page from zero
     * @param size of a page
     */
    record Search(String typed, Set<String> groups, Language language, int page, int size) {

        /** The beginning of the case number that was typed, if it is one, as a pattern; nothing begins so otherwise. */
        public String number() {
            return typed.matches("[A-Za-z]{2,4}-\\d{4}(-\\d{0,6})?")
                    ? typed.toUpperCase(java.util.Locale.ROOT) + "%"
                    : "";
        }

        public int offset() {
            return Slice.offset(page, size);
        }

        /** A page made of the lines that were read for it, one more than fit. */
        public Slice<Found> slice(List<Found> oneMore) {
            return Slice.of(oneMore, page, size);
        }
    }

    /**
     * Something found.
     *
     * @param number its case number, or empty
     * @param detail what else is known of it at a glance
     * @param address of its page
     */
    record Found(String number, String title, String detail, String address) {}
}
