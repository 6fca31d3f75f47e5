/**
 * Files that people send: what they may be called and hold, whether a virus is in them, and how they are handed out.
 *
 * <p>Open to all; who keeps files, and for whom, is the business of the modules that take them.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package org.corett.moviliza.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
