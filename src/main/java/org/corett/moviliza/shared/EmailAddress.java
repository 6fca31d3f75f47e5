package org.corett.moviliza.shared;

import java.net.IDN;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address to which every mail server delivers [RFC 5321]: plain letters before the @, an international domain
 * as DNS knows it (xn--…). Nothing of what was typed is left out of it but signs that nobody sees.
 *
 * <p>Raises {@link Undeliverable} for everything else.
 *
 * @param value as mails are sent to it
 */
public record EmailAddress(String value) {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    /** Letters that older and newer rules write as different domains: such a mail might reach a stranger. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[ßẞς\u200c\u200d]");

    /** What stands between words of a text that holds an address. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;<>()\\[\\]\"|]+|(?i)mailto:");

    /** What is wrong with it, as a code of {@code messages*.properties} whose text says what to do. */
    public static final class Undeliverable extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;
        private final String code;

        private Undeliverable(String code) {
            super(code);
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public EmailAddress {
        value = canonical(value);
    }

    /** Raises {@link Undeliverable}. */
    public static EmailAddress of(String typed) {
        return new EmailAddress(typed);
    }

    /** Empty for what is none. */
    public static Optional<EmailAddress> find(String typed) {
        try {
            return Optional.of(new EmailAddress(typed));
        } catch (Undeliverable e) {
            return Optional.empty();
        }
    }

    /** The only address in a text that says more; empty where there is none, and where one is no whole word or wrong. */
    public static Optional<EmailAddress> only(String text) {
        List<String> words = Arrays.stream(BETWEEN.split(CleanText.line(text)))
                .filter(word -> word.indexOf('@') >= 0)
                .distinct()
                .toList();
        return words.size() == 1 ? find(words.get(0)) : Optional.empty();
    }

    /** Two addresses that differ in capitals only are one person's. */
    public static boolean same(String one, String other) {
        return keyOf(one).equals(keyOf(other));
    }

    /** The same of a text that may be none, from before they were read: as it stands, in small letters. */
    public static String keyOf(String text) {
        return find(text).map(EmailAddress::key).orElseGet(() -> CleanText.line(text)
                .toLowerCase(Locale.ROOT));
    }

    /** The same for all ways to write it in capitals. */
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    private static String canonical(String typed) {
        String line = CleanText.line(typed);
        int at = line.lastIndexOf('@');
        if (at <= 0 || line.indexOf('@') != at || line.length() > LONGEST) {
            throw new Undeliverable("email.address");
        }
        String local = line.substring(0, at);
        if (local.codePoints().anyMatch(sign -> sign > 126)) {
            throw new Undeliverable("email.local");
        }
        if (local.length() > LONGEST_LOCAL || !LOCAL.matcher(local).matches()) {
            throw new Undeliverable("email.address");
        }
        String whole = local + "@" + domain(line.substring(at + 1));
        if (whole.length() > LONGEST) {
            throw new Undeliverable("email.address");
        }
        return whole;
    }

    private static String domain(String typed) {
        String ascii;
        try {
            if (AMBIGUOUS.matcher(typed).find()) {
                throw new Undeliverable("email.domain");
            }
            ascii = IDN.toASCII(typed.toLowerCase(Locale.ROOT), IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException e) {
            throw new Undeliverable("email.domain");
        }
        String[] labels = ascii.split("\\.", -1);
        boolean sound = labels.length > 1
                && Arrays.stream(labels).allMatch(label -> LABEL.matcher(label).matches())
                && labels[labels.length - 1].matches(".*[a-z].*");
        if (!sound) {
            throw new Undeliverable("email.domain");
        }
        return ascii;
    }

    @Override
    public String toString() {
        return value;
    }
}
