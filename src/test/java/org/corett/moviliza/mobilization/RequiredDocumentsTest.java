package org.corett.moviliza.mobilization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.engine.FormRefused;
import org.corett.moviliza.engine.Visitor;
import org.corett.moviliza.process.CoalitionProcess;
import org.corett.moviliza.process.DocumentKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The files that the documents of the coalition demand are part of the step: without them it does not end. */
@CoalitionTest
class RequiredDocumentsTest {
    @LocalServerPort
    private int port;

    @Autowired
    private List<CoalitionProcess> processes;

    @Autowired
    private Coalition coalition;

    @Autowired
    private ObjectMapper json;

    private FollowingCase following;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        following = new FollowingCase(coalition);
    }

    @Test
    void everyKindThatAStepAsksForNamesATaskOfOneModel() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            List<String> models = files.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(RequiredDocumentsTest::read)
                    .toList();
            assertThat(processes.stream()
                            .flatMap(process -> process.documents().stream())
                            .map(DocumentKind::task)
                            .filter(task -> !task.isEmpty()))
                    .containsExactly("completeDonorForm", "recordEngagement", "signAgreement", "verifyRepresentative")
                    .allSatisfy(task -> assertThat(models)
                            .filteredOn(model -> model.contains("<bpmn:userTask id=\"" + task + "\""))
                            .hasSize(1));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theFormSaysWhatIsMissingAndThenWhatIsThere() {
        String mr = following.reported();
        assertThat(shown(mr, "completeDonorForm"))
                .contains("Formatos y requisitos del donante", "Falta: súbalo en Documentos del caso")
                .contains("/casos/" + mr + "/documentos");
        coalition.attach(mr, CycleDocuments.DONOR_FORMATS);
        assertThat(shown(mr, "completeDonorForm"))
                .contains("donor_formats.pdf, versión 1, 12 de enero de 2026")
                .doesNotContain("Falta");
    }

    @Test
    void aDonorWithoutFormatsNeedsNoFile() {
        String mr = following.reported();
        following.by("secretaria", mr, "completeDonorForm", Answers.but(Answers.donor(), "hasOwnFormats", "NO"));
        assertThat(coalition.openTasks(mr)).contains("validateDonor");
    }

    @Test
    void aSecondMeetingNeedsMinutesOfItsOwn() {
        String mr = following.threeRoundsWithoutAgreement();
        following.by("presidencia", mr, "decideNegotiationExit", Answers.exit("NEW_SHEET", "Otra vez"));
        following.by("secretaria", mr, "decideNegotiationExit", Answers.exit("NEW_SHEET", "Otra vez"));
        following.by("secretaria", mr, "prepareInitiativeSheet", Answers.initiativeSheet());
        assertThat(shown(mr, "recordEngagement")).contains("Falta: súbalo");
        assertThatThrownBy(() -> following.by("secretaria", mr, "recordEngagement", Answers.engagement("2026-03-02")))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("Falta la minuta de esta reunión");
        coalition.attach(mr, CycleDocuments.MEETING_MINUTES);
        following.by("secretaria", mr, "recordEngagement", Answers.engagement("2026-03-02"));
        assertThat(coalition.openTasks(mr)).containsExactly("recordNegotiationRound");
    }

    @Test
    void tasklistIsToldWhatIsMissingAndWhereToUploadIt() throws JsonProcessingException {
        String mr = following.withDonor();
        coalition.today(LocalDate.of(2026, 2, 10));
        following.by("secretaria", mr, "prepareInitiativeSheet", Answers.initiativeSheet());
        String task = coalition.as("secretaria").task(mr, "recordEngagement").getId();
        Visitor secretariat = Visitor.signedIn(port, "secretaria");
        secretariat.post(Visitor.API + "/task/" + task + "/claim", "{\"userId\":\"secretaria\"}");
        String form = json.writeValueAsString(Map.of(
                "variables",
                Answers.engagement("2026-02-10").entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, field -> Map.of("value", field.getValue())))));

        HttpResponse<String> refused = secretariat.post(Visitor.API + "/task/" + task + "/submit-form", form);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json.readTree(refused.body()).path("message").asText())
                .isEqualTo("Falta la minuta de esta reunión: súbala en /casos/" + mr
                        + "/documentos y complete la tarea de nuevo.");
        assertThat(coalition.openTasks(mr)).containsExactly("recordEngagement");
        coalition.attach(mr, CycleDocuments.MEETING_MINUTES);
        assertThat(secretariat
                        .post(Visitor.API + "/task/" + task + "/submit-form", form)
                        .statusCode())
                .isBetween(200, 204);
    }

    private String shown(String number, String task) {
        Map<String, Object> shown = coalition
                .as("secretaria")
                .shown(coalition.as("secretaria").task(number, task).getId());
        return shown.get("stepDocuments") + " " + shown.get("documentsAddress");
    }
}
