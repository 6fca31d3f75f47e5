/** The pages that take a new official through her first week, and say what each task asks. */
@NullMarked
package org.corett.moviliza.help;

import org.jspecify.annotations.NullMarked;
