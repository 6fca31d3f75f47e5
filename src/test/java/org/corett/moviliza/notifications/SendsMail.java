package org.corett.moviliza.notifications;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
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

    /** Below those that the system gives away by itself, since no server holds it between two tests. */
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (ServerSocket free = new ServerSocket(port)) {
                return free.getLocalPort();
            } catch (BindException e) {
                // Another program's.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
