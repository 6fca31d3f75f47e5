package org.corett.moviliza.intake;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;

/** The server's protocol, whose open connections can be looked at and ended. */
public final class WatchedProtocol extends Http11NioProtocol {
    List<Connection> open() {
        return getEndpoint().getConnections().stream()
                .map(NioSocketWrapper.class::cast)
                .map(Connection::of)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Ends it in a way that wakes whoever writes to it; the server tidies up after it by itself. */
    static void end(Connection connection) {
        try {
            connection.channel().shutdownInput();
            connection.channel().shutdownOutput();
        } catch (IOException e) {
            // Has ended meanwhile.
        }
    }
}
