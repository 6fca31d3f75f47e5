package org.corett.moviliza.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import org.corett.moviliza.intake.BodyRule.More;
import org.corett.moviliza.intake.BodyRule.Verdict;
import org.corett.moviliza.shared.RequestPath;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which bodies are read, by the decoded path as pages are found by it, before anybody has looked at who sends them. */
final class BodyRules {
    /** For forms of many rows, as Tasklist sends them. */
    static final long ENGINE_FORM = 2L * 1024 * 1024;

    /** For pages, far beyond any text that they allow. */
    static final long PAGE_FORM = 600L * 1024;

    /** A file and the form around it. */
    static final long FILES = 10L * 1024 * 1024 + PAGE_FORM;

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();

    /** The engine's interfaces. */
    private static final List<RequestMatcher> ENGINE =
            List.of(PATHS.matcher("/camunda/api/**"), PATHS.matcher("/engine-rest/**"));

    /** Where whoever holds the link sends files. */
    private static final List<RequestMatcher> BY_LINK = List.of(
            PATHS.matcher(HttpMethod.POST, "/convocatorias/{hiring}/oferta/{secret}/documentos"),
            PATHS.matcher(HttpMethod.POST, "/entrega/{secret}"));

    /** Where anybody has a file compared. */
    private static final RequestMatcher BY_ANYBODY = PATHS.matcher(HttpMethod.POST, "/autenticidad/{number}");

    /** Where officials send files. */
    private static final List<RequestMatcher> BY_OFFICIALS = List.of(
            PATHS.matcher(HttpMethod.POST, "/casos/{number}/documentos"),
            PATHS.matcher(HttpMethod.POST, "/casos/{number}/documentos/{document}"));

    /** Where officials send a file no longer than any form. */
    private static final RequestMatcher TABLE = PATHS.matcher(HttpMethod.POST, "/plazos/feriados");

    /** A page that refuses what is too long itself, so that what was typed before comes back. */
    private static final RequestMatcher OFFER =
            PATHS.matcher(HttpMethod.POST, "/convocatorias/{hiring}/oferta/{secret}/datos");

    private BodyRules() {}

    static BodyRule of(HttpServletRequest request) {
        if (any(ENGINE, request)) {
            return BodyRule.form(ENGINE_FORM);
        }
        if (any(BY_LINK, request)) {
            return files(RequestPath.of(request));
        }
        if (BY_ANYBODY.matches(request)) {
            // Who shares an address with others waits for none of them.
            return files("");
        }
        if (any(BY_OFFICIALS, request)) {
            return signedIn(request)
                    ? files(String.valueOf(request.getRequestedSessionId()))
                    : BodyRule.not(Verdict.SIGN_IN);
        }
        if (multipart(request)) {
            if (!TABLE.matches(request)) {
                return BodyRule.not(Verdict.NO_FILES);
            }
            return signedIn(request) ? BodyRule.form(PAGE_FORM) : BodyRule.not(Verdict.SIGN_IN);
        }
        return OFFER.matches(request)
                ? new BodyRule(Verdict.READ, PAGE_FORM, More.WITHOUT_FILES, "")
                : BodyRule.form(PAGE_FORM);
    }

    private static BodyRule files(String sender) {
        return new BodyRule(Verdict.READ, FILES, More.WITHOUT_FILES, sender);
    }

    /** A session alone is nobody's yet. */
    private static boolean signedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }

    private static boolean any(List<RequestMatcher> paths, HttpServletRequest request) {
        return paths.stream().anyMatch(path -> path.matches(request));
    }

    private static boolean multipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
