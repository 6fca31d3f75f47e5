package org.corett.moviliza.intake;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.jspecify.annotations.Nullable;

/**
 * An open connection.
 *
 * @param lastRead when something came by it, in milliseconds
 */
record Connection(SocketChannel channel, String address, int port, long lastRead) {
    /** Null where it has ended meanwhile. */
    static @Nullable Connection of(NioSocketWrapper socket) {
        SocketChannel channel = socket.getSocket().getIOChannel();
        try {
            return channel != null && channel.getRemoteAddress() instanceof InetSocketAddress from
                    ? new Connection(channel, from.getAddress().getHostAddress(), from.getPort(), socket.getLastRead())
                    : null;
        } catch (IOException e) {
            return null;
        }
    }
}
