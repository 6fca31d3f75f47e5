package org.corett.moviliza.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.corett.moviliza.notifications.MailMessage.Addressee;
import org.corett.moviliza.notifications.MailMessage.Cause;
import org.corett.moviliza.notifications.MailMessage.Secret;
import org.corett.moviliza.notifications.MailMessage.State;
import org.corett.moviliza.shared.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mock.env.MockEnvironment;

/** Neither a mail nor the password crosses the network in clear where it need not, or may not. */
class TlsMailTest {
    private static final String PASSWORD = "Secreta-2026-smtp";

    private final Server server = new Server();

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void tlsIsUsedWhereverItIsOffered() throws Exception {
        server.open(true);
        send(conversation("false"));
        assertThat(server.inClear).contains("STARTTLS").noneMatch(line -> line.startsWith("AUTH"));
        assertThat(server.encrypted).anyMatch(line -> line.startsWith("AUTH")).contains("DATA");
    }

    @Test
    void withoutTlsNothingLeavesWhereItIsRequired() throws Exception {
        server.open(false);
        assertThatThrownBy(() -> send(conversation("true"))).hasMessageContaining("STARTTLS is required");
        assertThat(server.inClear).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
    }

    @Test
    void withoutTlsMailLeavesWhereItIsNotRequired() throws Exception {
        server.open(false);
        send(conversation("false"));
        assertThat(server.inClear).contains("DATA");
    }

    @Test
    void itIsRequiredOutsideTheDemonstrationUnlessTheSettingSaysOtherwise() throws Exception {
        server.open(false);
        assertThatThrownBy(() -> send(conversation(null, "spring.datasource.url", "jdbc:postgresql://x/y")))
                .hasMessageContaining("STARTTLS is required");
        send(conversation("false", "spring.datasource.url", "jdbc:postgresql://x/y"));
        send(conversation(null, "moviliza.demo", "true"));
    }

    private MailServer.Conversation conversation(@Nullable String requireTls, String... environment)
            throws IOException {
        JavaMailSenderImpl settings = new JavaMailSenderImpl();
        settings.setHost("127.0.0.1");
        settings.setPort(server.port());
        settings.setUsername("moviliza");
        settings.setPassword(PASSWORD);
        settings.setJavaMailProperties(asSet());
        MockEnvironment settingsOfProgram = new MockEnvironment();
        for (int i = 0; i < environment.length; i += 2) {
            settingsOfProgram.setProperty(environment[i], environment[i + 1]);
        }
        return new MailServer(
                        "127.0.0.1",
                        new StaticListableBeanFactory(java.util.Map.of("server", settings))
                                .getBeanProvider(JavaMailSenderImpl.class),
                        null,
                        new MailSettings(
                                "moviliza@corett.org",
                                requireTls == null ? null : Boolean.valueOf(requireTls),
                                1000,
                                LocalTime.NOON,
                                3),
                        null,
                        null,
                        settingsOfProgram)
                .conversation();
    }

    /** As the program has them, but for the certificate, which nobody has signed. */
    private static Properties asSet() throws IOException {
        PropertySource<?> yaml = new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .get(0);
        Properties properties = new Properties();
        for (String name : List.of("starttls.enable", "timeout", "ssl.checkserveridentity")) {
            Object value = yaml.getProperty("spring.mail.properties.mail.smtp." + name);
            properties.setProperty("mail.smtp." + name, String.valueOf(value));
        }
        assertThat(properties)
                .containsEntry("mail.smtp.starttls.enable", "true")
                .containsEntry("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.ssl.trust", "*");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "false");
        properties.setProperty("mail.smtp.auth", "true");
        return properties;
    }

    private static void send(MailServer.Conversation conversation) throws Exception {
        try (conversation) {
            conversation.send(new MailMessage(
                    1,
                    "<1@corett.org>",
                    new Addressee("ana@ejemplo.org", "ana", Set.of("managers")),
                    Language.ES,
                    new Cause("x", "MR-2026-001"),
                    Secret.NONE,
                    "Asunto",
                    "Texto",
                    "<p>Texto</p>",
                    null,
                    Instant.EPOCH,
                    Instant.EPOCH,
                    State.WAITING,
                    0,
                    null,
                    null,
                    null));
        }
    }

    /** Takes mail, with TLS where it is told to offer it, and writes down what it heard before and after. */
    private static final class Server {
        private final List<String> inClear = new CopyOnWriteArrayList<>();
        private final List<String> encrypted = new CopyOnWriteArrayList<>();
        private @Nullable ServerSocket door;

        int port() {
            return door.getLocalPort();
        }

        void open(boolean offersTls) throws IOException {
            door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
            Thread porter = new Thread(() -> {
                while (true) {
                    try (Socket caller = door.accept()) {
                        talk(caller, offersTls, inClear, true);
                    } catch (IOException | GeneralSecurityException e) {
                        if (door.isClosed()) {
                            return;
                        }
                    }
                }
            });
            porter.setDaemon(true);
            porter.start();
        }

        void close() throws IOException {
            door.close();
        }

        private void talk(Socket caller, boolean offersTls, List<String> heard, boolean greets)
                throws IOException, GeneralSecurityException {
            OutputStream out = caller.getOutputStream();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
            if (greets) {
                say(out, "220 careful");
            }
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(line);
                if (line.startsWith("EHLO")) {
                    say(out, "250-careful\r\n" + (offersTls ? "250-STARTTLS\r\n" : "") + "250 AUTH PLAIN");
                } else if (line.equals("STARTTLS")) {
                    say(out, "220 go on");
                    SSLSocket safe = (SSLSocket)
                            context().getSocketFactory().createSocket(caller, "127.0.0.1", caller.getPort(), true);
                    safe.setUseClientMode(false);
                    talk(safe, false, encrypted, false);
                    return;
                } else if (line.startsWith("AUTH")) {
                    say(out, "235 known");
                } else if (line.equals("DATA")) {
                    say(out, "354 go on");
                    while (!".".equals(in.readLine())) {
                        // The mail.
                    }
                    say(out, "250 taken");
                } else if (line.equals("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, "250 fine");
                }
            }
        }

        /** With the certificate that GreenMail brings for tests. */
        private static SSLContext context() throws IOException, GeneralSecurityException {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream file = Server.class.getResourceAsStream("/greenmail.p12")) {
                keys.load(file, "changeit".toCharArray());
            }
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, "changeit".toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        }

        private static void say(OutputStream out, String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
    }
}
