package org.corett.moviliza.notifications;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A test in which the program sends by SMTP, to a server that the test opens; one program serves all such classes. */
interface SendsMail {
    String HOST = InetAddress.getLoopbackAddress().getHostAddress();
    int PORT = freePort();

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> HOST);
        settings.add("spring.mail.port", () -> PORT);
        settings.add("moviliza.mail.per-second", () -> 1000);
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
