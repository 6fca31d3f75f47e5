/**
 * Mail: writes down, in the transaction that causes it, what each person is to be told, and delivers it after the
 * commit.
 *
 * <p>Other modules publish {@link org.corett.moviliza.shared.Notice}; for one named person {@link
 * org.corett.moviliza.shared.PersonalNotice}; with a link for its reader alone {@link
 * org.corett.moviliza.shared.LinkNotice}; for what only its reader may know of {@link
 * org.corett.moviliza.shared.PrivateNotice}. They may ask {@link org.corett.moviliza.notifications.KeptLetters} where a
 * letter can be read that is not sent.
 */
@NullMarked
package org.corett.moviliza.notifications;

import org.jspecify.annotations.NullMarked;
