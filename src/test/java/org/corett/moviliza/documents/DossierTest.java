package org.corett.moviliza.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.files.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The whole of a case in one ZIP: for whom, what is in it, that it can be verified, and that its taking is noted. */
@CoalitionTest
class DossierTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]+)\"");

    @Autowired
    private WebApplicationContext program;

    @Autowired
    private Coalition coalition;

    @Autowired
    private CaseScene scene;

    private MockMvc browser;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        coalition.today(LocalDate.of(2026, 2, 10));
        browser = MockMvcBuilders.webAppContextSetup(program)
                .apply(springSecurity())
                .build();
    }

    @Test
    void onlyBothOrgansAndManagersTakeIt() throws Exception {
        String mr = scene.cycle();
        Map<String, Integer> statuses = new LinkedHashMap<>();
        for (String role : List.of(
                "presidencia", "secretaria", "gerencia", "titular-cr", "admin", "comunicacion", "observador-oim")) {
            statuses.put(role, take(mr, role).getStatus());
        }
        assertThat(statuses)
                .containsEntry("presidencia", 200)
                .containsEntry("secretaria", 200)
                .containsEntry("gerencia", 200)
                .containsEntry("titular-cr", 403)
                .containsEntry("admin", 403)
                .containsEntry("comunicacion", 403)
                .containsEntry("observador-oim", 404);
        assertThat(take("MR-1999-001", "gerencia").getStatus()).isEqualTo(404);
    }

    @Test
    void holdsDataCourseDocumentsAndActsWithTheHashOfEachAndLinksThatLeadToThem() throws Exception {
        String mr = scene.confirmedCycle();
        browser.perform(post("/casos/" + mr + "/actos")
                .param("kind", "DONOR_FORM")
                .param("language", "es")
                .with(user("secretaria"))
                .with(csrf()));
        MockHttpServletResponse answer = take(mr, "gerencia");
        Map<String, byte[]> files = unpacked(answer);

        assertThat(answer.getContentType()).isEqualTo("application/zip");
        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains(mr + "-expediente.zip");
        assertThat(files.keySet())
                .contains("index.html", "datos.json", "diagrama.svg", "actos/ACTO-2026-0001.pdf", "SHA256SUMS");
        assertThat(files.keySet().stream().filter(name -> name.startsWith("documentos/")))
                .hasSize(3)
                .anyMatch(name -> name.endsWith("-v1-meeting_minutes.pdf"));
        String expected = files.entrySet().stream()
                .filter(file -> !file.getKey().equals("SHA256SUMS"))
                .map(file -> Sha256.of(file.getValue()) + "  " + file.getKey() + "\n")
                .collect(Collectors.joining());
        assertThat(text(files, "SHA256SUMS")).isEqualTo(expected);
        String index = text(files, "index.html");
        assertThat(index).contains("<html lang=\"es\"", mr, "Curso", "Decisiones", "Acuerdo firmado", "ACTO-2026-0001");
        assertThat(LINK.matcher(index).results().map(link -> link.group(1)))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(files).containsKey(link));
        assertThat(text(files, "datos.json")).contains(mr);
    }

    @Test
    void holdsNothingThatItsTakerMayNotSee() throws Exception {
        String cons = scene.hiring();
        coalition.attach(cons, DocumentKind.CONTRACT);

        assertThat(unpacked(take(cons, "gerencia")).keySet()).noneMatch(name -> name.contains("contract"));
        assertThat(text(unpacked(take(cons, "gerencia")), "index.html")).doesNotContain("Contrato", "contract.pdf");
        assertThat(unpacked(take(cons, "secretaria")).keySet()).anyMatch(name -> name.endsWith("-v1-contract.pdf"));
    }

    @Test
    void whoTookItIsShownToThoseWhoMayTakeIt() throws Exception {
        String mr = scene.cycle();
        take(mr, "gerencia");
        String page = "/casos/" + mr + "/documentos";

        assertThat(body(page, "secretaria")).contains("Lo tomó", "10 de febrero de 2026");
        assertThat(body(page, "titular-cr")).doesNotContain("Lo tomó", "expediente.zip");
    }

    private MockHttpServletResponse take(String number, String username) throws Exception {
        return browser.perform(get("/casos/" + number + "/expediente.zip").with(user(username)))
                .andReturn()
                .getResponse();
    }

    private String body(String path, String username) throws Exception {
        return browser.perform(get(path).with(user(username)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> unpacked(MockHttpServletResponse answer) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
