package org.corett.moviliza.engine.internal;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;

/**
 * How passwords are kept: PBKDF2 with HMAC-SHA-256, which needs no library and no memory that many sign-ins at once
 * could exhaust.
 *
 * <p>The text holds the rounds, a salt and the hash, so that the rounds can be raised later.
 */
final class PasswordHash implements PasswordEncryptor {
    static final String NAME = "PBKDF2";

    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    private final int rounds;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param rounds how often the password is hashed
     */
    PasswordHash(int rounds) {
        this.rounds = rounds;
    }

    @Override
    public String encrypt(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Base64.Encoder text = Base64.getEncoder().withoutPadding();
        return rounds + "$" + text.encodeToString(salt) + "$" + text.encodeToString(hash(password, salt, rounds));
    }

    @Override
    public boolean check(String password, String kept) {
        String[] parts = kept.split("\\$");
        if (parts.length != 3) {
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(parts[1]);
        return MessageDigest.isEqual(
                Base64.getDecoder().decode(parts[2]), hash(password, salt, Integer.parseInt(parts[0])));
    }

    @Override
    public String hashAlgorithmName() {
        return NAME;
    }

    /** Whether a kept password was hashed in another way, or less often, than passwords are today. */
    boolean outdated(String kept) {
        return !kept.startsWith("{" + NAME + "}" + rounds + "$");
    }

    private static byte[] hash(String password, byte[] salt, int rounds) {
        PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(key).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            key.clearPassword();
        }
    }
}
