package org.corett.moviliza.calls;

/** Someone who is asked directly for an offer after both calls ended empty [gaps 20]. */
public record Invitee(String name, String email) {}
