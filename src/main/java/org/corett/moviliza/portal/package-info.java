/** The pages of the portal: sign-in, home, the way to the tasks, and the cases of every process. */
@NullMarked
package org.corett.moviliza.portal;

import org.jspecify.annotations.NullMarked;
