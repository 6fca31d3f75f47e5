package org.corett.moviliza.portal;

import java.util.ArrayList;
import java.util.List;

/**
 * The signed-in person as the pages show her.
 *
 * @param groups for whom she acts, in her language
 * @param today the program's date, in her language
 * @param places where she works
 * @param beginnings the cases that she may start
 */
record Visitor(
        String username, String name, List<String> groups, String today, List<Place> places, List<Place> beginnings) {

    /** The links in the header. */
    public List<Place> navigation() {
        List<Place> links = new ArrayList<>();
        links.add(Place.HOME);
        links.addAll(places);
        return links;
    }
}
