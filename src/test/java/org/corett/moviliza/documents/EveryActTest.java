package org.corett.moviliza.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.consultancy.HiringActs;
import org.corett.moviliza.consultancy.HiringAnswers;
import org.corett.moviliza.consultancy.OffersStandIn;
import org.corett.moviliza.identity.Reader;
import org.corett.moviliza.identity.Readers;
import org.corett.moviliza.mobilization.Answers;
import org.corett.moviliza.mobilization.CycleDocuments;
import org.corett.moviliza.mobilization.MobilizationActs;
import org.corett.moviliza.mobilization.PlenaryStandIn;
import org.corett.moviliza.plenary.PlenaryActs;
import org.corett.moviliza.plenary.PlenaryScene;
import org.corett.moviliza.process.ActKind;
import org.corett.moviliza.shared.CleanText;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Each act as its module writes it, of cases in which every text is as long as its form takes it and as unkind as it can
 * be: all of it stands in print, within the margins, as PDF/UA-1 and PDF/A-2a, and in a time that nobody waits for.
 */
@CoalitionTest
class EveryActTest {
    /** Fields of these names hold no free text. */
    private static final Pattern NO_TEXT = Pattern.compile("(?i).*(email|amount|months|days|budget|weight).*");

    private static final int OFFERS = 20;
    private static final int CRITERIA = 5;

    @Autowired
    private Coalition coalition;

    @Autowired
    private PlenaryStandIn plenary;

    @Autowired
    private OffersStandIn applicants;

    @Autowired
    private Acts acts;

    @Autowired
    private List<ActSource> sources;

    @Autowired
    private Readers readers;

    /** What every text is made of. */
    private enum Filling {
        HOSTILE(String.join(" ", ActPrinterTest.HOSTILE).replace('@', ' ') + "\n"),
        ONE_WORD("palabra"),
        LINES("x\n"),
        SIGNS("🎉中ع ");

        private final String sample;

        Filling(String sample) {
            this.sample = sample;
        }

        /** As many lines of a print. */
        String longest(int lines) {
            int most = lines * 2;
            while (OnPaper.Room.lines(of(most)) > lines) {
                most = most * 9 / 10;
            }
            return of(most);
        }

