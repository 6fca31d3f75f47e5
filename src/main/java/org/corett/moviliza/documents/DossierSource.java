package org.corett.moviliza.documents;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.corett.moviliza.casework.CaseReader;

/** A module that keeps files of its cases elsewhere than among their documents; the dossier holds them too. */
public interface DossierSource {
    /** Those of a case that this reader, who sees the case, may take away. */
    List<Paper> papers(String caseNumber, CaseReader reader);

    /**
     * A file with what is said of it, in the reader's words.
     *
     * @param path where it lies in the dossier; empty for what is only named, since it has been erased or was never printed
     * @param from who sent it and when
     * @param content read when its turn comes, so that one file at a time is in memory; empty where it is gone
     */
    record Paper(String path, String title, String from, String sha256, Supplier<Optional<byte[]>> content) {}
}
