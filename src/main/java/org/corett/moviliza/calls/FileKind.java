package org.corett.moviliza.calls;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a file of an offer holds. */
public enum FileKind {
    PROPOSAL,
    CURRICULUM,
    LEGAL;

    /** The kinds that none of the files is of. */
    static List<FileKind> lacking(List<OfferFile> files) {
        Set<FileKind> there = files.stream().map(OfferFile::kind).collect(Collectors.toSet());
        return Arrays.stream(values()).filter(kind -> !there.contains(kind)).toList();
    }
}
