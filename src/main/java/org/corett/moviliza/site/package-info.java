/**
 * The site for the public: what every page without an account has around it, in both languages.
 *
 * <p>Others show their public pages in {@link org.corett.moviliza.site.PublicFrame}; which pages there are is not known
 * here.
 */
@NullMarked
package org.corett.moviliza.site;

import org.jspecify.annotations.NullMarked;
