/** The pages of the portal: sign-in, home, the way to the tasks. */
@NullMarked
package org.corett.moviliza.portal;

import org.jspecify.annotations.NullMarked;
