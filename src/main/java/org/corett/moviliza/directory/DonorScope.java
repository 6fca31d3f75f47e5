package org.corett.moviliza.directory;

/** Where a donor works; one answer only [000 Cuadro 2; gaps 11]. */
public enum DonorScope {
    REGIONAL,
    NATIONAL,
    EXTRA_REGIONAL
}
