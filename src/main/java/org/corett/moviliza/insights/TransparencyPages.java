package org.corett.moviliza.insights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.corett.moviliza.files.Attachment;
import org.corett.moviliza.insights.PublicFigures.Published;
import org.corett.moviliza.shared.BaseUrl;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Slice;
import org.corett.moviliza.shared.Written;
import org.corett.moviliza.site.OpenDataSettings;
import org.corett.moviliza.site.PublicFrame;
import org.corett.moviliza.site.PublicPlaces;
import org.corett.moviliza.site.Site;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * What everybody may know: figures of several cases together and what the Plenary adopted, on a page and as open data.
 *
 * <p>Never a person, a donor or a case: what the Plenary adopted about one is told by its kind.
 */
@Controller
class TransparencyPages implements PublicPlaces {
    static final String PATH = "/transparencia";

    private static final int PAGE = 50;
    private static final List<String> FIELDS = List.of("tabla", "nombre", "moneda", "casos", "monto");
    private static final List<String> RESOLUTION_FIELDS = List.of("acuerdo", "sesion", "fecha", "asunto", "titulo");

    private final Figures figures;
    private final PublicFigures published;
    private final PublicTables tables;
    private final InsightWording wording;
    private final PublicFrame frame;
    private final OpenDataSettings openData;
    private final BaseUrl base;

    TransparencyPages(
            Figures figures,
            PublicFigures published,
            PublicTables tables,
            InsightWording wording,
            PublicFrame frame,
            OpenDataSettings openData,
            BaseUrl base) {
        this.figures = figures;
        this.published = published;
        this.tables = tables;
        this.wording = wording;
        this.frame = frame;
        this.openData = openData;
        this.base = base;
    }

    @Override
    public List<String> paths() {
        return List.of(PATH);
    }

    /** A resolution of the page. */
    record Adopted(String agreement, String session, String day, String matter) {}

    @GetMapping(PATH)
    String page(@RequestParam(defaultValue = "0") int pagina, Locale locale, Model page) {
        Language language = Language.of(locale);
        Snapshot snapshot = figures.latest();
        List<Resolution> all = snapshot.resolutions();
        int from = Math.min(all.size(), Slice.offset(pagina, PAGE));
        frame.around(page, language, PATH, wording.text("public.description", language));
        List<PublicTables.View> shown = tables.of(snapshot, language);
        page.addAttribute("tables", shown);
        page.addAttribute("money", shown.stream().anyMatch(PublicTables.View::money));
        page.addAttribute("least", published.least());
        page.addAttribute(
                "until",
                Written.day(language, PublicFigures.until(snapshot.takenAt()).minusDays(1)));
        page.addAttribute("takenAt", Written.day(language, snapshot.today()));
        page.addAttribute(
                "resolutions",
                Slice.of(
                        all.subList(from, Math.min(all.size(), from + PAGE + 1)).stream()
                                .map(one -> new Adopted(
                                        one.agreement(),
                                        one.session(),
                                        Written.day(language, one.day()),
                                        matter(one, language)))
                                .toList(),
                        pagina,
                        PAGE));
        page.addAttribute("dictionary", dictionary(language));
        return "insights/transparency";
    }

    @GetMapping(PATH + "/datos.csv")
    ResponseEntity<byte[]> csv(Locale locale) {
        Language language = Language.of(locale);
        CsvFile csv = new CsvFile(FIELDS);
        for (Published one : published.of(figures.latest())) {
            csv.row(one.table().name(), tables.name(one, language), one.currency(), one.cases(), one.amount());
        }
        wording.leftOut(language).ifPresent(csv::row);
        return open("moviliza-datos.csv", csv.bytes());
    }

    @GetMapping(PATH + "/resoluciones.csv")
    ResponseEntity<byte[]> resolutionsCsv(Locale locale) {
        Language language = Language.of(locale);
        CsvFile csv = new CsvFile(RESOLUTION_FIELDS);
        for (Resolution one : figures.latest().resolutions()) {
            csv.row(
                    one.agreement(),
                    one.session(),
                    one.day(),
                    wording.motionKind(one.kind(), language),
                    language == Language.EN ? one.titleEnglish() : one.title());
        }
        wording.leftOut(language).ifPresent(csv::row);
        return open("moviliza-resoluciones.csv", csv.bytes());
    }

    @GetMapping(PATH + "/diccionario.csv")
    ResponseEntity<byte[]> dictionaryCsv(Locale locale) {
        CsvFile csv = new CsvFile(List.of("archivo", "campo", "descripcion"));
        dictionary(Language.of(locale)).forEach(each -> csv.row(each.file(), each.field(), each.meaning()));
        return open("moviliza-diccionario.csv", csv.bytes());
    }

    @GetMapping(path = PATH + "/datos.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, Object> json(Locale locale) {
        Language language = Language.of(locale);
        Snapshot snapshot = figures.latest();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("publicador", openData.publisher());
        data.put("licencia", openData.license());
        data.put("politica", base.to(new Site(language).to("/convocatorias/datos-abiertos")));
        data.put("fecha", snapshot.today().toString());
        data.put(
                "contado_hasta",
                PublicFigures.until(snapshot.takenAt()).minusDays(1).toString());
        data.put("regla", wording.text("public.rule", language, published.least()));
        wording.leftOut(language).ifPresent(said -> data.put("faltan", said));
        data.put("diccionario", base.to(new Site(language).to(PATH + "/diccionario.csv")));
        data.put(
                "datos",
                published.of(snapshot).stream()
                        .map(one -> row(
                                FIELDS,
                                one.table().name(),
                                tables.name(one, language),
                                one.currency(),
                                one.cases(),
                                one.amount()))
                        .toList());
        data.put(
                "resoluciones",
                snapshot.resolutions().stream()
                        .map(one -> row(
                                RESOLUTION_FIELDS,
                                one.agreement(),
                                one.session(),
                                one.day().toString(),
                                wording.motionKind(one.kind(), language),
                                language == Language.EN ? one.titleEnglish() : one.title()))
                        .toList());
        return data;
    }

    private static Map<String, Object> row(List<String> fields, Object... values) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int field = 0; field < fields.size(); field++) {
            row.put(fields.get(field), values[field]);
        }
        return row;
    }

    /** What a field of a file means. */
    record Entry(String file, String field, String meaning) {}

    private List<Entry> dictionary(Language language) {
        List<Entry> entries = new ArrayList<>();
        FIELDS.forEach(
                field -> entries.add(new Entry("datos", field, wording.text("public.field." + field, language))));
        RESOLUTION_FIELDS.forEach(field ->
                entries.add(new Entry("resoluciones", field, wording.text("public.field." + field, language))));
        return entries;
    }

    private String matter(Resolution resolution, Language language) {
        String title = language == Language.EN ? resolution.titleEnglish() : resolution.title();
        return title.isEmpty() ? wording.motionKind(resolution.kind(), language) : title;
    }

    private static ResponseEntity<byte[]> open(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(BoardPages.CSV)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.disposition(name))
                .body(content);
    }
}
