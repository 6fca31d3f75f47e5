package org.corett.moviliza.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.mobilization.MobilizationActs;
import org.corett.moviliza.plenary.PlenaryActs;
import org.corett.moviliza.process.ActKind;
import org.corett.moviliza.shared.Fact;
import org.corett.moviliza.shared.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Acts on paper: every word within the margins, readable to machines, whatever people typed. */
@CoalitionTest
class ActPrinterTest {
    /** 20 mm at the sides, which are 216 mm apart. */
    private static final float LEFT = 56;

    private static final float RIGHT = 613 - 56;

    private static final String LONG = "palabra".repeat(40);
    private static final List<String> HOSTILE = List.of(
            LONG,
            "https://ejemplo.example/" + "a-b_c/".repeat(25),
            "emoji 🎉👩‍💻🇭🇳 fin",
            "中文字符 漢字 かな 한국어",
            "مرحبا بالعالم",
            "שלום עולם",
            "z̈ȩ̃ä́ cafe\u0301 n\u0303 Z\u0351\u036b\u0343a\u0302\u0302\u0302lgo",
            "\u202Eoculto\u202C a\u200bb\u00adc",
            "tab\ty fin\u00a0duro",
            "lone \ud83d surrogate \u0007 bell",
            "<b>&amp; \"comillas\" 'y' ]]> {{x}} ${y} [[z]]",
            "1.\u00a0" + "x".repeat(150),
            "€ – — … “ ” « » ½ ≤ → ✓ № ﬁ");

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Autowired
    private ActPrinter printer;

    @Autowired
    private ActKinds kinds;

    @Test
    void everyWordStandsWithinTheMarginsWhateverWasTyped() throws Exception {
        assertThat(kinds.all()).hasSize(7);
        for (ActKind kind : kinds.all()) {
            assertStandsWithinTheMargins(kind);
        }
    }

    private void assertStandsWithinTheMargins(ActKind kind) throws Exception {
        // One language for each: both are printed alike, and each print is checked against some thousand rules.
        for (Language language : List.of(kinds.all().indexOf(kind) % 2 == 0 ? Language.ES : Language.EN)) {
            ActText act = hostile();
            byte[] file = print(kind, act, language);
            Files.createDirectories(Path.of("target", "acts"));
            Files.write(Path.of("target", "acts", "hostile-" + kind + "-" + language + ".pdf"), file);
            assertWithinTheMargins(file);
            String said = squeezed(text(file));
            for (String word : act.words().split("\\s+")) {
                assertThat(said).contains(squeezed(Glyphs.printable(word)));
            }
            assertThat(said)
                    .contains("[U+4E2DU+6587U+5B57U+7B26]", "[U+1F389", "[U+D83D]")
                    .doesNotContain("#");
            assertConforms(file);
        }
    }

    private static ActText hostile() {
        List<Fact> facts = HOSTILE.stream().map(text -> new Fact(text, text)).toList();
        List<List<String>> rows = HOSTILE.stream()
                .map(text -> List.of(text, text, text, text, text))
                .toList();
        List<String> signatories = HOSTILE;
        ActText.Table wide = new ActText.Table(
                LONG,
                Collections.nCopies(12, LONG),
                List.of(Collections.nCopies(12, "61.00"), Collections.nCopies(12, LONG)));
        return new ActText(
                LONG,
                List.of(
                        ActText.Part.of(LONG, HOSTILE),
                        ActText.Part.of("", List.of(String.join("\n", HOSTILE), "- " + String.join("\n- ", HOSTILE))),
                        ActText.Part.facts("中", facts),
                        ActText.Part.table(
                                "مرحبا",
                                new ActText.Table(
                                        "🎉",
                                        List.of("País", "Consulta", "Respuesta", "Otorrinolaringológicamente", "e"),
                                        rows)),
                        ActText.Part.table("", wide),
                        ActText.Part.signed(signatories)));
    }

    private byte[] print(ActKind kind, ActText act, Language language) {
        return printer.print(
                "ACTO-2026-0001",
                LocalDate.of(2026, 2, 10),
                "0".repeat(64),
                PrintedAct.of(act, kind.outlined(), language),
                language);
    }

