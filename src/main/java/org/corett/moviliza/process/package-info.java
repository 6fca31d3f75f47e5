/**
 * What a process is, said once by its module; rights, portal, Tasklist, documents and help read it here.
 *
 * <p>A module has one bean of {@link org.corett.moviliza.process.CoalitionProcess} for each of its processes.
 */
@NullMarked
package org.corett.moviliza.process;

import org.jspecify.annotations.NullMarked;
