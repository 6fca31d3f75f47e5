package org.corett.moviliza.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.corett.moviliza.identity.Countries;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.shared.BaseUrl;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Organ;
import org.corett.moviliza.shared.Written;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Prints an act under the coalition's letterhead as a PDF that screen readers read: tagged, with its language and title,
 * and with the fonts in it.
 */
@Component
class ActPrinter {
    private static final float PDF_VERSION = 1.7f;
    private static final String FAMILY = "Liberation Sans";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    /** The colours are those of screens [ISO 19005-2, 6.2.3]. */
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /** What XML cannot hold; what people typed is kept elsewhere as it is. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\uFFFE\\uFFFF]|\\p{Cs}");

    private final ITemplateEngine templates;
    private final People people;
    private final Countries countries;
    private final BaseUrl base;
    private final MessageSource messages;

    static {
        // It tells of each act what it loads, past our log; what goes wrong it throws.
        XRLog.setLoggingEnabled(false);
    }

    ActPrinter(ITemplateEngine templates, People people, Countries countries, BaseUrl base, MessageSource messages) {
        this.templates = templates;
        this.people = people;
        this.countries = countries;
        this.base = base;
        this.messages = messages;
    }

    byte[] print(String number, LocalDate day, String hash, PrintedAct act, Language language) {
        Map<String, Object> said = Map.of(
                "number", number,
                "day", Written.day(language, day),
                "hash", hash,
                "address", base.to(AuthenticityPages.PATH + "/" + number),
                "act", act,
                "presidency", holder(Organ.PRESIDENCY, day, language),
                "secretariat", holder(Organ.TECHNICAL_SECRETARIAT, day, language));
        String page = UNPRINTABLE
                .matcher(templates.process("documents/act", new Context(language.locale(), said)))
                .replaceAll("");
        return render(page, messages.getMessage("documents.act.proofLink", null, language.locale()));
    }

    private String holder(Organ organ, LocalDate day, Language language) {
        return people.holderAt(organ, day)
                .map(country -> countries.name(country, language))
                .orElse("");
    }

    private static byte[] render(String page, String link) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = new PdfRendererBuilder()
                .useFastMode()
                .usePdfVersion(PDF_VERSION)
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(COLOURS)
                .useFont(() -> Glyphs.font("Regular"), FAMILY, REGULAR, FontStyle.NORMAL, true)
                .useFont(() -> Glyphs.font("Bold"), FAMILY, BOLD, FontStyle.NORMAL, true)
                .withProducer("Moviliza")
                .withHtmlContent(page, null)
                .buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            for (PDPage each : document.getPages()) {
                // What screen readers say of the link; the library tells only its tag.
                for (PDAnnotation annotation : each.getAnnotations()) {
                    annotation.setContents(link);
                }
            }
            document.save(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
