package org.corett.moviliza.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.mobilization.Answers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A finished case reads the same once the engine has cleaned up its history of it. */
@CoalitionTest
class FinishedCaseTest {
    @Autowired
    private WebApplicationContext program;

    @Autowired
    private Coalition coalition;

    @Autowired
    private CaseScene scene;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    private MockMvc browser;

    @BeforeEach
    void startAfresh() {
        scene.startAfresh();
        browser = MockMvcBuilders.webAppContextSetup(program)
                .apply(springSecurity())
                .build();
    }

    @Test
    void staysWithItsCourseDiagramDocumentsMinutesAndDossier() throws Exception {
        String session = scene.heldSession();
        String cycle = coalition.as("titular-gt").start("mobilizationCycle", Answers.source());
        runtime.deleteProcessInstance(
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(cycle)
                        .singleResult()
                        .getId(),
                "reported twice");
        List<String> ended = history.createHistoricProcessInstanceQuery().finished().list().stream()
                .map(HistoricProcessInstance::getBusinessKey)
                .toList();
        assertThat(ended).contains(session, cycle);
        // The first dossier issues the acts that nobody had asked for.
        dossier(session);
        Map<String, String> before = everything(session, cycle);
        assertThat(before.get("/casos/" + session))
                .contains("Fijar posición: 1. Prioridades del plan", "Firmar acta", "Terminado");
        assertThat(before.get("/casos?estado=terminados")).contains(session, cycle);
        assertThat(before.get("dossier")).contains("Firmar acta");

        history.deleteHistoricProcessInstancesBulk(
                history.createHistoricProcessInstanceQuery().finished().list().stream()
                        .map(HistoricProcessInstance::getId)
                        .toList());
        assertThat(history.createHistoricActivityInstanceQuery().finished().count())
                .isZero();

        everything(session, cycle)
                .forEach((address, page) -> assertThat(page).as(address).isEqualTo(before.get(address)));
    }

    private Map<String, String> everything(String session, String cycle) throws Exception {
        Map<String, String> pages = new LinkedHashMap<>();
        for (String address : List.of(
                "/casos/" + session,
                "/casos/" + cycle,
                "/casos/" + cycle + "?idioma=en",
                "/casos/" + session + "/diagrama.svg",
                "/casos?estado=terminados",
                "/casos?texto=" + session,
                "/buscar?texto=Prioridades",
                "/plenaria/" + session,
                "/gestion")) {
            MockHttpServletResponse answer = open(address);
            assertThat(answer.getStatus()).as(address).isEqualTo(200);
            pages.put(address, text(answer));
        }
        pages.put("documents", text(open("/casos/" + session + "/documentos", "titular-gt")));
        StringBuilder dossier = new StringBuilder();
        byte[] zip = dossier(session).getContentAsByteArray();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().endsWith(".html")) {
                    dossier.append(new String(entries.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        pages.put("dossier", dossier.toString());
        return pages;
    }

    private MockHttpServletResponse dossier(String number) throws Exception {
        return browser.perform(post("/casos/" + number + "/expediente.zip")
                        .with(user("presidencia"))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse open(String address) throws Exception {
        return open(address, "presidencia");
    }

    /** Without the token against forged requests, which is another one on each page. */
    private static String text(MockHttpServletResponse answer) throws UnsupportedEncodingException {
        return answer.getContentAsString().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private MockHttpServletResponse open(String address, String person) throws Exception {
        return browser.perform(get(address).with(user(person))).andReturn().getResponse();
    }
}
