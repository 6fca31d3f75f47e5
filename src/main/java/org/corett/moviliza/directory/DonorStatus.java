package org.corett.moviliza.directory;

/** Whether both organs have validated an entry of the directory. */
public enum DonorStatus {
    PROPOSED,
    ACTIVE
}
