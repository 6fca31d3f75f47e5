package org.corett.moviliza.engine;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The page that somebody wanted before she was asked to sign in, kept by her browser and not by us: whoever never signs
 * in leaves nothing here.
 */
class ReturnAddress implements RequestCache {
    private static final String COOKIE = "REGRESO";
    private static final String SIGN_IN = "/entrar";
    private static final Duration FOR = Duration.ofMinutes(30);
    private static final int LONGEST = 1_000;

    private final RequestMatcher pages;

    /** {@code pages}: those to which a person can come back. */
    ReturnAddress(RequestMatcher pages) {
        this.pages = pages;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String address = request.getRequestURI() + (query == null ? "" : "?" + query);
        if (HttpMethod.GET.matches(request.getMethod())
                && pages.matches(request)
                && address.length() <= LONGEST
                && ours(address)) {
            set(
                    response,
                    Base64.getUrlEncoder().withoutPadding().encodeToString(address.getBytes(StandardCharsets.US_ASCII)),
                    FOR);
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        for (Cookie cookie : cookies) {
            if (COOKIE.equals(cookie.getName())) {
                String address = read(cookie.getValue());
                return ours(address) ? new SimpleSavedRequest(address) : null;
            }
        }
        return null;
    }

    /** The page is asked for again, not replayed. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        set(response, "", Duration.ZERO);
    }

    private static void set(HttpServletResponse response, String value, Duration time) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .path(SIGN_IN)
                        .maxAge(time)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    private static String read(String value) {
        try {
            return new String(Base64.getUrlDecoder().decode(value), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** A page of this site, and of no other: cookies may come from elsewhere. */
    private static boolean ours(String address) {
        return address.length() <= LONGEST && address.matches("/(?![/\\\\])[\\x21-\\x7e]*");
    }
}
