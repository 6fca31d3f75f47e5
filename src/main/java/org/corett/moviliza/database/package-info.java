/** The PostgreSQL the program runs on: an existing one where the settings name it, otherwise one of its own. */
@NullMarked
package org.corett.moviliza.database;

import org.jspecify.annotations.NullMarked;
