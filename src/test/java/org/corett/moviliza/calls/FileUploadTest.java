package org.corett.moviliza.calls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.corett.moviliza.CoalitionTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens to files that should not be sent: a clear message each, and nothing else is touched. */
@CoalitionTest
class FileUploadTest {
    private static final int MEGABYTE = 1024 * 1024;

    @LocalServerPort
    private int port;

    @Autowired
    private Scene scene;

    @Autowired
    private JdbcClient database;

    private Applicant ana;

    @BeforeEach
    void write() {
        scene.firstCall();
        ana = scene.applicant(port, "ana@ejemplo.example");
        ana.write(Applicant.data("Ana López"));
    }

    @Test
    void anEmptyFileIsRefused() {
        refused(ana.upload("LEGAL", "vacio.pdf", new byte[0]), 422, "El archivo está vacío");
    }

    @Test
    void elevenMegabytesAreRefusedWithAPage() {
        refused(ana.upload("LEGAL", "grande.pdf", Documents.pdf("x", 11 * MEGABYTE)), 413, "pesa más de 10 MB");
    }

    @Test
    void elevenMegabytesInPiecesOfUnknownLengthAreCutOff() {
        refused(ana.uploadInPieces("LEGAL", "grande.pdf", Documents.pdf("x", 11 * MEGABYTE)), 413, "pesa más de 10 MB");
    }

