/**
 * Mail: writes down, in the transaction that causes it, what each person is to be told, and delivers it after the
 * commit.
 *
 * <p>Nothing here is for other modules to call; they publish {@link org.corett.moviliza.shared.Notice}.
 */
@NullMarked
package org.corett.moviliza.notifications;

import org.jspecify.annotations.NullMarked;
