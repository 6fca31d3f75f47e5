package org.corett.moviliza.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** A form that comes when the session in which it was opened has ended, or another has begun. */
public final class LostSession implements AccessDeniedHandler {
    private static final String ATTRIBUTE = LostSession.class.getName();

    private final KnownAddresses addresses;

    LostSession(KnownAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (!(denied instanceof CsrfException)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        switch (addresses.of(request)) {
            case UNKNOWN -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
            case OTHER_METHOD -> {
                response.setHeader(HttpHeaders.ALLOW, addresses.allowed(request));
                response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            }
            case KNOWN -> {
                request.setAttribute(ATTRIBUTE, true);
                boolean signedIn =
                        SignIn.known(SecurityContextHolder.getContext().getAuthentication());
                response.sendError(signedIn ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_UNAUTHORIZED);
            }
        }
    }

    /** Whether a request was refused for this and for nothing else. */
    public static boolean refused(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }

    /** What somebody had typed; what another site would have her send is not shown as hers. */
    public static List<String> typed(HttpServletRequest request) {
        String from = request.getHeader("Sec-Fetch-Site");
        return from != null && !from.equals("same-origin")
                ? List.of()
                : request.getParameterMap().entrySet().stream()
                        .filter(field -> !field.getKey().startsWith("_"))
                        .filter(field -> !field.getKey().contains("password"))
                        .map(Map.Entry::getValue)
                        .flatMap(Stream::of)
                        .filter(value -> !value.isBlank())
                        .toList();
    }
}
