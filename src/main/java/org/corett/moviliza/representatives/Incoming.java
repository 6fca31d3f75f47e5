package org.corett.moviliza.representatives;

import java.util.regex.Pattern;
import org.corett.moviliza.shared.CleanText;
import org.corett.moviliza.shared.EmailAddress;
import org.corett.moviliza.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** The person whom a letter names, with all that is needed to reach her. */
record Incoming(String name, String position, String email, String telephone) {
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[\\d ()./-]{7,}( ?(ext|x)\\.? ?\\d+)?");

    /** Refuses what is missing, an e-mail that cannot be written to and a telephone that cannot be called. */
    static Incoming of(
            @Nullable String name, @Nullable String position, @Nullable String email, @Nullable String telephone) {
        return new Incoming(
                given("name", name),
                given("position", position),
                address("email", given("email", email)),
                telephone(given("telephone", telephone)));
    }

    static String address(String field, String email) {
        try {
            return EmailAddress.of(email).value();
        } catch (EmailAddress.Undeliverable e) {
            throw new Refusal(field, e.code());
        }
    }

    private static String telephone(String telephone) {
        if (!TELEPHONE.matcher(telephone).matches()) {
            throw new Refusal("telephone", "representative.telephone");
        }
        return telephone;
    }

    private static String given(String field, @Nullable String value) {
        String given = value == null ? "" : CleanText.line(value);
        if (given.isEmpty()) {
            throw new Refusal(field, "jakarta.validation.constraints.NotBlank.message");
        }
        return given;
    }
}
