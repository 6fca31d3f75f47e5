/** Value records and the clock that every module speaks; open to all, depends on none. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package org.corett.moviliza.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
