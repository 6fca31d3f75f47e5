package org.corett.moviliza.plenary;

import static org.assertj.core.api.Assertions.assertThat;

import org.corett.moviliza.plenary.RecordDifference.Line;
import org.junit.jupiter.api.Test;

class RecordDifferenceTest {
    @Test
    void namesWhatIsMissingAddedOrMoved() {
        String record = "Punto 1\n\nObjeción: México.\n\nPunto 2\n\nFin";
        assertThat(RecordDifference.between(record, record + "\n \n")).isEmpty();
        assertThat(RecordDifference.between(record, "Punto 1\nPunto 2\nFin"))
                .containsExactly(new Line(true, "Objeción: México."));
        assertThat(RecordDifference.between(record, "Punto 1\nPunto 2\nObjeción: México.\nFin"))
                .hasSize(2)
                .extracting(Line::missing)
                .containsExactlyInAnyOrder(true, false);
        assertThat(RecordDifference.between(record, "Punto 1\nObjeción:  México.\nPunto 2\nFirmas\nFin"))
                .containsExactly(new Line(false, "Firmas"));
    }

    @Test
    void aWordChangedInALineShowsBothLines() {
        assertThat(RecordDifference.between("Objeción: Costa Rica.", "De acuerdo: Costa Rica."))
                .containsExactly(new Line(true, "Objeción: Costa Rica."), new Line(false, "De acuerdo: Costa Rica."));
    }

    @Test
    void textsTooLongToBeComparedAreNamedInFull() {
        StringBuilder one = new StringBuilder("Primera\n");
        StringBuilder other = new StringBuilder("Otra\n");
        for (int line = 0; line < 3000; line++) {
            one.append(line).append(" en el registro\n");
            other.append(line).append(" en el acta\n");
        }
        assertThat(RecordDifference.between(one.toString(), other.toString())).hasSize(6002);
    }
}