    static void assertConforms(byte[] file) throws Exception {
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                ValidationResult result = validator.validate(parser);
                assertThat(result.getTestAssertions().stream()
                                .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                                .map(one -> one.getRuleId().getClause() + "-"
                                        + one.getRuleId().getTestNumber() + " " + one.getMessage())
                                .collect(Collectors.toSet()))
                        .as(flavour.getId())
                        .isEmpty();
                assertThat(result.isCompliant()).isTrue();
            }
        }
    }

    private static void assertWithinTheMargins(byte[] file) throws IOException {
        List<String> outside = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(file)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    if (letter.getX() < LEFT - 1 || letter.getX() + letter.getWidth() > RIGHT + 1) {
                        outside.add(letter.getUnicode() + " at " + letter.getX() + " of page " + getCurrentPageNo());
                    }
                    super.processTextPosition(letter);
                }
            }.getText(document);
        }
        assertThat(outside).isEmpty();
    }

    private static String text(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** A word goes on in the next line, and a page's foot may come between. */
    private static String squeezed(String text) {
        return Normalizer.normalize(text.replaceAll("ACTO-2026-0001 ?\\r?\\n?\\d+ / \\d+", ""), Normalizer.Form.NFKD)
                .replaceAll("[\\s\\p{M}\\u00a0]+", "");
    }

    /** Some 550 pages are printed; more are refused before anything is laid out. */
    @Test
    void whatIsTooLongToBePrintedIsRefusedAtOnce() {
        ActText.Part point = ActText.Part.of("Punto 1", List.of("renglón\n".repeat(1_900)));
        ActText fifty = new ActText("Convocatoria", Collections.nCopies(50, point));
        assertThatThrownBy(() -> PrintedAct.of(fifty, false, Language.ES))
                .isInstanceOfSatisfying(PrintingRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(PrintingRefused.Reason.ACT_LONG));
    }

    /** Headings, lists and languages are tags, by which who does not see the page finds the way in it. */
    @Test
    void minutesHaveHeadingsAndListsAndTheLanguageOfEachPart() throws Exception {
        ActText act = new ActText(
                "Minutes of the session",
                List.of(
                        ActText.Part.of(
                                "",
                                List.of(
                                        "Attendance. Six of nine countries attended: Belize, Mexico.",
                                        "Item 1. Prioridades del plan",
                                        "Se propone al Pleno que la Secretaría Técnica prepare el plan de la región:\n- primero\n- segundo",
                                        "Positions in the session. Agreed: Belize and Panama. Objection: Costa Rica («no»)."))));
        byte[] file = print(PlenaryActs.MINUTES, act, Language.EN);
        List<String> tags = tags(file);
        assertThat(tags)
                .containsSubsequence(
                        "H1 Minutes of the session", "H2 Attendance.", "H2 es Item 1. Prioridades del plan")
                .contains("P es Se propone al Pleno que la Secretaría Técnica prepare el plan de la región:")
                .containsSubsequence("L", "LI", "LBody", "LI", "LBody")
                .containsSubsequence("H2 Positions in the session.", "L", "LI", "LBody", "LI", "LBody");
        assertConforms(file);
    }

    @Test
    void aTablesHeadStandsAgainOnEachPage() throws Exception {
        List<List<String>> rows = Collections.nCopies(120, List.of("Belice", "De acuerdo", "Motivo"));
        ActText act = new ActText(
                "Lista",
                List.of(ActText.Part.table(
                        "Respuestas", new ActText.Table("", List.of("País", "Respuesta", "Razón"), rows))));
        byte[] file = print(MobilizationActs.CHECKLIST, act, Language.ES);
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            for (int page = 1; page < document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).as("page " + page).containsPattern("País\\s+Respuesta\\s+Razón");
            }
        }
        assertConforms(file);
    }

    /** Each element of the tree of tags with its language where it has one, and what it says. */
    private static List<String> tags(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            Map<Integer, Map<Integer, String>> said = new HashMap<>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.processPage(document.getPage(page));
                Map<Integer, String> here = said.computeIfAbsent(page, one -> new HashMap<>());
                extractor
                        .getMarkedContents()
                        .forEach(content -> here.merge(
                                content.getMCID(),
                                content.getContents().stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining()),
                                String::concat));
            }
            List<String> tags = new ArrayList<>();
            document.getDocumentCatalog().getStructureTreeRoot().getKids().forEach(kid -> add(kid, said.get(0), tags));
            return tags;
        }
    }

    private static void add(Object kid, Map<Integer, String> said, List<String> tags) {
        if (kid instanceof PDStructureElement element) {
            String language = element.getLanguage();
            String text = element.getKids().stream()
                    .filter(Integer.class::isInstance)
                    .map(content -> said.getOrDefault((Integer) content, ""))
                    .collect(Collectors.joining());
            tags.add((element.getStructureType() + (language == null ? "" : " " + language) + " " + text).strip());
            element.getKids().forEach(one -> add(one, said, tags));
        }
    }
}
