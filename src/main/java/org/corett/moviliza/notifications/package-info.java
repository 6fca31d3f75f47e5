/**
 * Mail: writes down, in the transaction that causes it, what each person is to be told, and delivers it after the
 * commit.
 *
 * <p>Other modules publish {@link org.corett.moviliza.shared.Notice} or, for what only its reader may know of, {@link
 * org.corett.moviliza.shared.PrivateNotice}; they may ask {@link org.corett.moviliza.notifications.KeptLetters} where a
 * letter can be read that is not sent.
 */
@NullMarked
package org.corett.moviliza.notifications;

import org.jspecify.annotations.NullMarked;
