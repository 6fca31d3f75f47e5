package org.corett.moviliza.insights;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.corett.moviliza.files.Attachment;
import org.corett.moviliza.mobilization.SourceKind;
import org.corett.moviliza.projects.StrategicAxis;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Slice;
import org.corett.moviliza.shared.Worded;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** The managers' board: figures with the cases behind each, on a page, as a workbook and as CSV. */
@Controller
class BoardPages {
    static final String PATH = "/gestion";

    static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private static final int PAGE = 50;

    private final InsightVisits readers;
    private final Figures figures;
    private final Board board;
    private final InsightWording wording;

    BoardPages(InsightVisits readers, Figures figures, Board board, InsightWording wording) {
        this.readers = readers;
        this.figures = figures;
        this.board = board;
        this.wording = wording;
    }

    @GetMapping(PATH)
    String page(@RequestParam Map<String, String> parameters, Principal person, Locale locale, Model page) {
        readers.admit(person, InsightSight::board);
        Language language = Language.of(locale);
        Snapshot snapshot = figures.latest();
        Filter filter = filter(parameters, language);
        page.addAttribute("filter", filter);
        page.addAttribute("tables", board.tables(snapshot, filter, language));
        page.addAttribute("takenAt", InsightWording.moment(snapshot.takenAt(), language));
        page.addAttribute("narrowed", String.join(" · ", conditions(filter, language)));
        page.addAttribute("choices", choices(snapshot, language));
        page.addAttribute("workbook", address(PATH + "/cifras.xlsx", filter.parameters()));
        page.addAttribute("csv", address(PATH + "/cifras.csv", filter.parameters()));
        page.addAttribute("link", new Link());
        return "insights/board";
    }

