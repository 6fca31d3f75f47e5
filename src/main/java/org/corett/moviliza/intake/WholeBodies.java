package org.corett.moviliza.intake;

import static jakarta.servlet.http.HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
import static jakarta.servlet.http.HttpServletResponse.SC_REQUEST_TIMEOUT;
import static jakarta.servlet.http.HttpServletResponse.SC_SEE_OTHER;
import static jakarta.servlet.http.HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.corett.moviliza.files.FileFault;
import org.corett.moviliza.intake.BodyRule.More;
import org.corett.moviliza.shared.ClientAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads each body whole before anything else looks at the request, and refuses those that no page asks for.
 *
 * <p>What is refused is read to its end all the same, within the same bounds: a browser shows the answer only when it has
 * sent everything.
 */
class WholeBodies extends OncePerRequestFilter {
    /** Of a body that is too long so much is let pass by, so that its sender reads why. */
    private static final long LET_PASS = 32L * 1024 * 1024;

    /** The same where files are taken: people choose films, too. */
    private static final long FILES_LET_PASS = 10 * LET_PASS;

    private final IntakeSettings settings;
    private final Places places;

    WholeBodies(IntakeSettings settings, Places places) {
        this.settings = settings;
        this.places = places;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(BodyAdapter.ANSWER) instanceof Answer answer) {
            answer.client(ClientAddress.of(request));
        }
        boolean inPieces = request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        long length = inPieces ? -1 : request.getContentLengthLong();
        if (length <= 0 && !inPieces || !(request.getAttribute(BodyAdapter.REQUEST) instanceof Request server)) {
            chain.doFilter(request, response);
            return;
        }
        BodyRule rule = BodyRules.of(request);
        IncomingBody body = new IncomingBody(
                server,
                length,
                ClientAddress.of(request),
                settings,
                rule.files() ? settings.file() : settings.form(),
                places);
        try {
            if (rule.verdict() == BodyRule.Verdict.READ) {
                take(rule, body, server, request, response, chain);
            } else {
                letPass(body, length);
                refuse(rule, response);
            }
        } catch (BodyEnded e) {
            response.sendError(SC_REQUEST_TIMEOUT);
        } finally {
            places.leave(body);
        }
    }

    private void take(
            BodyRule rule,
            IncomingBody body,
            Request server,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        boolean tooLong = !body.inPieces() && server.getContentLengthLong() > rule.most();
        try (KeptBody kept = new KeptBody(places, rule.sender())) {
            FileFault fault = read(rule, body, server, kept, tooLong ? FileFault.TOO_LARGE : null);
            places.leave(body);
            if (fault != null && rule.more() == More.REFUSED) {
                response.sendError(
                        fault == FileFault.TOO_LARGE
                                ? SC_REQUEST_ENTITY_TOO_LARGE
                                : HttpStatus.TOO_MANY_REQUESTS.value());
                return;
            }
            if (fault != null) {
                kept.become(TypedParts.of(request.getContentType(), kept.beginning()));
                Unread.say(request, fault);
            }
            kept.beginning(TypedParts.heads(request.getContentType(), kept.beginning()));
            if (!body.inPieces()) {
                server.setContentLength(kept.size());
            }
            server.setInputBuffer(kept);
            chain.doFilter(request, response);
        } catch (InvalidFileNameException e) {
            // The same further on, in the head of a later file.
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /** Why not all of it was kept. */
    private @Nullable FileFault read(
            BodyRule rule, IncomingBody body, Request server, KeptBody kept, @Nullable FileFault known)
            throws IOException {
        FileFault fault = known;
        long most = rule.files() ? FILES_LET_PASS : LET_PASS;
        if (server.getContentLengthLong() > most) {
            return FileFault.TOO_LARGE;
        }
        ByteBuffer piece = body.next();
        while (piece.hasRemaining() && body.length() <= most) {
            if (fault == null && body.length() > rule.most()) {
                fault = FileFault.TOO_LARGE;
            }
            if (fault != null) {
                kept.begin(piece);
            } else if (!kept.add(body, piece)) {
                fault = FileFault.BUSY;
            }
            piece = body.next();
        }
        return fault;
    }

    private static void letPass(IncomingBody body, long length) throws IOException {
        if (length <= LET_PASS) {
            while (body.next().hasRemaining() && body.length() <= LET_PASS) {
                // Nobody keeps it.
            }
        }
    }

    private static void refuse(BodyRule rule, HttpServletResponse response) throws IOException {
        if (rule.verdict() == BodyRule.Verdict.SIGN_IN) {
            response.setStatus(SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, "/entrar");
        } else {
            response.sendError(SC_UNSUPPORTED_MEDIA_TYPE);
        }
    }
}
