package org.corett.moviliza.consultancy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.corett.moviliza.calls.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Other terms for a second call as they were typed, right or wrong: nothing that was typed is lost because it is wrong.
 *
 * @param deliverables one a line
 * @param reason why they change
 */
record TermsForm(
        String title,
        String termsOfReference,
        String deliverables,
        String profile,
        String months,
        String budget,
        String reason) {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_REFERENCE = 10_000;
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_DELIVERABLE = 500;
    private static final int MOST_DELIVERABLES = 20;
    private static final Pattern MONTHS = Pattern.compile("[1-9]|[1-5]\\d|60");

    /** Thousands as the region writes them, or not at all. */
    private static final Pattern BUDGET = Pattern.compile("(\\d{1,12}|\\d{1,3}(,\\d{3}){1,3})(\\.\\d{1,2})?");

    /** Nobody types these, and the database or a workbook may not take them. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\uFFFE\\uFFFF]");

    TermsForm(
            @Nullable String title,
            @Nullable String termsOfReference,
            @Nullable String deliverables,
            @Nullable String profile,
            @Nullable String months,
            @Nullable String budget,
            @Nullable String reason) {
        this.title = clean(title);
        this.termsOfReference = clean(termsOfReference);
        this.deliverables = clean(deliverables);
        this.profile = clean(profile);
        this.months = clean(months);
        this.budget = clean(budget);
        this.reason = clean(reason);
    }

    /** The terms in force, to start from. */
    static TermsForm of(Terms terms) {
        return new TermsForm(
                terms.title(),
                terms.termsOfReference(),
                String.join("\n", terms.deliverables()),
                terms.profile(),
                String.valueOf(terms.months()),
                HiringWording.amount(terms.budget()),
                "");
    }

    private static String clean(@Nullable String typed) {
        String lines = Objects.requireNonNullElse(typed, "").replace("\r\n", "\n");
        return INVISIBLE.matcher(lines).replaceAll("").strip();
    }

    private List<String> lines() {
        return deliverables
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The code of what is wrong by the field's name, in the form's order. */
    Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        check(faults, "title", title, LONGEST_TITLE);
        check(faults, "termsOfReference", termsOfReference, LONGEST_REFERENCE);
        check(faults, "deliverables", deliverables, MOST_DELIVERABLES * (LONGEST_DELIVERABLE + 1));
        if (lines().size() > MOST_DELIVERABLES
                || lines().stream().anyMatch(line -> line.length() > LONGEST_DELIVERABLE)) {
            faults.put("deliverables", "consultancy.terms.fault.deliverables");
        }
        check(faults, "profile", profile, LONGEST_TEXT);
        if (!MONTHS.matcher(months).matches()) {
            faults.put("months", "consultancy.terms.fault.months");
        }
        if (amount().signum() == 0) {
            faults.put("budget", "consultancy.terms.fault.budget");
        }
        check(faults, "reason", reason, LONGEST_TEXT);
        return faults;
    }

    private static void check(Map<String, String> faults, String field, String typed, int longest) {
        if (typed.isEmpty()) {
            faults.put(field, "consultancy.terms.fault.missing");
        } else if (typed.length() > longest) {
            faults.put(field, "consultancy.terms.fault.long");
        }
    }

    /** Zero for what is no amount. */
    private BigDecimal amount() {
        return BUDGET.matcher(budget).matches() ? new BigDecimal(budget.replace(",", "")) : BigDecimal.ZERO;
    }

    /** These in place of the terms in force, for a form without faults; currency and administrator stay. */
    Terms instead(Terms inForce) {
        return new Terms(
                title,
                termsOfReference,
                lines(),
                profile,
                Integer.parseInt(months),
                amount().setScale(inForce.money().amount().scale()),
                inForce.currency(),
                inForce.contractParty(),
                inForce.namesSupplier());
    }
}
