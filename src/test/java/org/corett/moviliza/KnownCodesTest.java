package org.corett.moviliza;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Organ;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database refuses every code that the program could not read. Which column holds which codes stands here; the
 * migration's list follows: {@code mvn -o test -Dtest=KnownCodesTest -Dcodes.write=true}.
 */
@CoalitionTest
class KnownCodesTest {
    private static final Path MIGRATION = Path.of("src/main/resources/db/migration/shared/R__known_codes.sql");
    private static final String FROM = "            -- <codes>\n";
    private static final String TO = "            -- </codes>\n";

    /** Columns by their table, each with the enumeration that it is read into, below the program's package. */
    private static final Map<String, String> ENUMERATIONS = Map.ofEntries(
            Map.entry("person.language", "shared.Language"),
            Map.entry("mail_message.language", "shared.Language"),
            Map.entry("appointment.role", "identity.Role"),
            Map.entry("appointment.country", "shared.CountryCode"),
            Map.entry("office_term.office", "shared.Organ"),
            Map.entry("office_term.country", "shared.CountryCode"),
            Map.entry("donor.donor_scope", "directory.DonorScope"),
            Map.entry("donor.resource_areas", "directory.ResourceArea"),
            Map.entry("donor.contribution_modality", "directory.ContributionModality"),
            Map.entry("donor.has_own_formats", "shared.YesNo"),
            Map.entry("donor.status", "directory.DonorStatus"),
            Map.entry("initiative_sheet.strategic_axes", "projects.StrategicAxis"),
            Map.entry("initiative_sheet.coverage", "projects.Coverage"),
            Map.entry("project_sheet.funding_source", "projects.FundingSource"),
            Map.entry("checklist_point.answer", "projects.CheckAnswer"),
            Map.entry("agreement.coverage", "projects.Coverage"),
            Map.entry("agreement.currency", "projects.Currency"),
            Map.entry("contribution.currency", "projects.Currency"),
            Map.entry("report.kinds", "projects.ReportKind"),
            Map.entry("report.status", "projects.ReportStatus"),
            Map.entry("plenary_session.ended_early_as", "plenary.Session$End"),
            Map.entry("session_change.kind", "plenary.Sessions$Change$Kind"),
            Map.entry("plenary_session.kind", "plenary.SessionKind"),
            Map.entry("sitting.held_as", "plenary.Sitting$Held"),
            Map.entry("sitting.chair", "plenary.Sitting$Chair"),
            Map.entry("sitting.chair_country", "shared.CountryCode"),
            Map.entry("attendance.country", "shared.CountryCode"),
            Map.entry("attendance.presence", "plenary.Presence"),
            Map.entry("motion.kind", "plenary.MotionKind"),
            Map.entry("motion.outcome", "plenary.Outcome"),
            Map.entry("agenda_item.outcome", "plenary.Outcome"),
            Map.entry("attendance_correction.country", "shared.CountryCode"),
            Map.entry("attendance_correction.was", "plenary.Presence"),
            Map.entry("attendance_correction.becomes", "plenary.Presence"),
            Map.entry("objection_withdrawal.country", "shared.CountryCode"),
            Map.entry("released_answer.country", "shared.CountryCode"),
            Map.entry("position_stated.country", "shared.CountryCode"),
            Map.entry("position_stated.stance", "plenary.Stance"),
            Map.entry("vote_cast.country", "shared.CountryCode"),
            Map.entry("vote_cast.choice", "plenary.VoteChoice"),
            Map.entry("closed_answer.country", "shared.CountryCode"),
            Map.entry("minutes.state", "plenary.MinutesBook$State"),
            Map.entry("minutes_comment.country", "shared.CountryCode"),
            Map.entry("mobilization_case.source_kind", "mobilization.SourceKind"),
            Map.entry("mobilization_case.resource_types", "mobilization.ResourceType"),
            Map.entry("mobilization_case.strategic_axis", "projects.StrategicAxis"),
            Map.entry("mobilization_case.step", "mobilization.Step"),
            Map.entry("mobilization_case.status", "mobilization.CaseStatus"),
            Map.entry("case_donor_form.donor_scope", "directory.DonorScope"),
            Map.entry("case_donor_form.resource_areas", "directory.ResourceArea"),
            Map.entry("case_donor_form.contribution_modality", "directory.ContributionModality"),
            Map.entry("case_donor_form.has_own_formats", "shared.YesNo"),
            Map.entry("engagement.modality", "mobilization.Modality"),
            Map.entry("engagement.sheet_presented", "shared.YesNo"),
            Map.entry("negotiation_round.currency", "projects.Currency"),
            Map.entry("negotiation_round.axis_check", "shared.YesNo"),
            Map.entry("negotiation_round.agreed", "shared.YesNo"),
            Map.entry("plenary_answer.kind", "plenary.MotionKind"),
            Map.entry("plenary_answer.outcome", "plenary.Outcome"),
            Map.entry("account.organ", "shared.Organ"),
            Map.entry("account.agrees", "shared.YesNo"),
            Map.entry("publication.products", "mobilization.Product"),
            Map.entry("joint_decision.organ", "shared.Organ"),
            Map.entry("offer.standing", "calls.Standing"),
            Map.entry("filter_opinion.organ", "shared.Organ"),
            Map.entry("evaluation.country", "shared.CountryCode"),
            Map.entry("objection.country", "shared.CountryCode"),
            Map.entry("contract.currency", "projects.Currency"),
            Map.entry("suggested_invitee.organ", "shared.Organ"),
            Map.entry("representative_change.country", "shared.CountryCode"),
            Map.entry("office_handover.office", "shared.Organ"),
            Map.entry("office_handover.country", "shared.CountryCode"),
            Map.entry("office_handover.successor", "shared.CountryCode"),
            Map.entry("document_version.type", "files.FileType"));

