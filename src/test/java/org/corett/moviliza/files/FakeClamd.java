package org.corett.moviliza.files;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.test.util.ReflectionTestUtils;

/** A daemon that speaks ClamAV's INSTREAM over TCP and knows one virus: the test file that every scanner knows. */
public final class FakeClamd implements AutoCloseable {
    /** In two pieces, so that no scanner takes the source for a virus. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private static final String COMMAND = "zINSTREAM\0";

    private final ServerSocket server;
    private final Manner manner;

    /** How it answers. */
    public enum Manner {
        HONEST,
        SILENT,
        OVERFLOWING
    }

    private FakeClamd(ServerSocket server, Manner manner) {
        this.server = server;
        this.manner = manner;
    }

    public static FakeClamd start(Manner manner) {
        try {
            FakeClamd daemon = new FakeClamd(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()), manner);
            Thread thread = new Thread(daemon::serve, "clamd");
            thread.setDaemon(true);
            thread.start();
            return daemon;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    VirusCheck.Settings settings() {
        return new VirusCheck.Settings(
                InetAddress.getLoopbackAddress().getHostAddress(),
                server.getLocalPort(),
                Duration.ofSeconds(2),
                Duration.ofMillis(500));
    }

    /** The running program asks this daemon from now on. */
    public void askedBy(VirusCheck check) {
        ReflectionTestUtils.setField(check, "settings", settings());
    }

    /** The running program asks nobody, as without the setting. */
    public static void askedNoMoreBy(VirusCheck check) {
        ReflectionTestUtils.setField(
                check, "settings", new VirusCheck.Settings("", 3310, Duration.ofSeconds(3), Duration.ofSeconds(30)));
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                answer(client);
            } catch (IOException e) {
                // The client went away, or the test is over.
            }
        }
    }

    private void answer(Socket client) throws IOException {
        DataInputStream in = new DataInputStream(client.getInputStream());
        String command = new String(in.readNBytes(COMMAND.length()), StandardCharsets.US_ASCII);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content.writeBytes(in.readNBytes(length));
        }
        if (manner == Manner.SILENT) {
            in.read();
            return;
        }
        OutputStream out = client.getOutputStream();
        out.write((said(command, content) + "\0").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private String said(String command, ByteArrayOutputStream content) {
        if (!command.equals(COMMAND)) {
            return "UNKNOWN COMMAND";
        }
        if (manner == Manner.OVERFLOWING) {
            return "INSTREAM size limit exceeded. ERROR";
        }
        return content.toString(StandardCharsets.ISO_8859_1).contains(EICAR)
                ? "stream: Eicar-Test-Signature FOUND"
                : "stream: OK";
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
