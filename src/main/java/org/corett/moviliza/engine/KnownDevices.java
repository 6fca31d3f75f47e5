package org.corett.moviliza.engine;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.corett.moviliza.shared.LinkSecret;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Browsers in which somebody has signed in before, by a cookie that only the sign-in page gets: so that strangers who
 * guess her password do not keep her out.
 *
 * <p>It opens nothing. What is kept of her password is the key by which it is signed, so it ends with the password and
 * nothing is stored here.
 */
@Component
class KnownDevices {
    private static final String PATH = "/entrar";
    private static final Duration FOR = Duration.ofDays(180);
    private static final int SHORT = 4;

    private final IdentityService identity;

    KnownDevices(IdentityService identity) {
        this.identity = identity;
    }

    /** The device's own name, where the request comes from one that this user knows. */
    Optional<String> of(HttpServletRequest request, String username) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        String name = name(username);
        for (Cookie cookie : cookies) {
            String[] parts = cookie.getValue().split("\\.", 2);
            if (cookie.getName().equals(name)
                    && parts.length == 2
                    && parts[0].matches(LinkSecret.PATTERN)
                    && signature(username, parts[0])
                            .filter(right -> same(right, parts[1]))
                            .isPresent()) {
                return Optional.of(parts[0]);
            }
        }
        return Optional.empty();
    }

    /** From now on this is one. */
    void remember(HttpServletResponse response, String username) {
        String device = LinkSecret.random();
        signature(username, device)
                .ifPresent(signature -> response.addHeader(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(name(username), device + "." + signature)
                                .path(PATH)
                                .maxAge(FOR)
                                .httpOnly(true)
                                .sameSite("Lax")
                                .build()
                                .toString()));
    }

    private Optional<String> signature(String username, String device) {
        return Optional.ofNullable(identity.createUserQuery().userId(username).singleResult())
                .map(User::getPassword)
                .map(kept -> sign(kept, username + " " + device));
    }

    private static String sign(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** One for each user of a shared machine. */
    private static String name(String username) {
        return "EQUIPO-" + HexFormat.of().formatHex(LinkSecret.hash(username), 0, SHORT);
    }
}
