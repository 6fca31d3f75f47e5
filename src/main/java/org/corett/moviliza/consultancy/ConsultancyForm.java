package org.corett.moviliza.consultancy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.corett.moviliza.calls.Criterion;
import org.corett.moviliza.calls.Terms;
import org.corett.moviliza.projects.Currency;
import org.corett.moviliza.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What consultancy is sought, and by what offers will be judged, as the Secretariat enters it. */
record ConsultancyForm(
        @Nullable @Size(max = 20) String linkedCase,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 10000) String termsOfReference,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid Deliverable> deliverables,
        @NotBlank @Size(max = 4000) String profile,
        @NotNull @Min(1) @Max(60) Integer months,
        @NotNull @Positive @Digits(integer = 12, fraction = 2) BigDecimal budget,
        @NotNull Currency currency,
        @NotEmpty @Size(max = 8) List<@NotNull @Valid Weighing> criteria,
        @NotBlank @Size(max = 200) String contractParty,
        @Nullable Boolean namesSupplier) {
    private static final int WHOLE = 100;

    /** Something that the consultant hands in. */
    record Deliverable(@NotBlank @Size(max = 500) String deliverable) {}

    /** A criterion and its share in percent. */
    record Weighing(@NotBlank @Size(max = 100) String criterion, @NotNull @Min(1) @Max(100) Integer weight) {}

    /** The case that pays; null where none is named. */
    @Nullable
    String linked() {
        return linkedCase == null || linkedCase.isBlank() ? null : linkedCase;
    }

    /** Refuses weights that do not make up the whole, and a criterion named twice. */
    void check() {
        int sum = criteria.stream().mapToInt(Weighing::weight).sum();
        if (sum != WHOLE) {
            throw new Refusal("criteria", "consultancy.weights", sum);
        }
        long different = criteria.stream()
                .map(each -> each.criterion().strip().toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        if (different < criteria.size()) {
            throw new Refusal("criteria", "consultancy.criterionTwice");
        }
    }

    Terms terms() {
        return new Terms(
                title,
                termsOfReference,
                deliverables.stream().map(Deliverable::deliverable).toList(),
                profile,
                months,
                budget,
                currency.name(),
                contractParty,
                Boolean.TRUE.equals(namesSupplier));
    }

    List<Criterion> weighed() {
        return criteria.stream()
                .map(each -> new Criterion(each.criterion().strip(), each.weight()))
                .toList();
    }
}
