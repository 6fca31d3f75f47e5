package org.corett.moviliza.site;

import java.util.List;

/** Pages for the public that search engines should find; one bean a module. */
public interface PublicPlaces {
    /** Their paths, without the language. */
    List<String> paths();
}
