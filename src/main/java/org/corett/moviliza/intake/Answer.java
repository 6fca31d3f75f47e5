package org.corett.moviliza.intake;

import org.apache.coyote.ActionCode;
import org.apache.coyote.Request;

/** An answer that is under way, and holds one of the server's threads until its reader has taken it. */
final class Answer {
    private final Request request;
    private final String peer;
    private final int port;
    private volatile String client;
    private long sendingSince;

    Answer(Request request) {
        request.action(ActionCode.REQ_HOST_ADDR_ATTRIBUTE, request);
        request.action(ActionCode.REQ_REMOTEPORT_ATTRIBUTE, request);
        this.request = request;
        this.peer = String.valueOf(request.remoteAddr());
        this.port = request.getRemotePort();
        this.client = peer;
    }

    /** Whoever stands behind a proxy. */
    void client(String address) {
        client = address;
    }

    String client() {
        return client;
    }

    boolean over(Connection connection) {
        return connection.port() == port && connection.address().equals(peer);
    }

    /** Whether its reader has been taking it for so long, as far as it has been looked at. */
    boolean sendingFor(long nanos, long now) {
        if (!request.getResponse().isCommitted()) {
            return false;
        }
        if (sendingSince == 0) {
            sendingSince = now;
        }
        return now - sendingSince >= nanos;
    }

    long sendingSince() {
        return sendingSince;
    }
}
