/** The pages of the portal: sign-in, home, the way to the tasks, the cases of every process, search and language. */
@NullMarked
package org.corett.moviliza.portal;

import org.jspecify.annotations.NullMarked;
