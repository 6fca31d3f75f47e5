package org.corett.moviliza.shared;

import jakarta.servlet.http.HttpServletRequest;

/**
 * A request's path as the server reads it to find its page: decoded once, without dots and parameters. Whatever guards a
 * path looks at this one, never at the address as it was sent, which says the same thing in many ways.
 */
public final class RequestPath {
    private RequestPath() {}

    public static String of(HttpServletRequest request) {
        String below = request.getPathInfo();
        return below == null ? request.getServletPath() : request.getServletPath() + below;
    }
}
