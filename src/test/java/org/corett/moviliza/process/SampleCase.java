package org.corett.moviliza.process;

import java.util.Set;

/** A case of one process as its module's tests open it; one bean a process, by which the contract of all is tried. */
public interface SampleCase {
    /** The key of the process. */
    String process();

    /** Opens a case and leaves it running; its number. */
    String open();

    /** Who of {@link org.corett.moviliza.Roles#ALL} reads it. */
    Set<String> readers();
}
