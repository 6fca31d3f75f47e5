package org.corett.moviliza.portal;

import java.util.ArrayList;
import java.util.List;
import org.corett.moviliza.process.Place;

/**
 * The signed-in person as the pages show her.
 *
 * @param groups for whom she acts, in her language
 * @param today the program's date, in her language
 * @param places where she works
 * @param beginnings the cases that she may start
 * @param here the address of the page that she is reading
 */
record Visitor(
        String username,
        String name,
        List<String> groups,
        String today,
        List<Place> places,
        List<Place> beginnings,
        String here) {

    /** The header's links to where she goes every day. */
    public List<Place> everyday() {
        List<Place> links = new ArrayList<>();
        links.add(Visitors.HOME);
        links.addAll(places.stream().filter(Place::everyday).toList());
        return links;
    }

    /** The header's links to the other places, which it keeps folded. */
    public List<Place> further() {
        return places.stream().filter(place -> !place.everyday()).toList();
    }
}