    @Test
    void nineMegabytesAreTaken() {
        assertThat(ana.upload("LEGAL", "casi.pdf", Documents.pdf("x", 9 * MEGABYTE))
                        .statusCode())
                .isEqualTo(302);
        assertThat(ana.uploadInPieces("LEGAL", "casi2.pdf", Documents.pdf("y", 9 * MEGABYTE))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void sevenThatDripByOneLinkKeepNoOtherApplicantWaiting() throws IOException {
        Applicant another = scene.applicant(port, "bea@ejemplo.example");
        another.write(Applicant.data("Beatriz Paz"));
        List<Socket> dripping = new ArrayList<>();
        try {
            for (int i = 0; i < 7; i++) {
                Socket socket = new Socket("localhost", port);
                dripping.add(socket);
                socket.getOutputStream()
                        .write(("POST " + ana.page("/documentos") + " HTTP/1.1\r\nHost: localhost\r\n"
                                        + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 10000000\r\n\r\n--x")
                                .getBytes(StandardCharsets.US_ASCII));
            }
            long began = System.nanoTime();
            assertThat(another.upload("LEGAL", "legal.pdf", Documents.pdf("x", 9 * MEGABYTE))
                            .statusCode())
                    .isEqualTo(302);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
            assertThat(ana.upload("LEGAL", "octavo.pdf", Documents.pdf("x", 9 * MEGABYTE))
                            .statusCode())
                    .isEqualTo(302);
        } finally {
            for (Socket socket : dripping) {
                socket.close();
            }
        }
    }

    @Test
    void theLengthAloneIsEnoughToBeRefused() throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("POST " + ana.page("/documentos") + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 5000000000\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            byte[] beginning = socket.getInputStream().readNBytes(12);
            assertThat(new String(beginning, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void programsAndArchivesThatAreCalledPdfAreRefused() throws IOException {
        refused(ana.upload("LEGAL", "programa.pdf", "MZ\u0090\0".getBytes(ISO_8859_1)), 422, "El archivo no es un PDF");
        refused(ana.upload("LEGAL", "bomba.pdf", zipBomb()), 422, "El archivo no es un PDF");
        refused(
                ana.upload("LEGAL", "pagina.pdf", "<html></html>".getBytes(ISO_8859_1)),
                422,
                "El archivo no es un PDF");
    }

    @Test
    void scriptsAndOtherFilesInAPdfAreRefused() {
        refused(ana.upload("LEGAL", "a.pdf", Documents.plain(Documents::script)), 422, "contiene programas");
        refused(ana.upload("LEGAL", "a.pdf", Documents.packed(Documents::script)), 422, "contiene programas");
        refused(ana.upload("LEGAL", "a.pdf", Documents.packed(Documents::attachment)), 422, "contiene programas");
    }

    @Test
    void whatIsEncryptedDamagedOrExpandsWithoutEndIsRefused() {
        refused(ana.upload("LEGAL", "a.pdf", Documents.encryptedWithAPassword()), 422, "protegido o cifrado");
        refused(ana.upload("LEGAL", "a.pdf", "%PDF-1.7 nada".getBytes(ISO_8859_1)), 422, "dañado o incompleto");
        refused(ana.upload("LEGAL", "a.pdf", Documents.inflating(300)), 422, "se expande más");
    }

    /** Whatever a machine calls a file, it is taken, under a name that can be shown and saved; only another type is not. */
    @Test
    void namesAreCleanedAndNotRefused() {
        Map<String, String> kept = new HashMap<>();
        kept.put("../../" + "a/".repeat(145) + "b.pdf", "b.pdf");
        kept.put("..\\\\..\\\\windows\\\\cv.pdf", "cv.pdf");
        kept.put("x".repeat(300) + ".pdf", "x".repeat(116) + ".pdf");
        kept.put("Captura a las 3.45.12\u202fp.m..pdf", "Captura a las 3.45.12 p.m.pdf");
        for (Map.Entry<String, String> each : kept.entrySet()) {
            byte[] file = Documents.pdf(each.getValue());
            assertThat(ana.upload("LEGAL", each.getKey(), file).statusCode())
                    .as(each.getKey())
                    .isEqualTo(302);
            assertThat(ana.get(ana.page("/documentos")).body()).contains(each.getValue());
        }
        byte[] content = Documents.pdf("Legales");
        refused(ana.upload("LEGAL", "cv.exe", content), 422, "El archivo no es un PDF");
        assertThat(ana.upload("LEGAL", "Currículum (versión 2) ñandú.pdf", content)
                        .statusCode())
                .isEqualTo(302);
        assertThat(ana.get(ana.page("/documentos")).body()).contains("Currículum (versión 2) ñandú.pdf");
    }

    @Test
    void fiveFilesAreTakenAndEachOnlyOnce() {
        byte[] first = Documents.pdf("n1");
        ana.upload("LEGAL", "1.pdf", first);
        for (int i = 2; i <= 4; i++) {
            assertThat(ana.upload("LEGAL", i + ".pdf", Documents.pdf("n" + i)).statusCode())
                    .isEqualTo(302);
        }
        refused(ana.upload("CURRICULUM", "otra.pdf", first), 422, "ya está agregado");
        ana.upload("LEGAL", "5.pdf", Documents.pdf("n5"));
        refused(ana.upload("LEGAL", "6.pdf", Documents.pdf("n6")), 422, "Ya hay cinco archivos");
    }

    /** Whoever gets links at ever new addresses of mail fills no more of the disk than this, from wherever she sends. */
    @Test
    void theFilesOfOneCallHaveAnEnd() {
        for (int i = 1; i <= 3; i++) {
            assertThat(ana.upload("LEGAL", i + ".pdf", Documents.pdf("n" + i)).statusCode())
                    .isEqualTo(302);
        }
        database.sql("update application_file set size = ?")
                .param(Integer.MAX_VALUE)
                .update();

        refused(ana.upload("LEGAL", "2.pdf", Documents.pdf("n2")), 507, "no tiene espacio para más archivos");
        Applicant another = scene.applicant(port, "otra@ejemplo.example");
        refused(another.upload("LEGAL", "3.pdf", Documents.pdf("n3")), 507, "avíselo a la Secretaría Técnica");
        assertThat(database.sql("select count(*) from application_file")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void oneClientSendsOnlySoManyFilesAnHourByHoweverManyLinks() {
        for (int i = 0; i < 119; i++) {
            ana.upload("OTHER", "a.pdf", new byte[0]);
        }
        assertThat(ana.upload("LEGAL", "1.pdf", Documents.pdf("n1")).statusCode())
                .isEqualTo(302);
        refused(ana.upload("LEGAL", "2.pdf", Documents.pdf("n2")), 429, "demasiadas solicitudes");
    }

    @Test
    void noFileOrAnUnknownKindIsSaid() {
        refused(ana.upload("LEGAL", "", new byte[0]), 422, "Elija un archivo PDF");
        refused(ana.upload("OTHER", "a.pdf", Documents.pdf("x")), 422, "Elija un archivo PDF");
        refused(ana.post(ana.page("/documentos"), Map.of("kind", "LEGAL")), 422, "Elija un archivo PDF");
    }

    /** A page says why, and what was there before is still there. */
    private void refused(HttpResponse<String> answer, int status, String why) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("<main", "role=\"alert\"", why);
        assertThat(ana.get(ana.page("/datos")).body()).contains("Ana López", "Plan de trabajo en tres fases.");
    }

    private static byte[] zipBomb() throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("nada"));
            for (int i = 0; i < 64; i++) {
                zip.write(new byte[MEGABYTE]);
            }
        }
        return archive.toByteArray();
    }
}
