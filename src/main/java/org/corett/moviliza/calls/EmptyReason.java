package org.corett.moviliza.calls;

/** Why a call ended empty [gaps 19]. */
public enum EmptyReason {
    NO_OFFERS,
    NONE_ADMITTED
}