        String of(int most) {
            return CleanText.first(CleanText.text(sample.repeat(1 + most / sample.length())), most);
        }
    }

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
    }

    @ParameterizedTest
    @EnumSource
    void theCyclesActs(Filling filling) throws Exception {
        coalition.today(LocalDate.of(2026, 1, 12));
        String mr = coalition
                .as("titular-gt")
                .start("mobilizationCycle", filled("report-source", Answers.source(), filling));
        coalition.attach(mr, CycleDocuments.DONOR_FORMATS);
        by("secretaria", mr, "completeDonorForm", filled("complete-donor-form", Answers.donor(), filling));
        by("presidencia", mr, "validateDonor", Answers.valid());
        by("secretaria", mr, "validateDonor", Answers.valid());
        coalition.today(LocalDate.of(2026, 2, 10));
        by(
                "secretaria",
                mr,
                "prepareInitiativeSheet",
                filled("prepare-initiative-sheet", Answers.initiativeSheet(), filling));
        coalition.attach(mr, CycleDocuments.MEETING_MINUTES);
        by("secretaria", mr, "recordEngagement", Answers.engagement("2026-02-10"));
        coalition.today(LocalDate.of(2026, 3, 25));
        by("secretaria", mr, "recordNegotiationRound", Answers.secondRound("2026-03-24"));
        by("secretaria", mr, "completeChecklist", filled("complete-checklist", Answers.checklist(), filling));
        coalition.today(LocalDate.of(2026, 4, 14));
        plenary.adopts(mr);
        coalition.today(LocalDate.of(2026, 5, 5));
        coalition.attach(mr, CycleDocuments.SIGNED_AGREEMENT);
        by("presidencia", mr, "signAgreement", filled("sign-agreement", Answers.agreement(), filling));
        coalition.today(LocalDate.of(2026, 5, 20));
        by(
                "secretaria",
                mr,
                "confirmContribution",
                filled("confirm-contribution", Answers.contribution("2026-05-20"), filling));

        for (ActKind kind : List.of(
                MobilizationActs.DONOR_FORM,
                MobilizationActs.INITIATIVE_SHEET,
                MobilizationActs.CHECKLIST,
                MobilizationActs.ACKNOWLEDGEMENT)) {
            assertPrinted(kind, mr, filling);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HOSTILE", "ONE_WORD"})
    void aSessionsActs(Filling filling) throws Exception {
        coalition.today(LocalDate.of(2026, 3, 20));
        Map<String, Object> call = PlenaryScene.call("ORDINARY", LocalDate.of(2026, 4, 14));
        call.put("place", CleanText.line(filling.of(300)));
        call.put(
                "points",
                IntStream.range(0, 3)
                        .mapToObj(point -> Map.of("title", filling.of(200), "text", filling.of(2_000)))
                        .toList());
        String pl = coalition.as("presidencia").start("plenarySession", call);
        assertPrinted(PlenaryActs.CONVOCATION, pl, filling);

        PlenaryScene scene = new PlenaryScene(coalition);
        coalition.today(LocalDate.of(2026, 4, 14));
        scene.prepare(pl);
        Map<String, Object> attendance = PlenaryScene.attendance("BZ", "CR", "SV", "GT", "HN");
        attendance.put("remarks", filling.of(4_000));
        scene.register(pl, attendance);
        for (String country : List.of("BZ", "CR", "SV", "GT", "HN")) {
            var titular = coalition.as("titular-" + country.toLowerCase(Locale.ROOT));
            titular.tasks(pl, "statePosition")
                    .forEach(task ->
                            titular.completeTask(task.getId(), Map.of("stance", "AGREE", "reason", filling.of(4_000))));
        }
        var secretariat = coalition.as("secretaria");
        String draft = (String)
                secretariat.shown(secretariat.task(pl, "draftMinutes").getId()).get("text");
        String text = draft + headings(filling);
        // Of what the record makes too long for minutes, the Secretariat signs as much as they hold.
        sign(pl, OnPaper.Room.lines(text) <= 6_000 ? text : filling.longest(6_000));
        assertPrinted(PlenaryActs.MINUTES, pl, filling);
    }

    private static String headings(Filling filling) {
        StringBuilder text = new StringBuilder();
        for (int heading = 1; heading <= 200; heading++) {
            text.append("\n\nPunto ").append(heading).append(". ").append(CleanText.line(filling.of(100)));
            text.append("\n\nConstancia. Se deja constancia de lo siguiente: ").append(CleanText.line(filling.of(200)));
        }
        return text.toString();
    }

    /** As many items as a session takes, as long a call, as long minutes, and more reasons than a print has room for. */
    @Test
    void theLargestSession() throws Exception {
        coalition.today(LocalDate.of(2026, 3, 20));
        Map<String, Object> call = PlenaryScene.call("ORDINARY", LocalDate.of(2026, 4, 14));
        call.put(
                "points",
                IntStream.range(0, 40)
                        .mapToObj(point -> Map.of("title", "Punto " + point, "text", "renglón de texto\n".repeat(150)))
                        .toList());
        String pl = coalition.as("presidencia").start("plenarySession", call);
        assertThat(pages(PlenaryActs.CONVOCATION, pl, Language.ES)).isGreaterThan(120);

        coalition.today(LocalDate.of(2026, 4, 14));
        new PlenaryScene(coalition).attend(pl, PlenaryScene.COUNTRIES.toArray(String[]::new));
        String reason = "Nuestra ley lo prevé. ".repeat(30);
        for (String country : PlenaryScene.COUNTRIES) {
            var titular = coalition.as("titular-" + country.toLowerCase(Locale.ROOT));
            titular.tasks(pl, "statePosition")
                    .forEach(task -> titular.completeTask(task.getId(), Map.of("stance", "AGREE", "reason", reason)));
        }
        sign(pl, "renglón\n".repeat(6_000).strip());
        assertThat(pages(PlenaryActs.MINUTES, pl, Language.ES)).isGreaterThan(150);
        assertThat(pages(PlenaryActs.MINUTES, pl, Language.EN)).isGreaterThan(150);
        assertThat(ActPrinterTest.text(
                        acts.content(acts.issue(PlenaryActs.MINUTES, pl, readers.named("secretaria", Language.EN))
                                .orElseThrow())))
                .contains("The English version is too long to be printed", "It is read on the page of the session.");
    }

    /** How long the act is; a time that is ten times what it takes alone says that something is wrong with it. */
    private int pages(ActKind kind, String number, Language language) throws IOException {
        long start = System.nanoTime();
        Act act =
                acts.issue(kind, number, readers.named("secretaria", language)).orElseThrow();
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as(kind + " in " + language)
                .isLessThan(Duration.ofSeconds(40));
        try (PDDocument document = Loader.loadPDF(acts.content(act))) {
            return document.getNumberOfPages();
        }
    }

    private void sign(String pl, String text) {
        coalition.as("secretaria").complete(pl, "draftMinutes", Map.of("text", text));
        for (String country : PlenaryScene.COUNTRIES) {
            coalition.as("titular-" + country.toLowerCase(Locale.ROOT)).complete(pl, "commentMinutes", Map.of());
        }
        coalition.as("presidencia").complete(pl, "signMinutes", Map.of("decision", "AGREE"));
        coalition.as("secretaria").complete(pl, "signMinutes", Map.of("decision", "AGREE"));
    }

    @ParameterizedTest
    @EnumSource(names = {"HOSTILE", "SIGNS"})
    void aHiringsAct(Filling filling) throws Exception {
        coalition.today(LocalDate.of(2026, 7, 6));
        List<String> names = IntStream.rangeClosed(1, CRITERIA)
                .mapToObj(one -> CleanText.line(one + CleanText.line(filling.of(90))))
                .toList();
        Map<String, Object> terms = filled("consultancy/define-consultancy", HiringAnswers.consultancy(), filling);
        terms.put(
                "criteria",
                names.stream()
                        .map(name -> Map.of("criterion", name, "weight", 100 / CRITERIA))
                        .toList());
        String cons = coalition.as("secretaria").start("consultantHiring", terms);
        applicants.submit(cons, OFFERS);
        coalition.today(LocalDate.of(2026, 7, 22));
        for (String organ : List.of("presidencia", "secretaria")) {
            coalition.as(organ).complete(cons, "firstFilter", HiringAnswers.filter(OFFERS));
        }
        for (CountryCode country : CountryCode.values()) {
            coalition
                    .as("titular-" + country.name().toLowerCase(Locale.ROOT))
                    .complete(cons, "evaluateOffers", evaluation(names, filling));
        }
        assertPrinted(HiringActs.SELECTION_REPORT, cons, filling);
    }

    private static Map<String, Object> evaluation(List<String> criteria, Filling filling) {
        List<Map<String, Object>> interests = new ArrayList<>();
        List<Map<String, Object>> scores = new ArrayList<>();
        for (int offer = 1; offer <= OFFERS; offer++) {
            interests.add(Map.of("offer", String.valueOf(offer), "conflict", "NO", "conflictReason", ""));
            for (String criterion : criteria) {
                scores.add(Map.of(
                        "offer",
                        String.valueOf(offer),
                        "criterion",
                        criterion,
                        "points",
                        60 + offer,
                        "comment",
                        filling.of(500)));
            }
        }
        return Map.of("interests", interests, "scores", scores, "remarks", filling.of(4_000));
    }

    private void by(String person, String number, String task, Map<String, Object> form) {
        coalition.as(person).complete(number, task, form);
    }

    /** The form with each of its free texts as long as it may be. */
    private static Map<String, Object> filled(String form, Map<String, Object> answers, Filling filling)
            throws IOException {
        Map<String, Object> filled = new HashMap<>(answers);
        String path = form.contains("/") ? form : "mobilization/" + form;
        JsonNode model = new ObjectMapper()
                .readTree(Path.of("forms").resolve(path + ".form").toFile());
        for (JsonNode field : model.path("components")) {
            String key = field.path("key").asText();
            int most = field.at("/validate/maxLength").asInt();
            if (most > 0 && !NO_TEXT.matcher(key).matches()) {
                // The sheet's description wants three paragraphs.
                filled.put(
                        key, key.equals("descriptionScope") ? "Uno\nDos\n" + filling.of(most - 8) : filling.of(most));
            }
        }
        return filled;
    }

    private void assertPrinted(ActKind kind, String number, Filling filling) throws Exception {
        // Each print is checked against some thousand rules: the unkindest in both languages, the others as prints
        // only.
        boolean every = filling == Filling.HOSTILE;
        for (Language language : every ? List.of(Language.values()) : List.of(Language.ES)) {
            Reader reader = readers.named("secretaria", language);
            ActText said = sources.stream()
                    .filter(source -> source.kinds().contains(kind))
                    .flatMap(source -> source.write(kind, number, reader).stream())
                    .findFirst()
                    .orElseThrow();
            Act act = acts.issue(kind, number, reader).orElseThrow();
            byte[] file = acts.content(act);
            ActPrinterTest.assertWithinTheMargins(file);
            String printed = ActPrinterTest.squeezed(
                    ActPrinterTest.text(file).replaceAll(act.number() + " ?\\r?\\n?\\d+ / \\d+", ""));
            Set<String> words = new LinkedHashSet<>(List.of(said.words().split("\\s+")));
            assertThat(words)
                    .as(kind + " in " + language)
                    .filteredOn(word -> !printed.contains(ActPrinterTest.squeezed(Glyphs.printable(word))))
                    .isEmpty();
            if (every) {
                ActPrinterTest.assertConforms(file);
            }
        }
    }
}
