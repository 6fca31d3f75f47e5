package org.corett.moviliza.documents;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.corett.moviliza.Accessible;
import org.corett.moviliza.Browser;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.calls.Documents;
import org.corett.moviliza.mobilization.CycleDocuments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From a task's form to the upload and back, acts, their authenticity, and the dossier opened offline. */
@CoalitionTest
class DocumentsInABrowserTest {
    private static final int[] WIDTHS = {390, 1366};

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private CaseScene scene;

    @TempDir
    private Path folder;

    private Browser browser;

    @BeforeEach
    void open() {
        scene.startAfresh();
        browser = Browser.onPort(port);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aTaskLeadsToTheUploadAndShowsWhatIsThere() {
        String mr = scene.cycle();
        String task = coalition.as("secretaria").task(mr, "completeDonorForm").getId();
        Page page = browser.signedIn("secretaria", "es-ES");
        page.navigate("/camunda/app/tasklist/default/#/?task=" + task);
        page.waitForSelector(".fjs-container");
        assertThat(page.locator(".fjs-container")).containsText("Falta: súbalo en Documentos del caso");
        String address = page.locator(".fjs-container a", new Page.LocatorOptions().setHasText("Documentos del caso"))
                .getAttribute("href");
        assertThat(address).endsWith("/casos/" + mr + "/documentos");
        page.navigate(address);
        page.selectOption("#kind", "DONOR_FORMATS");
        page.setInputFiles("#file", new FilePayload("formatos.pdf", "application/pdf", Documents.pdf("Formatos")));
        page.keyboard().press("Tab");
        page.locator("form.card button").last().press("Enter");
        assertThat(page.locator(".said.done")).hasText("El documento se guardó.");
        page.navigate("/camunda/app/tasklist/default/#/?task=" + task);
        page.reload();
        page.waitForSelector(".fjs-container");
        assertThat(page.locator(".fjs-container")).containsText("formatos.pdf, versión 1");
    }

    @Test
    void uploadAndRefusalAreAccessibleOnPhoneAndDesk() {
        String mr = scene.cycle();
        coalition.attach(mr, CycleDocuments.SIGNED_AGREEMENT);
        Page page = browser.signedIn("secretaria", "es-ES");
        for (int width : WIDTHS) {
            page.setViewportSize(width, 850);
            page.navigate("/casos/" + mr + "/documentos");
            Accessible.check(page);
            page.selectOption("#kind", "MEETING_MINUTES");
            page.setInputFiles("#file", new FilePayload("minuta.pdf", "application/pdf", "<html>".getBytes()));
            page.locator("#file")
                    .locator("xpath=ancestor::form")
                    .locator("button")
                    .click();
            assertThat(page.locator("[role=alert]")).containsText("no es de los tipos que se admiten");
            assertThat(page.locator("#kind")).hasValue("MEETING_MINUTES");
            Accessible.check(page);
            Accessible.assertFits(page);
        }
    }

    @Test
    void anActIsIssuedAndCheckedByAnybody() throws IOException {
        String pl = scene.session();
        Page page = browser.signedIn("titular-cr", "es-ES");
        page.navigate("/casos/" + pl + "/documentos");
        Download act = page.waitForDownload(
                () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("PDF en español"))
                        .first()
                        .click());
        assertThat(act.suggestedFilename()).isEqualTo("ACTO-2026-0001.pdf");
        Path file = folder.resolve("acto.pdf");
        act.saveAs(file);
        Page anybody = browser.open("es-ES");
        for (int width : WIDTHS) {
            anybody.setViewportSize(width, 850);
            anybody.navigate("/autenticidad");
            Accessible.check(anybody);
            anybody.fill("#numero", "ACTO-2026-0001");
            anybody.press("#numero", "Enter");
            assertThat(anybody).hasURL(Pattern.compile("/autenticidad/ACTO-2026-0001$"));
            anybody.setInputFiles("#file", file);
            anybody.locator("main form button").click();
            assertThat(anybody.locator(".said.done")).containsText("Coincide");
            Accessible.check(anybody);
            Accessible.assertFits(anybody);
        }
    }

    @Test
    void theDossiersPageOpensOfflineOnPhoneAndDesk() throws IOException {
        String mr = scene.confirmedCycle();
        Page manager = browser.signedIn("gerencia", "es-ES");
        manager.navigate("/casos/" + mr + "/documentos");
        Download dossier = manager.waitForDownload(
                () -> manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Descargar el expediente"))
                        .click());
        unpack(dossier.path());
        Page auditor = browser.open("es-ES");
        auditor.context().setOffline(true);
        for (int width : WIDTHS) {
            auditor.setViewportSize(width, 850);
            auditor.navigate(folder.resolve("index.html").toUri().toString());
            assertThat(auditor.locator("h1")).containsText(mr);
            Accessible.check(auditor);
            Accessible.assertFits(auditor);
        }
        String minutes = auditor.locator("a", new Page.LocatorOptions().setHasText("Minuta de la reunión"))
                .first()
                .getAttribute("href");
        assertThat(folder.resolve(minutes)).exists();
    }

    private void unpack(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(content)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = folder.resolve(entry.getName());
                assertThat(target.normalize()).startsWithRaw(folder);
                Files.createDirectories(target.getParent());
                Files.copy(zip, target);
            }
        }
    }
}
