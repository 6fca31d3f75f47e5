package org.corett.moviliza.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/** Where a request comes from, as far as that tells one household or office from another. */
public final class ClientAddress {
    private static final int NETWORK_PARTS = 4;

    private ClientAddress() {}

    /** The address that the server, or the proxy in front of it, sees; of IPv6 the network, which one client owns. */
    public static String of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (!address.contains(":")) {
            return address;
        }
        String[] parts = address.split(":", NETWORK_PARTS + 1);
        return String.join(":", Arrays.copyOf(parts, Math.min(parts.length, NETWORK_PARTS)));
    }
}
