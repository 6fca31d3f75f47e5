package org.corett.moviliza.calls;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.corett.moviliza.shared.CleanText;
import org.corett.moviliza.shared.TypedAmount;
import org.jspecify.annotations.Nullable;

/** What an applicant has typed so far, right or wrong: nothing that she typed is lost because it is wrong. */
record Draft(String name, String documentNumber, String country, String telephone, String proposal, String cost) {
    static final int LONGEST_PROPOSAL = 20_000;

    /** What a whole form may take, far beyond any text that is allowed. */
    static final int LONGEST_FORM = 500_000;

    private static final List<String> FIELDS =
            List.of("name", "documentNumber", "country", "telephone", "proposal", "cost");

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DOCUMENT = 50;
    private static final int LONGEST_TELEPHONE = 40;
    private static final int FEWEST_DIGITS = 6;
    private static final Pattern TELEPHONE = Pattern.compile("[0-9+()\\-./ ]+(ext\\.? ?[0-9]+)?");

    /** Whether nothing has been typed yet: there is nothing to find fault with. */
    boolean untouched() {
        return List.of(name, documentNumber, country, telephone, proposal, cost).stream()
                .allMatch(String::isEmpty);
    }

    /** Whether anything of the form has arrived; of one that was cut off nothing has. */
    static boolean arrived(Function<String, @Nullable String> sent) {
        return FIELDS.stream().anyMatch(field -> sent.apply(field) != null);
    }

    /** What was sent in place of what was there; a field that did not arrive stays as it was. */
    Draft with(Function<String, @Nullable String> sent) {
        return new Draft(
                line(sent.apply("name"), name),
                line(sent.apply("documentNumber"), documentNumber),
                line(sent.apply("country"), country),
                line(sent.apply("telephone"), telephone),
                text(sent.apply("proposal"), proposal),
                line(sent.apply("cost"), cost));
    }

    /** What stands here where the other says something else, by the field's name. */
    Map<String, String> unlike(Draft other) {
        Map<String, String> unlike = new LinkedHashMap<>();
        List<String> here = values();
        List<String> there = other.values();
        for (int i = 0; i < FIELDS.size(); i++) {
            if (!here.get(i).equals(there.get(i))) {
                unlike.put(FIELDS.get(i), here.get(i));
            }
        }
        return unlike;
    }

    private List<String> values() {
        return List.of(name, documentNumber, country, telephone, proposal, cost);
    }

    /** The code of what is wrong by the field's name, in the form's order; {@code budget} is the most that is paid. */
    Map<String, String> faults(BigDecimal budget) {
        Map<String, String> faults = new LinkedHashMap<>();
        check(faults, "name", name, LONGEST_NAME);
        check(faults, "documentNumber", documentNumber, LONGEST_DOCUMENT);
        check(faults, "country", country, 2);
        if (!country.isEmpty() && !CountryNames.known(country)) {
            faults.put("country", "calls.fault.country");
        }
        check(faults, "telephone", telephone, LONGEST_TELEPHONE);
        if (!faults.containsKey("telephone") && !isTelephone(telephone)) {
            faults.put("telephone", "calls.fault.telephone");
        }
        check(faults, "proposal", proposal, LONGEST_PROPOSAL);
        check(faults, "cost", cost, LONGEST_NAME);
        if (!faults.containsKey("cost")) {
            BigDecimal amount = amount();
            if (amount == null) {
                faults.put("cost", "calls.fault.cost");
            } else if (amount.signum() == 0) {
                faults.put("cost", "calls.fault.zero");
            } else if (amount.compareTo(budget) > 0) {
                faults.put("cost", "calls.fault.budget");
            }
        }
        return faults;
    }

    /** The cost as a number; null where it cannot be read as one. */
    @Nullable
    BigDecimal amount() {
        return TypedAmount.of(cost).orElse(null);
    }

    private static boolean isTelephone(String typed) {
        return TELEPHONE.matcher(typed).matches()
                && typed.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
    }

    private static void check(Map<String, String> faults, String field, String value, int longest) {
        if (value.isBlank()) {
            faults.put(field, "calls.fault.missing");
        } else if (value.length() > longest) {
            faults.put(field, "calls.fault.long");
        }
    }

    private static String line(@Nullable String sent, String before) {
        return sent == null ? before : CleanText.line(sent);
    }

    /** Typed text without what nobody types; what did not arrive is as it was before. */
    static String text(@Nullable String sent, String before) {
        return sent == null ? before : CleanText.text(sent);
    }
}
