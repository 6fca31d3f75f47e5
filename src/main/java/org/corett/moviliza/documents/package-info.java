/**
 * Documents of cases: files with their versions, those that a step asks for, acts that the program writes, and the
 * dossier.
 *
 * <p>Others ask for a step's files through {@link org.corett.moviliza.documents.StepDocuments}, erase what named people
 * through {@link org.corett.moviliza.documents.CaseDocuments}, write acts as {@link
 * org.corett.moviliza.documents.ActSource}, and give the dossier files that they keep themselves as {@link
 * org.corett.moviliza.documents.DossierSource}; what stands behind a case is not known here.
 */
@NullMarked
package org.corett.moviliza.documents;

import org.jspecify.annotations.NullMarked;
