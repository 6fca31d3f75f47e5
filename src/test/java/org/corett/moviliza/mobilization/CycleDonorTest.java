package org.corett.moviliza.mobilization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.directory.Donors;
import org.corett.moviliza.documents.DocumentKind;
import org.corett.moviliza.engine.FormRefused;
import org.corett.moviliza.projects.Sheets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Steps 1 and 2: the donor is validated, comes back to be reviewed, and gets the sheets that it needs [gaps 10, 11]. */
@CoalitionTest
class CycleDonorTest {
    @Autowired
    private Coalition coalition;

    @Autowired
    private Mobilizations cases;

    @Autowired
    private Donors donors;

    @Autowired
    private Sheets sheets;

    @Autowired
    private Mailbox mailbox;

    private FollowingCase following;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        mailbox.empty();
        following = new FollowingCase(coalition);
    }

    @Test
    void asksForTheDonorFormAgainWithTheReasonsWhenOneOrganFindsItInvalid() {
        String number = following.reported();
        coalition.attach(number, DocumentKind.DONOR_FORMATS);
        following.by("secretaria", number, "completeDonorForm", Answers.donor());
        following.by("secretaria", number, "validateDonor", Answers.valid());
        assertThatThrownBy(() -> following.by("presidencia", number, "validateDonor", Answers.invalid(" ")))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("Motivo");
        following.by("presidencia", number, "validateDonor", Answers.invalid("Falta la sigla."));

        assertThat(donors.active()).isEmpty();
        Map<String, Object> shown = following.shown("secretaria", number, "completeDonorForm");
        assertThat(shown.get("donorName")).isEqualTo("Agencia Bilateral de Cooperación (ABC)");
        assertThat(shown.get("opinions").toString()).contains("Falta la sigla.", "Presidencia");
        following.by("secretaria", number, "completeDonorForm", Answers.but(Answers.donor(), "donorName", "ABC"));
        following.bothValidate(number);
        assertThat(donors.active())
                .singleElement()
                .satisfies(donor -> assertThat(donor.form().donorName()).isEqualTo("ABC"));
    }

    @Test
    void saysToBothOrgansThatADonorWithoutAnEmailCannotBeWrittenTo() {
        String number = following.reported();
        coalition.attach(number, DocumentKind.DONOR_FORMATS);
        following.by(
                "secretaria",
                number,
                "completeDonorForm",
                Answers.but(Answers.donor(), "contactAddress", "Avenida Central 10"));

        assertThat(following
                        .shown("presidencia", number, "validateDonor")
                        .get("donorFacts")
                        .toString())
                .contains("Falta el correo");
        following.by("presidencia", number, "validateDonor", Answers.invalid("Falta el correo."));
        following.by("secretaria", number, "validateDonor", Answers.invalid("Falta el correo."));
        following.by("secretaria", number, "completeDonorForm", Answers.donor());
        assertThat(following
                        .shown("presidencia", number, "validateDonor")
                        .get("donorFacts")
                        .toString())
                .doesNotContain("Falta el correo");
    }

    @Test
    void updatesTheEntryOfADonorThatTheDirectoryKnows() {
        String first = following.withDonor();
        String second = following.withDonor();

        assertThat(donors.active()).hasSize(1);
        assertThat(cases.get(second).donor()).isEqualTo(cases.get(first).donor());
    }

    @Test
    void writesToTheContactThatACaseWasValidatedWithWhenAnotherCaseUpdatesTheEntry() {
        String first = following.withDonor();
        String second = following.reported();
        coalition.attach(second, DocumentKind.DONOR_FORMATS);
        following.by(
                "secretaria",
                second,
                "completeDonorForm",
                Answers.but(Answers.donor(), "contactAddress", "luis.mora@abc.example"));
        following.bothValidate(second);
        following.by("secretaria", first, "prepareInitiativeSheet", Answers.initiativeSheet());
        following.by("secretaria", second, "prepareInitiativeSheet", Answers.initiativeSheet());

        assertThat(mailbox.recipientsOf(first, "mobilization.invitation")).containsExactly("ana.perez@abc.example");
        assertThat(mailbox.recipientsOf(second, "mobilization.invitation")).containsExactly("luis.mora@abc.example");
    }

    @Test
    void followsTheDirectoryOnTheDonorsFormatsInTheMailAndInTheProcess() {
        String first = following.withDonor();
        String second = following.reported();
        following.by("secretaria", second, "completeDonorForm", Answers.but(Answers.donor(), "hasOwnFormats", "NO"));
        following.bothValidate(second);
        following.by("secretaria", first, "prepareInitiativeSheet", Answers.initiativeSheet());

        assertThat(mailbox.recipientsOf(first, "mobilization.invitation")).isEmpty();
        assertThat(coalition.openTasks(first)).containsExactly("prepareProjectSheet");
    }

    @Test
    void asksForTheProjectSheetOnlyWhereTheDonorHasNoFormatsOfItsOwn() {
        String number = following.reported();
        following.by("secretaria", number, "completeDonorForm", Answers.but(Answers.donor(), "hasOwnFormats", "NO"));
        following.bothValidate(number);
        following.by("secretaria", number, "prepareInitiativeSheet", Answers.initiativeSheet());
        assertThat(mailbox.recipientsOf(number, "mobilization.invitation")).isEmpty();
        following.by("secretaria", number, "prepareProjectSheet", Answers.projectSheet());

        assertThat(sheets.project(number))
                .hasValueSatisfying(sheet -> assertThat(sheet.form().specificObjectives())
                        .extracting(objective -> objective.objective())
                        .containsExactly("Formar", "Informar"));
        assertThat(mailbox.recipientsOf(number, "mobilization.invitation")).containsExactly("ana.perez@abc.example");
        assertThat(coalition.openTasks(number)).containsExactly("recordEngagement");
    }

    @Test
    void goesBackToTheDonorWhoStaysInTheDirectoryMeanwhile() {
        String number = following.threeRoundsWithoutAgreement();
        following.bothChoose(number, "REVIEW_DONOR");

        assertThat(coalition.openTasks(number)).containsExactly("completeDonorForm");
        assertThat(cases.get(number).step()).isEqualTo(Step.IDENTIFY);
        following.by(
                "secretaria", number, "completeDonorForm", Answers.but(Answers.donor(), "contactPerson", "Luis Mora"));
        assertThat(following.shown("presidencia", number, "validateDonor").get("donorFacts"))
                .asString()
                .contains("Luis Mora")
                .doesNotContain("Ana Pérez");
        assertThat(donors.active())
                .singleElement()
                .satisfies(donor -> assertThat(donor.form().contactPerson()).isEqualTo("Ana Pérez"));
        following.bothValidate(number);
        assertThat(donors.active())
                .singleElement()
                .satisfies(donor -> assertThat(donor.form().contactPerson()).isEqualTo("Luis Mora"));
    }

    @Test
    void showsNoOpinionAboutTheDonorBeforeWhenAnotherIsValidated() {
        String number = following.threeRoundsWithoutAgreement();
        following.bothChoose(number, "REVIEW_DONOR");
        assertThat(following.shown("secretaria", number, "completeDonorForm").get("opinions"))
                .asString()
                .isEqualTo("[]");
        following.by(
                "secretaria", number, "completeDonorForm", Answers.but(Answers.donor(), "donorName", "Otro donante"));
        assertThat(following.shown("presidencia", number, "validateDonor").get("opinions"))
                .asString()
                .isEqualTo("[]");
        following.by("presidencia", number, "validateDonor", Answers.invalid("Falta la sigla."));
        assertThat(following.shown("secretaria", number, "validateDonor").get("opinions"))
                .asString()
                .contains("Falta la sigla.")
                .doesNotContain("Secretaría", "Sí");
        following.by("secretaria", number, "validateDonor", Answers.invalid("Falta el correo."));

        assertThat(following.shown("secretaria", number, "completeDonorForm").get("opinions"))
                .as("two refusals are what has to be mended")
                .asString()
                .contains("Falta la sigla.", "Falta el correo.");
    }
}