    @GetMapping(PATH + "/casos")
    String behind(
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "0") int pagina,
            Principal person,
            Locale locale,
            Model page) {
        readers.admit(person, InsightSight::board);
        Language language = Language.of(locale);
        Snapshot snapshot = figures.latest();
        Filter filter = filter(parameters, language);
        Question question =
                Question.of(parameters).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Counting.Behind> all = new Counting(snapshot, filter).behind(question);
        int from = Math.min(all.size(), Slice.offset(pagina, PAGE));
        Map<String, String> address = new LinkedHashMap<>(filter.parameters());
        address.putAll(question.parameters());
        page.addAttribute("question", question);
        page.addAttribute("count", all.size());
        page.addAttribute("total", total(all));
        page.addAttribute("behind", Slice.of(all.subList(from, Math.min(all.size(), from + PAGE + 1)), pagina, PAGE));
        page.addAttribute("takenAt", InsightWording.moment(snapshot.takenAt(), language));
        page.addAttribute("conditions", conditions(filter, question, language));
        page.addAttribute("board", address(PATH, filter.parameters()));
        page.addAttribute("address", address);
        page.addAttribute("link", new Link());
        page.addAttribute("numbers", new Numbers(language));
        return "insights/behind";
    }

    @GetMapping(PATH + "/cifras.xlsx")
    ResponseEntity<byte[]> workbook(@RequestParam Map<String, String> parameters, Principal person, Locale locale) {
        readers.admit(person, InsightSight::board);
        Language language = Language.of(locale);
        Snapshot snapshot = figures.latest();
        Filter filter = filter(parameters, language);
        String counted = String.join(" · ", counted(snapshot, filter, language));
        return file("gestion.xlsx", WORKBOOK, BoardWorkbook.write(board.tables(snapshot, filter, language), counted));
    }

    @GetMapping(PATH + "/cifras.csv")
    ResponseEntity<byte[]> csv(@RequestParam Map<String, String> parameters, Principal person, Locale locale) {
        Language language = Language.of(locale);
        CsvFile csv = new CsvFile(List.of(
                wording.text("csv.table", language),
                wording.text("csv.row", language),
                wording.text("csv.figure", language),
                wording.text("csv.value", language)));
        for (BoardTable table : tables(parameters, person, locale)) {
            for (BoardTable.Line line : table.lines()) {
                for (int column = 0; column < line.cells().size(); column++) {
                    csv.row(
                            table.title(),
                            line.name(),
                            table.heads().get(column + 1),
                            line.cells().get(column).value());
                }
            }
        }
        wording.leftOut(language).ifPresent(csv::row);
        return file("gestion.csv", CSV, csv.bytes());
    }

    private List<BoardTable> tables(Map<String, String> parameters, Principal person, Locale locale) {
        readers.admit(person, InsightSight::board);
        Language language = Language.of(locale);
        return board.tables(figures.latest(), filter(parameters, language), language);
    }

    static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.disposition(name))
                .body(content);
    }

    private Filter filter(Map<String, String> parameters, Language language) {
        return Filter.of(parameters, wording.groups(language).keySet());
    }

    /** What can be chosen in the form: parameter by parameter, each choice with its name. */
    private Map<String, Map<String, String>> choices(Snapshot snapshot, Language language) {
        TreeSet<Integer> years = new TreeSet<>();
        snapshot.cases().forEach(line -> {
            years.add(line.reportedOn().getYear());
            if (line.planned() != null) {
                years.add(line.planned().day().getYear());
            }
            if (line.confirmed() != null) {
                years.add(line.confirmed().day().getYear());
            }
        });
        Map<String, Map<String, String>> choices = new LinkedHashMap<>();
        Map<String, String> byYear = new LinkedHashMap<>();
        years.descendingIterator().forEachRemaining(year -> byYear.put(year.toString(), year.toString()));
        choices.put("ano", byYear);
        choices.put("eje", named(StrategicAxis.values(), language));
        choices.put("fuente", named(SourceKind.values(), language));
        choices.put("pais", wording.groups(language));
        return choices;
    }

    private Map<String, String> named(Enum<?>[] constants, Language language) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Enum<?> constant : constants) {
            names.put(constant.name(), wording.choice(constant, language));
        }
        return names;
    }

    /** When the figures were taken, and what narrows them. */
    private List<String> counted(Snapshot snapshot, Filter filter, Language language) {
        List<String> counted = new ArrayList<>();
        counted.add(wording.text(
                "board.takenAt",
                language,
                InsightWording.moment(figures.latest().takenAt(), language)));
        counted.addAll(conditions(filter, language));
        wording.leftOut(language).ifPresent(counted::add);
        return counted;
    }

    /** What the figure counts, in words. */
    private List<String> conditions(Filter filter, Question question, Language language) {
        List<String> conditions = new ArrayList<>();
        conditions.add(wording.text("measure." + question.measure(), language) + named(question, language));
        conditions.addAll(conditions(filter, language));
        return conditions;
    }

    private List<String> conditions(Filter filter, Language language) {
        List<String> conditions = new ArrayList<>();
        if (filter.year() != null) {
            conditions.add(filter.year().toString());
        }
        if (filter.axis() != null) {
            conditions.add(wording.choice(filter.axis(), language));
        }
        if (filter.kind() != null) {
            conditions.add(wording.choice(filter.kind(), language));
        }
        if (filter.group() != null) {
            conditions.add(wording.group(filter.group(), language));
        }
        return conditions;
    }

    private String named(Question question, Language language) {
        String name =
                switch (question.measure()) {
                    case PLANNED, CONFIRMED -> question.currency().matches("[A-Z]{3}") ? question.currency() : "";
                    case STANDING, LEFT -> choice("Step", question.of(), language);
                    case ENDED ->
                        question.of().matches("DONE|CLOSED") ? wording.text("status." + question.of(), language) : "";
                    case WAITING -> "";
                    case OVERDUE -> question.of().matches("[a-z]+(-[A-Za-z]+)*") ? group(question.of(), language) : "";
                    case CALLED, ATTENDED, ASKED, EVALUATED -> group("country-" + question.of(), language);
                };
        return name.isEmpty() ? "" : ": " + name;
    }

    private String choice(String type, String constant, Language language) {
        return constant.matches("IDENTIFY|ENGAGE|NEGOTIATE|MANAGE_AND_REPORT|COMMUNICATE_RESULTS")
                ? wording.choice(type, constant, language)
                : "";
    }

    private String group(String group, Language language) {
        return wording.groups(language).getOrDefault(group, "");
    }

    private static BigDecimal total(List<Counting.Behind> all) {
        return all.stream()
                .map(each -> each.amount() == null ? BigDecimal.ZERO : each.amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static String address(String path, Map<String, String> parameters) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        parameters.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }

    /** Addresses for the templates. */
    static final class Link {
        public String behind(Map<String, String> parameters) {
            return address(PATH + "/casos", parameters);
        }

        public String page(Map<String, String> parameters, int number) {
            Map<String, String> paged = new LinkedHashMap<>(parameters);
            paged.put("pagina", Integer.toString(number));
            return address(PATH + "/casos", paged);
        }
    }

    /** Numbers and names for the templates. */
    record Numbers(Language language) {
        public String tasks(List<Worded> tasks) {
            return tasks.stream().map(task -> task.in(language)).collect(Collectors.joining("; "));
        }

        public String written(BigDecimal number) {
            return InsightWording.number(number, language);
        }

        public String days(double days) {
            return InsightWording.number(
                    BigDecimal.valueOf(days).setScale(1, java.math.RoundingMode.HALF_UP), language);
        }
    }
}
