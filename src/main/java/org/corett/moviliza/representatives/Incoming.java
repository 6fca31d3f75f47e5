package org.corett.moviliza.representatives;

import java.util.regex.Pattern;
import org.corett.moviliza.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** The person whom a letter names, with all that is needed to reach her. */
record Incoming(String name, String position, String email, String telephone) {
    /** What a mail server can deliver to: one @ and a domain with a dot. */
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s,;<>\"]+@[\\p{L}\\d-]+(\\.[\\p{L}\\d-]+)+");

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
        if (!ADDRESS.matcher(email.strip()).matches()) {
            throw new Refusal(field, "jakarta.validation.constraints.Email.message");
        }
        return email.strip();
    }

    private static String telephone(String telephone) {
        if (!TELEPHONE.matcher(telephone).matches()) {
            throw new Refusal("telephone", "representative.telephone");
        }
        return telephone;
    }

    private static String given(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new Refusal(field, "jakarta.validation.constraints.NotBlank.message");
        }
        return value.strip();
    }
}
