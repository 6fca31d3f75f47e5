package org.corett.moviliza.consultancy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.corett.moviliza.calls.Criterion;
import org.corett.moviliza.files.PrintableSheets;
import org.corett.moviliza.shared.Language;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The comparison as a workbook: numbers as numbers, and whatever people wrote as text, never as a formula. */
@Component
class ComparisonWorkbook {
    private static final int WIDE = 60;
    private static final int NARROW = 18;

    private final HiringWording wording;

    ComparisonWorkbook(HiringWording wording) {
        this.wording = wording;
    }

    byte[] write(String title, String currency, Comparison comparison, Language language) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Moviliza", "1.0")) {
            offers(workbook.newWorksheet(text("comparison", language)), title, currency, comparison, language);
            comments(workbook.newWorksheet(text("scores", language)), comparison, language);
            recusals(workbook.newWorksheet(text("recusals", language)), comparison, language);
            workbook.finish();
            return PrintableSheets.dimensioned(file.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void offers(Worksheet sheet, String title, String currency, Comparison comparison, Language language) {
        Cursor at = new Cursor(sheet);
        PrintableSheets.layOut(sheet, 2);
        String none = comparison.over() ? wording.text("consultancy.noEvaluation", language) : text("sealed", language);
        // Alone in its row, it goes on over the columns beside it.
        sheet.value(0, 0, title);
        sheet.style(0, 0).bold().set();
        at.down();
        at.head(text("offer", language));
        comparison.offers().forEach(offer -> at.head(offer.title()));
        at.down();
        at.put(text("applicant", language));
        comparison.offers().forEach(offer -> at.put(offer.name()));
        at.down();
        at.put(text("country", language));
        comparison.offers().forEach(offer -> at.put(offer.country()));
        at.down();
        at.put(text("cost", language) + " (" + currency + ")");
        comparison.offers().forEach(offer -> at.put(offer.cost()));
        at.down();
        for (int position = 0; position < comparison.criteria().size(); position++) {
            Criterion criterion = comparison.criteria().get(position);
            at.put(criterion.name() + " (" + criterion.weight() + " %)");
            for (Comparison.Column offer : comparison.offers()) {
                at.put(offer.byCriterion().get(position), none);
            }
            at.down();
        }
        for (Comparison.Row row : comparison.countries()) {
            at.put(row.country());
            row.cells()
                    .forEach(cell -> at.put(cell.weighted(), text(cell.state().name(), language)));
            at.down();
        }
        at.head(text("mean", language));
        comparison.offers().forEach(offer -> at.put(offer.mean(), none));
        at.down();
        if (comparison.over()) {
            at.put(text("judged", language));
            comparison.offers().forEach(offer -> at.put(BigDecimal.valueOf(offer.judged())));
            at.down();
            at.put(text("recused", language));
            comparison.offers().forEach(offer -> at.put(BigDecimal.valueOf(offer.recused())));
        }
        sheet.width(0, NARROW * 2.0);
        for (int column = 1; column <= comparison.offers().size(); column++) {
            sheet.width(column, NARROW);
        }
    }

    private void comments(Worksheet sheet, Comparison comparison, Language language) {
        Cursor at = new Cursor(sheet);
        PrintableSheets.layOut(sheet, 1);
        for (String heading : List.of("country", "offer", "criterion", "weight", "points", "comment")) {
            at.head(text(heading, language));
        }
        at.down();
        for (Comparison.Comment comment : comparison.comments()) {
            at.put(comment.country());
            at.put(BigDecimal.valueOf(comment.place()));
            at.put(comment.criterion());
            at.put(BigDecimal.valueOf(comment.weight()));
            at.put(BigDecimal.valueOf(comment.points()));
            at.put(comment.comment());
            at.down();
        }
        for (Comparison.Remarks remarks : comparison.remarks()) {
            at.put(remarks.country());
            for (int empty = 0; empty < 4; empty++) {
                at.put("");
            }
            at.put(remarks.text());
            at.down();
        }
        sheet.width(0, NARROW);
        sheet.width(2, NARROW);
        sheet.width(5, WIDE);
    }

    private void recusals(Worksheet sheet, Comparison comparison, Language language) {
        Cursor at = new Cursor(sheet);
        PrintableSheets.layOut(sheet, 1);
        for (String heading : List.of("country", "offer", "reason")) {
            at.head(text(heading, language));
        }
        at.down();
        for (Comparison.Recusal recusal : comparison.recusals()) {
            at.put(recusal.country());
            at.put(BigDecimal.valueOf(recusal.place()));
            at.put(recusal.reason());
            at.down();
        }
        sheet.width(0, NARROW);
        sheet.width(2, WIDE);
    }

    private String text(String code, Language language) {
        return wording.text("consultancy.comparison." + code, language);
    }

    /** The cell that is written next. */
    private static final class Cursor {
        private final Worksheet sheet;
        private int row;
        private int column;

        Cursor(Worksheet sheet) {
            this.sheet = sheet;
        }

        void head(String text) {
            put(text);
            sheet.style(row, column - 1).bold().wrapText(true).set();
        }

        void put(String text) {
            if (!text.isEmpty()) {
                // As text whatever it begins with: only Worksheet.formula writes formulas.
                sheet.value(row, column, text);
                sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
            }
            column++;
        }

        void put(BigDecimal number) {
            sheet.value(row, column, number);
            column++;
        }

        void put(@Nullable BigDecimal number, String otherwise) {
            if (number == null) {
                put(otherwise);
            } else {
                put(number);
            }
        }

        void down() {
            row++;
            column = 0;
        }
    }
}
