package org.corett.moviliza.mobilization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.directory.Donors;
import org.corett.moviliza.engine.FormRefused;
import org.corett.moviliza.projects.Sheets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

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

    @Autowired
    private JdbcClient database;

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
        coalition.attach(number, CycleDocuments.DONOR_FORMATS);
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
        coalition.attach(number, CycleDocuments.DONOR_FORMATS);
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
    void writesToTheWholeAddressThatBothOrgansHaveSeen() {
        String number = following.reported();
        coalition.attach(number, CycleDocuments.DONOR_FORMATS);
        following.by(
                "secretaria",
                number,
                "completeDonorForm",
                Answers.but(
                        Answers.but(Answers.donor(), "contactAddress", "Avenida Central 10; otra@abc.example"),
                        "contactEmail",
                        "\u200bo'higgins@cooperaci\u00f3n.example "));
        for (String organ : List.of("presidencia", "secretaria")) {
            assertThat(following
                            .shown(organ, number, "validateDonor")
                            .get("donorFacts")
                            .toString())
                    .contains("Se le escribirá a", "o'higgins@xn--cooperacin-obb.example");
        }
        following.bothValidate(number);
        assertThat(following
                        .shown("secretaria", number, "prepareInitiativeSheet")
                        .get("caseFacts")
                        .toString())
                .contains("Se le escribirá a", "o'higgins@xn--cooperacin-obb.example");
        following.by("secretaria", number, "prepareInitiativeSheet", Answers.initiativeSheet());

        assertThat(mailbox.recipientsOf(number, "mobilization.invitation"))
                .containsExactly("o'higgins@xn--cooperacin-obb.example");
    }

    @ParameterizedTest
    @CsvSource({
        "contactEmail, muñoz@abc.example, Correo al que se le escribe: a esta dirección no se puede escribir",
        "contactEmail, cooperación@abc.example, Correo al que se le escribe: a esta dirección no se puede escribir",
        "contactEmail, ana@abc, Correo al que se le escribe: escriba un correo electrónico como nombre@institucion.org: lo que",
        "contactEmail, ana@abc.example; luis@abc.example, Correo al que se le escribe: escriba un correo electrónico",
        "contactAddress, Avenida Central 10; muñoz@abc.example, Dirección/correo electrónico: escriba el correo aparte",
        "contactAddress, ana@abc.example; luis@abc.example, Dirección/correo electrónico: escriba el correo aparte"
    })
    void refusesAnAddressOfWhichAPartMightBeAStrangers(String field, String typed, String said) {
        String number = following.reported();
        coalition.attach(number, CycleDocuments.DONOR_FORMATS);
        assertThatThrownBy(() -> following.by(
                        "secretaria", number, "completeDonorForm", Answers.but(Answers.donor(), field, typed)))
                .hasMessageContaining(said);
    }

    /** What the migrations make of what an earlier version has left. */
    @Test
    void addressesThatWereCutOutOfALongerOneAreTakenBack() throws IOException {
        String cut = following.withDonor();
        String whole = following.withDonor();
        database.sql("update case_donor_form set contact_address = 'Calle 1; muñoz@abc.example' where case_number = ?")
                .param(cut)
                .update();
        database.sql("update mobilization_case set donor_email = 'oz@abc.example' where number = ?")
                .param(cut)
                .update();
        String script =
                Files.readString(Path.of("src/main/resources/db/migration/mobilization/V13_51__contact_email.sql"));
        database.sql(script.substring(script.indexOf("update mobilization_case")))
                .update();

        assertThat(cases.get(cut).donorEmail()).isNull();
        assertThat(cases.get(whole).donorEmail()).isEqualTo("ana.perez@abc.example");
    }

    @Test
    void donorsThatStandTwiceAlreadySaySo() throws IOException {
        following.withDonor();
        database.sql("drop index donor_active_name").update();
        database.sql("create index donor_active_name on donor (id)").update();
        database.sql("insert into donor (donor_name, donor_scope, contact_person, contact_address, general_objective,"
                        + " resource_areas, contribution_modality, has_own_formats, status, review_on)"
                        + " select 'AGENCIA bilateral de Cooperacion (ABC)', donor_scope, contact_person, contact_address,"
                        + " general_objective, resource_areas, contribution_modality, has_own_formats, status, review_on"
                        + " from donor")
                .update();
        String script =
                Files.readString(Path.of("src/main/resources/db/migration/directory/V2_52__one_entry_a_name.sql"));
        for (String statement : script.split(";\n")) {
            database.sql(statement).update();
        }

        assertThat(donors.active())
                .extracting(donor -> donor.form().donorName())
                .containsExactly(
                        "Agencia Bilateral de Cooperación (ABC)", "AGENCIA bilateral de Cooperacion (ABC) (2)");
    }

    @Test
    void theTipsAddressIsOfferedToTheDonorForm() {
        String number = coalition
                .as("titular-gt")
                .start("mobilizationCycle", Answers.but(Answers.source(), "contactEmail", "ana.perez@abc.example"));
        assertThat(following.shown("secretaria", number, "completeDonorForm"))
                .containsEntry("contactEmail", "ana.perez@abc.example");
    }

    @Test
    void updatesTheEntryOfADonorThatTheDirectoryKnows() {
        String first = following.withDonor();
        String second = following.withDonor();

        assertThat(donors.active()).hasSize(1);
        assertThat(cases.get(second).donor()).isEqualTo(cases.get(first).donor());
    }

    @Test
    void aDonorDoesNotDoubleByAccentsCapitalsOrBlanks() {
        String first = following.withDonor();
        String second = following.reported();
        coalition.attach(second, CycleDocuments.DONOR_FORMATS);
        following.by(
                "secretaria",
                second,
                "completeDonorForm",
                Answers.but(Answers.donor(), "donorName", " agencia  bilateral de\u00a0COOPERACIO\u0301N (abc)\u200b"));
        following.bothValidate(second);

        assertThat(donors.active()).singleElement().satisfies(donor -> assertThat(
                        donor.form().donorName())
                .isEqualTo("agencia bilateral de COOPERACIÓN (abc)"));
        assertThat(cases.get(second).donor()).isEqualTo(cases.get(first).donor());
    }

    @Test
    void writesToTheContactThatACaseWasValidatedWithWhenAnotherCaseUpdatesTheEntry() {
        String first = following.withDonor();
        String second = following.reported();
        coalition.attach(second, CycleDocuments.DONOR_FORMATS);
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
