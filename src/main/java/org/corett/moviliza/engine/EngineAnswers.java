package org.corett.moviliza.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.corett.moviliza.shared.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives every refusal of the engine's interfaces as one clear sentence in the person's language, without the engine's
 * codes and classes, and with a status that tells her mistake from ours.
 */
class EngineAnswers extends OncePerRequestFilter {
    /** Request attribute: who is signed in. */
    static final String PERSON = "org.corett.moviliza.person";

    private static final Logger LOG = LoggerFactory.getLogger(EngineAnswers.class);

    private final FormCompletion people;
    private final MessageSource messages;
    private final ObjectMapper json;

    EngineAnswers(FormCompletion people, MessageSource messages, ObjectMapper json) {
        this.people = people;
        this.messages = messages;
        this.json = json;
    }

    /** Workers that wait for work answer later, on another thread; only administrators may. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().endsWith("/fetchAndLock");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        EngineFailure.take();
        Held held = new Held(response);
        @Nullable RuntimeException failure;
        try {
            chain.doFilter(request, held);
        } finally {
            failure = EngineFailure.take();
        }
        if (held.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
            say(request, held, failure);
        }
        // The engine lets a browser keep its answers if it asks again; they are people's data.
        held.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        held.copyBodyToResponse();
    }

    private void say(HttpServletRequest request, Held held, @Nullable RuntimeException failure) throws IOException {
        EngineRefusal refusal = EngineRefusal.of(failure, held.getStatus(), request.getRequestURI());
        if (refusal.status() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        } else if (failure instanceof CaseUnknown) {
            LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), String.valueOf(failure.getCause()));
        } else if (failure != null && EngineRefusal.clash(failure)) {
            // Trying again did not help: a rule of the database's may stand behind it.
            LOG.warn("{} {} clashed", request.getMethod(), request.getRequestURI(), failure);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", refusal.type());
        if (failure instanceof FormRefused refused) {
            body.put("message", refused.getMessage());
            body.put("problems", refused.problems());
        } else {
            body.put(
                    "message",
                    messages.getMessage(refusal.code(), null, language(request).locale()));
        }
        held.resetBuffer();
        held.setStatus(refusal.status());
        held.setContentType(MediaType.APPLICATION_JSON_VALUE);
        held.setCharacterEncoding(StandardCharsets.UTF_8.name());
        held.getOutputStream().write(json.writeValueAsBytes(body));
    }

    /** Hers where she is known, otherwise the browser's, otherwise Spanish. */
    private Language language(HttpServletRequest request) {
        if (request.getAttribute(PERSON) instanceof String person) {
            return people.languageOf(person);
        }
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Language.ES : Language.of(request.getLocale());
    }

    /** An answer that can still be changed, and that leaves no page of the container in place of JSON. */
    private static final class Held extends ContentCachingResponseWrapper {
        Held(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) {
            setStatus(status);
        }

        @Override
        public void sendError(int status, String message) {
            setStatus(status);
        }
    }
}
