package org.corett.moviliza.engine;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for some minutes whose password was right: a script sends hers with each call, and hashing it as slowly each
 * time would stop everybody else. Kept in memory only, under a key that no restart outlives; another password, or one
 * wrong try, ends it.
 */
class RecentSignIns {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int MOST = 1000;
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;
    private final Map<String, Seen> seen = new LinkedHashMap<>();

    RecentSignIns() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    private record Seen(byte[] mark, long at) {}

    synchronized boolean knows(String username, String password, String hash) {
        Seen last = seen.get(username);
        return last != null
                && System.nanoTime() - last.at() < REMEMBERED.toNanos()
                && MessageDigest.isEqual(last.mark(), mark(username, password, hash));
    }

    synchronized void remember(String username, String password, String hash) {
        seen.remove(username);
        seen.put(username, new Seen(mark(username, password, hash), System.nanoTime()));
        if (seen.size() > MOST) {
            seen.remove(seen.keySet().iterator().next());
        }
    }

    synchronized void forget(String username) {
        seen.remove(username);
    }

    private byte[] mark(String username, String password, String hash) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((username + '\0' + password + '\0' + hash).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
