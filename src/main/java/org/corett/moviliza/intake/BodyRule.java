package org.corett.moviliza.intake;

/**
 * What is done with a body.
 *
 * @param most bytes that are handed on
 * @param more what becomes of a longer one
 * @param sender of whom one body is taken at a time; empty where it does not matter who sends
 */
record BodyRule(Verdict verdict, long most, More more, String sender) {
    /** Whether the body is wanted at all. */
    enum Verdict {
        READ,
        /** A form with files where no page takes any. */
        NO_FILES,
        /** Where nobody sends anything before signing in. */
        SIGN_IN
    }

    /** What becomes of a body that is too long. */
    enum More {
        REFUSED,
        /** The page says so, with everything that was typed before the files. */
        WITHOUT_FILES
    }

    boolean files() {
        return most >= BodyRules.FILES;
    }

    static BodyRule form(long most) {
        return new BodyRule(Verdict.READ, most, More.REFUSED, "");
    }

    static BodyRule not(Verdict verdict) {
        return new BodyRule(verdict, 0, More.REFUSED, "");
    }
}
