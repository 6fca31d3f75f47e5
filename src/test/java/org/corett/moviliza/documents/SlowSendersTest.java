package org.corett.moviliza.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.calls.Documents;
import org.corett.moviliza.engine.Visitor;
import org.corett.moviliza.identity.Group;
import org.corett.moviliza.identity.Reader;
import org.corett.moviliza.plenary.PlenaryActs;
import org.corett.moviliza.shared.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever sends a file without ever ending keeps nobody else from checking an act. */
@CoalitionTest
class SlowSendersTest {
    private static final String PATH = "/autenticidad/ACTO-2026-0001";
    private static final String FIRST_PART =
            "--limite\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF";

    @LocalServerPort
    private int port;

    @Autowired
    private CaseScene scene;

    @Autowired
    private Acts acts;

    @Test
    void othersCheckWhileSixSendWithoutEnd() throws Exception {
        scene.startAfresh();
        String session = scene.session();
        assertThat(acts.issue(
                        PlenaryActs.CONVOCATION,
                        session,
                        new Reader("secretaria", Set.of(Group.TECHNICAL_SECRETARIAT), Language.ES)))
                .isPresent();
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 6; i++) {
                slow.add(begin());
            }
            // Long enough for each to be waited for.
            Thread.sleep(1_500);
            HttpResponse<String> checked = Visitor.unknown(port)
                    .upload(PATH + "?idioma=es", PATH, Map.of(), "acto.pdf", Documents.pdf("otro"));
            assertThat(checked.statusCode()).isEqualTo(200);
            assertThat(checked.body()).contains("No coincide");
        } finally {
            for (Socket sender : slow) {
                sender.close();
            }
        }
    }

    private Socket begin() throws IOException {
        Socket sender = new Socket("127.0.0.1", port);
        sender.getOutputStream()
                .write(("POST " + PATH + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                                + "\r\nContent-Type: multipart/form-data; boundary=limite\r\nContent-Length: 9000\r\n\r\n"
                                + FIRST_PART)
                        .getBytes(StandardCharsets.US_ASCII));
        sender.getOutputStream().flush();
        return sender;
    }
}
