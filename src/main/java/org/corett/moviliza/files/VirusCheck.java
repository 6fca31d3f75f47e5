package org.corett.moviliza.files;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.corett.moviliza.shared.UnusableSetting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/**
 * Asks a ClamAV daemon whether a file holds a virus, by its INSTREAM command; without a daemon nothing is checked.
 *
 * <p>A file that cannot be checked although the operator wants it checked is not taken.
 */
@Component
public class VirusCheck {
    private static final Logger LOG = LoggerFactory.getLogger(VirusCheck.class);
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;
    private static final int LAST_PORT = 65_535;

    private final Settings settings;

    VirusCheck(Settings settings) {
        this.settings = settings;
    }

    /**
     * @param host of the daemon; empty for no check
     * @param connect how long the daemon may take to be reached
     * @param answer how long it may be silent
     */
    @ConfigurationProperties("moviliza.clamav")
    record Settings(
            @DefaultValue("") String host,
            @DefaultValue("3310") int port,
            @DefaultValue("3s") Duration connect,
            @DefaultValue("30s") Duration answer) {
        Settings {
            if (port < 1 || port > LAST_PORT) {
                throw new UnusableSetting("MOVILIZA_CLAMAV_PORT debe ser un puerto de 1 a 65535, no " + port + ".");
            }
        }
    }

    /** What speaks against the content; empty where nothing does, and where nothing is checked. */
    public Optional<FileFault> fault(byte[] content) {
        if (settings.host().isBlank()) {
            return Optional.empty();
        }
        try {
            String answer = ask(content);
            if (answer.endsWith(": OK")) {
                return Optional.empty();
            }
            if (answer.endsWith(" FOUND")) {
                return Optional.of(FileFault.INFECTED);
            }
            LOG.error("the virus check answers {}", answer);
        } catch (IOException e) {
            LOG.error("the virus check at {}:{} gives no answer", settings.host(), settings.port(), e);
        }
        return Optional.of(FileFault.UNCHECKED);
    }

    private String ask(byte[] content) throws IOException {
        try (Socket daemon = new Socket()) {
            daemon.connect(new InetSocketAddress(settings.host(), settings.port()), (int)
                    settings.connect().toMillis());
            daemon.setSoTimeout((int) settings.answer().toMillis());
            DataOutputStream out = new DataOutputStream(daemon.getOutputStream());
            out.write(COMMAND);
            for (int from = 0; from < content.length; from += CHUNK) {
                int length = Math.min(CHUNK, content.length - from);
                out.writeInt(length);
                out.write(content, from, length);
            }
            out.writeInt(0);
            out.flush();
            return answer(daemon.getInputStream());
        }
    }

    private static String answer(InputStream in) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        for (int letter = in.read(); letter > 0 && answer.size() < LONGEST_ANSWER; letter = in.read()) {
            answer.write(letter);
        }
        return answer.toString(StandardCharsets.US_ASCII).strip();
    }
}
