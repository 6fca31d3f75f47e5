package org.corett.moviliza.calls;

/** How a call reaches its applicants: in public, in public once more, or as a direct invitation [000 §7.2; gaps 20]. */
public enum CallKind {
    FIRST,
    SECOND,
    INVITATION
}
