package org.corett.moviliza.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from, as far as that tells one household or office from another. */
public final class ClientAddress {
    private static final int NETWORK_BYTES = 8;
    private static final int LONGEST = 64;

    private ClientAddress() {}

    /**
     * The address that the server sees, or a proxy in front of it that the operator has named; of IPv6 the network, which
     * one client owns.
     */
    public static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    /** The same of an address. */
    public static String of(String address) {
        return address.contains(":") ? network(address) : CleanText.first(address, LONGEST);
    }

    private static String network(String address) {
        try {
            // With a colon it is read as an address and never looked up.
            InetAddress read = InetAddress.getByName(address);
            return read instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(read.getAddress(), NETWORK_BYTES)) + "::"
                    : read.getHostAddress();
        } catch (UnknownHostException e) {
            return CleanText.first(address, LONGEST);
        }
    }
}
