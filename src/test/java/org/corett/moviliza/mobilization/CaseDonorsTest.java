package org.corett.moviliza.mobilization;

import static org.assertj.core.api.Assertions.assertThat;

import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Roles;
import org.corett.moviliza.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** A case shows the donor form as it was validated for it; the directory shows the latest. */
@CoalitionTest
class CaseDonorsTest {
    @Autowired
    private WebApplicationContext program;

    @Autowired
    private Coalition coalition;

    @Autowired
    private CaseFacts facts;

    private Roles roles;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        roles = new Roles(program);
    }

    @Test
    void aLaterFormOfTheSameDonorChangesTheDirectoryAndNoEarlierCase() {
        FollowingCase following = new FollowingCase(coalition);
        String first = following.withDonor();
        String second = following.reported();
        coalition.attach(second, CycleDocuments.DONOR_FORMATS);
        following.by(
                "secretaria",
                second,
                "completeDonorForm",
                Answers.but(
                        Answers.but(Answers.donor(), "contactPerson", "Luis Mora"),
                        "generalObjective",
                        "Financiar refugios."));
        following.bothValidate(second);

        assertThat(roles.page("secretaria", "/casos/" + first))
                .contains("Ana Pérez", "Cooperar con la región")
                .doesNotContain("Luis Mora", "Financiar refugios");
        assertThat(roles.page("secretaria", "/casos/" + second))
                .contains("Luis Mora", "Financiar refugios")
                .doesNotContain("Ana Pérez");
        assertThat(roles.page("secretaria", "/directorio/1")).contains("Luis Mora", "Financiar refugios");
        assertThat(facts.donor(first, Language.ES))
                .extracting(fact -> fact.value())
                .contains("Ana Pérez")
                .doesNotContain("Luis Mora");
        assertThat(facts.donor(second, Language.ES))
                .extracting(fact -> fact.value())
                .contains("Luis Mora");
        for (String number : new String[] {first, second}) {
            assertThat(roles.page("gerencia", "/casos/" + number)).doesNotContain("Ana Pérez", "Luis Mora");
        }
    }
}
