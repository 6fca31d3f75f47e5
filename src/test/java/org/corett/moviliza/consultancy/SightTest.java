package org.corett.moviliza.consultancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corett.moviliza.calls.Offer;
import org.corett.moviliza.calls.Standing;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The permission table, role by thing; {@code country-GT} is out for the offer, {@code country-CR} is not. */
class SightTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-07-25T08:00:00-06:00");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # group               | pages | figures | words | terms
                    presidency            | yes   | yes     | yes   | no
                    technical-secretariat | yes   | yes     | yes   | yes
                    country-CR            | yes   | yes     | yes   | no
                    country-GT            | yes   | yes     | yes   | no
                    managers              | yes   | yes     | no    | no
                    camunda-admin         | yes   | no      | no    | no
                    communication-committee | no  | no      | no    | no
                    observers             | no    | no      | no    | no
                    """)
    void aRoleSeesSoMuchOfEveryHiring(String group, String pages, String figures, String words, String terms) {
        HiringSight sight = HiringSight.of(Set.of(group));

        assertThat(yesNo(sight.pages())).isEqualTo(pages);
        assertThat(yesNo(sight.figures())).isEqualTo(figures);
        assertThat(yesNo(sight.words())).isEqualTo(words);
        assertThat(yesNo(sight.editsTerms())).isEqualTo(terms);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # group               | received         | not admitted     | admitted         | selected
                    presidency            | applicant        | applicant        | applicant        | applicant
                    technical-secretariat | applicant        | applicant        | applicant        | applicant
                    country-CR            | nothing          | nothing          | applicant        | applicant
                    country-GT            | nothing          | nothing          | nothing          | nothing
                    managers              | number           | number           | number           | number
                    camunda-admin         | nothing          | nothing          | nothing          | nothing
                    communication-committee | nothing        | nothing          | nothing          | nothing
                    observers             | nothing          | nothing          | nothing          | nothing
                    """)
    void aRoleSeesSoMuchOfAnOpenedOffer(
            String group, String received, String notAdmitted, String admitted, String selected) {
        HiringSight sight = HiringSight.of(Set.of(group));

        assertThat(seen(sight, Standing.RECEIVED)).isEqualTo(received);
        assertThat(seen(sight, Standing.NOT_ADMITTED)).isEqualTo(notAdmitted);
        assertThat(seen(sight, Standing.ADMITTED)).isEqualTo(admitted);
        assertThat(seen(sight, Standing.SELECTED)).isEqualTo(selected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # group               | Mexico before | Costa Rica before | after | means before | after
                    presidency            | no | no  | yes | no | yes
                    technical-secretariat | no | no  | yes | no | yes
                    country-CR            | no | yes | yes | no | yes
                    country-GT            | no | no  | yes | no | yes
                    managers              | no | no  | yes | no | yes
                    camunda-admin         | no | no  | no  | no | no
                    communication-committee | no | no | no | no | no
                    observers             | no | no  | no  | no | no
                    """)
    void aRoleReadsEvaluationsBeforeAndAfterTheyAreOver(
            String group,
            String mexicoBefore,
            String costaRicaBefore,
            String after,
            String meansBefore,
            String meansAfter) {
        HiringSight sight = HiringSight.of(Set.of(group));

        assertThat(yesNo(sight.evaluation(CountryCode.MX, HiringStatus.EVALUATING)))
                .isEqualTo(mexicoBefore);
        assertThat(yesNo(sight.evaluation(CountryCode.CR, HiringStatus.EVALUATING)))
                .isEqualTo(costaRicaBefore);
        assertThat(yesNo(sight.evaluation(CountryCode.MX, HiringStatus.SELECTING)))
                .isEqualTo(after);
        assertThat(yesNo(sight.means(HiringStatus.EVALUATING))).isEqualTo(meansBefore);
        assertThat(yesNo(sight.means(HiringStatus.CONTRACTED))).isEqualTo(meansAfter);
    }

    private static String seen(HiringSight sight, Standing standing) {
        Offer offer = new Offer(
                1,
                1,
                "R",
                1,
                NOW,
                Language.ES,
                null,
                null,
                null,
                "GT",
                null,
                null,
                BigDecimal.ONE,
                standing,
                null,
                List.of());
        List<Evaluation> given = List.of(
                new Evaluation(CountryCode.GT, "titular-gt", NOW, null, Map.of(), Map.of(1, "Pariente")),
                new Evaluation(CountryCode.CR, "titular-cr", NOW, null, Map.of(), Map.of(2, "Pariente")));
        if (sight.applicant(offer, given)) {
            return sight.number(offer, given) ? "applicant" : "applicant without number";
        }
        return sight.number(offer, given) ? "number" : "nothing";
    }

    private static String yesNo(boolean yes) {
        return yes ? "yes" : "no";
    }
}