    private static final String NO_ANSWER = "NO_ANSWER";

    @Autowired
    private Coalition coalition;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
    }

    /** Columns by their table with the codes that they may hold, those of no single enumeration too. */
    private static Map<String, List<String>> codes() throws ClassNotFoundException {
        Map<String, List<String>> codes = new TreeMap<>();
        for (Map.Entry<String, String> column : ENUMERATIONS.entrySet()) {
            codes.put(column.getKey(), names(column.getValue()));
        }
        List<String> spoken = List.of("es", "en");
        codes.put("application.language", spoken);
        codes.put("offer.language", spoken);
        codes.put("act.language", spoken);
        codes.put("amendment.proposed_by", Organ.groups());
        codes.put("amendment.answered_by", Organ.groups());
        codes.put("minutes_signature.organ", Organ.groups());
        codes.put("released_amendment.proposed_by", Organ.groups());
        codes.put("released_amendment.answered_by", Organ.groups());
        codes.put("representative_change.role", List.of("TITULAR", "ALTERNATE"));
        codes.put(
                "closed_answer.answer",
                Stream.of(names("plenary.Stance"), names("plenary.VoteChoice"), List.of(NO_ANSWER))
                        .flatMap(List::stream)
                        .distinct()
                        .toList());
        codes.put("released_answer.answer", codes.get("closed_answer.answer"));
        codes.put(
                "mobilization_case.reported_for",
                Stream.concat(Arrays.stream(CountryCode.values()).map(CountryCode::group), Organ.groups().stream())
                        .toList());
        return codes;
    }

    private static List<String> names(String enumeration) throws ClassNotFoundException {
        return Arrays.stream(Class.forName("org.corett.moviliza." + enumeration).getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    @Test
    void theMigrationListsWhatTheProgramReads() throws Exception {
        String lines = codes().entrySet().stream()
                .map(column -> "            ('"
                        + column.getKey().replace(".", "', '")
                        + "', '"
                        + String.join(" ", column.getValue())
                        + "')")
                .collect(Collectors.joining(",\n", "", "\n"));
        String written = Files.readString(MIGRATION);
        String before = written.substring(0, written.indexOf(FROM) + FROM.length());
        String after = written.substring(written.indexOf(TO));
        if (Boolean.getBoolean("codes.write")) {
            write(before + lines + after);
        }
        assertThat(Files.readString(MIGRATION)).isEqualTo(before + lines + after);
    }

    private static void write(String text) throws IOException {
        Files.writeString(MIGRATION, text, StandardCharsets.UTF_8);
    }

    @Test
    void everyOtherCodeIsRefused() throws Exception {
        for (String each : codes().keySet()) {
            String[] column = each.split("\\.");
            assertThatThrownBy(() -> transaction.executeWithoutResult(
                            status -> enter(column[0], column[1], status::setRollbackOnly)))
                    .as(each)
                    .isInstanceOf(DataIntegrityViolationException.class)
                    .hasMessageContaining("known_" + column[1]);
        }
    }

    /** A row that holds nothing but a code that nobody knows, in a copy of the table. */
    private void enter(String table, String column, Runnable rollback) {
        rollback.run();
        database.sql("create temporary table tried (like " + table + " including constraints)")
                .update();
        database.sql("select column_name from information_schema.columns where table_name = 'tried'"
                        + " and table_schema like 'pg_temp%' and is_nullable = 'NO'")
                .query(String.class)
                .list()
                .forEach(other -> database.sql("alter table tried alter column " + other + " drop not null")
                        .update());
        database.sql(
                        "select conname from pg_constraint where conrelid = 'tried'::regclass and conname not like '%known%'")
                .query(String.class)
                .list()
                .forEach(other -> database.sql("alter table tried drop constraint " + other)
                        .update());
        boolean several = database.sql("select data_type = 'ARRAY' from information_schema.columns"
                        + " where table_name = :table and column_name = :column and table_schema = 'public'")
                .param("table", table)
                .param("column", column)
                .query(Boolean.class)
                .single();
        database.sql("insert into tried (" + column + ") values (" + (several ? "'{XX}'" : "'XX'") + ")")
                .update();
    }

    @Test
    void whoRepresentsACountryNamesIt() {
        assertThatThrownBy(() -> database.sql("insert into appointment (username, role, starts_on)"
                                + " values ('titular-cr', 'TITULAR', current_date)")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("appointment_names_country");
    }
}
