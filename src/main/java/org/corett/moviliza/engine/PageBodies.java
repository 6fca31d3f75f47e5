package org.corett.moviliza.engine;

import static jakarta.servlet.http.HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that no page asks for: the server writes the parts of any form with files to the disk as soon as
 * somebody reads a parameter, whatever the address and before anybody has looked at who sends it.
 */
class PageBodies extends OncePerRequestFilter {
    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();

    /** The engine's interfaces, which have a limit of their own. */
    private static final List<RequestMatcher> ENGINE =
            List.of(PATHS.matcher("/camunda/api/**"), PATHS.matcher("/engine-rest/**"));

    /** Pages that take files, and look at each themselves. */
    private static final List<RequestMatcher> UPLOADS = List.of(
            PATHS.matcher("/convocatorias/{hiring}/oferta/{secret}/documentos"), PATHS.matcher("/entrega/{secret}"));

    /** Pages of documents, to which a file that is too long does not come: whoever sent it is told on the same page. */
    private static final List<RequestMatcher> DOCUMENTS = List.of(
            PATHS.matcher(HttpMethod.POST, "/casos/{number}/documentos"),
            PATHS.matcher(HttpMethod.POST, "/casos/{number}/documentos/{document}"),
            PATHS.matcher(HttpMethod.POST, "/autenticidad/{number}"));

    /** A file and the form around it, as the server's settings allow. */
    private static final long LONGEST_DOCUMENT = 10_500L * 1024;

    /** Pages that take a file no longer than any form. */
    private static final List<RequestMatcher> TABLES = List.of(PATHS.matcher("/plazos/feriados"));

    /** A page that refuses what is too long itself, so that what was typed before comes back. */
    private static final RequestMatcher OFFER = PATHS.matcher("/convocatorias/{hiring}/oferta/{secret}/datos");

    private final BodyLimit forms = new BodyLimit(BodyLimit.PAGE_FORM);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (any(ENGINE, request) || any(UPLOADS, request)) {
            chain.doFilter(request, response);
        } else if (any(DOCUMENTS, request)) {
            document(request, response, chain);
        } else if (multipart(request) && !any(TABLES, request)) {
            response.sendError(SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (OFFER.matches(request)) {
            chain.doFilter(request, response);
        } else {
            forms.doFilter(request, response, chain);
        }
    }

    /** Of nobody who has not even a session, and nothing that is too long: the page of the file says so. */
    private static void document(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        if (path.startsWith("/casos/") && !request.isRequestedSessionIdValid()) {
            seeOther(response, "/entrar");
        } else if (request.getContentLengthLong() > LONGEST_DOCUMENT) {
            seeOther(response, path.replaceAll("(/documentos)/\\d+$", "$1") + "?fallo=TOO_LARGE");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void seeOther(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }

    private static boolean any(List<RequestMatcher> paths, HttpServletRequest request) {
        return paths.stream().anyMatch(path -> path.matches(request));
    }

    private static boolean multipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
