/**
 * The directory of donors and partners, each with the form of Cuadro 2 [000 Paso 1, §5.2 goal 6.1.2].
 *
 * <p>Others may use {@link org.corett.moviliza.directory.Donors} and the types that it speaks; who has
 * had to do with donors tells of it as {@link org.corett.moviliza.directory.DonorHistory}.
 */
@NullMarked
package org.corett.moviliza.directory;

import org.jspecify.annotations.NullMarked;
