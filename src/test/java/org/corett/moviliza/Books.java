package org.corett.moviliza;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.corett.moviliza.casework.WrittenCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A few cases, sessions and hirings as three years of work would leave them, few enough to be counted by hand; written
 * with SQL, as they stand on 1 April 2026.
 *
 * <p>Call {@link #forget()} after each test: the engine would stumble over rows that it has not written.
 */
@Component
public class Books {
    private final JdbcClient database;
    private final RepositoryService repository;
    private final WrittenCases written;

    Books(JdbcClient database, RepositoryService repository, WrittenCases written) {
        this.database = database;
        this.repository = repository;
        this.written = written;
    }

    /** Enters them all; the modules' tables are empty before. */
    public void enter() {
        donors();
        cases();
        money();
        history();
        tasks();
        sessions();
        hirings();
        document();
        written.enter();
    }

    public void forget() {
        for (String table : List.of(
                "act_ru_identitylink",
                "act_ru_task",
                "act_ru_execution",
                "act_hi_actinst",
                "act_hi_taskinst",
                "act_hi_procinst")) {
            database.sql("delete from " + table + " where id_ like 'book-%'").update();
        }
    }

    private void donors() {
        donor("Agencia Española de Cooperación", "Ana Secreta; ana.secreta@agencia.example", "ACTIVE", "2026-03-01");
        donor("Confederación Helvética", "Beat Geheim; beat@helvetia.example", "ACTIVE", "2027-01-01");
        donor("Fundación Propuesta", "Carla Callada; carla@fundacion.example", "PROPOSED", null);
    }

    private void donor(String name, String contact, String status, String review) {
        database.sql("insert into donor (donor_name, donor_scope, contact_person, contact_address, general_objective,"
                        + " resource_areas, contribution_modality, has_own_formats, comments, status, review_on)"
                        + " values (?, 'EXTRA_REGIONAL', ?, ?, 'Apoyar la prevención en la región.',"
                        + " '{HUMAN_TRAFFICKING,CAPACITY_BUILDING}', '{DONATION}', 'NO', 'Conviene esperar.', ?,"
                        + " cast(? as date))")
                .params(Arrays.asList(name, contact.split("; ")[0], contact.split("; ")[1], status, review))
                .update();
    }

    private void cases() {
        caseOf(
                "MR-2024-001",
                "Campañas en frontera",
                "PREVENTION",
                "COOPERATION_AGENCY",
                "country-GT",
                "2024-02-01",
                "COMMUNICATE_RESULTS",
                "DONE",
                1);
        caseOf(
                "MR-2025-001",
                "Refugio regional",
                "PREVENTION",
                "DONOR_STATE",
                "country-GT",
                "2025-01-10",
                "MANAGE_AND_REPORT",
                "OPEN",
                2);
        caseOf(
                "MR-2025-002",
                "Fiscales unidos",
                "PROSECUTION",
                "COOPERATION_AGENCY",
                "country-CR",
                "2025-03-01",
                "MANAGE_AND_REPORT",
                "OPEN",
                1);
        caseOf(
                "MR-2026-001",
                "Hoteles atentos",
                "PREVENTION",
                "PRIVATE_SECTOR",
                "country-GT",
                "2026-01-05",
                "NEGOTIATE",
                "OPEN",
                2);
        caseOf(
                "MR-2026-002",
                "Universidades que atienden",
                "COMPREHENSIVE_CARE",
                "ACADEMIA",
                "presidency",
                "2026-02-01",
                "ENGAGE",
                "OPEN",
                null);
        caseOf(
                "MR-2026-003",
                "Radio del Caribe",
                "PROSECUTION",
                "MEDIA",
                "country-BZ",
                "2026-03-01",
                "IDENTIFY",
                "OPEN",
                null);
        caseOf(
                "MR-2026-004",
                "Fondo que no fue",
                "PREVENTION",
                "COOPERATION_AGENCY",
                "country-PA",
                "2026-03-05",
                "NEGOTIATE",
                "CLOSED",
                1);
    }

    private void caseOf(
            String number,
            String name,
            String axis,
            String kind,
            String reportedFor,
            String day,
            String step,
            String status,
            Integer donor) {
        database.sql("insert into mobilization_case (number, source_name, source_kind, resource_types, strategic_axis,"
                        + " match, contact, reported_for, reported_by, reported_on, step, status, donor, negotiation,"
                        + " consultants) values (?, ?, ?, '{FINANCIAL}', ?, 'Coincide con la coordinación regional.',"
                        + " 'Diego Discreto', ?, 'titular-gt', cast(? as date), ?, ?, cast(? as bigint), 1, false)")
                .params(Arrays.asList(number, name, kind, axis, reportedFor, day, step, status, donor))
                .update();
    }

    private void money() {
        sheet("MR-2024-001", 1, "Prevención en las fronteras", "100000", "2024-03-01");
        sheet("MR-2025-001", 1, "Refugio para sobrevivientes", "50000", "2025-04-01");
        sheet("MR-2025-002", 1, "Red de fiscales", "30000", "2025-04-01");
        sheet("MR-2026-001", 1, "Hoteles atentos", "10000", "2026-02-01");
        sheet("MR-2026-002", 1, "Universidades", "5000", "2026-03-10");
        sheet("MR-2026-002", 2, "Universidades que atienden", "7000", "2026-03-20");
        sheet("MR-2026-004", 1, "Fondo que no fue", "99000", "2026-03-10");
        round("MR-2024-001", "90000", "USD", "2024-04-01");
        round("MR-2026-001", "12000", "USD", "2026-03-01");
        agreement("MR-2024-001", "90000", "USD", "2024-05-01");
        agreement("MR-2025-001", "40000", "EUR", "2025-06-01");
        agreement("MR-2025-002", "25000", "USD", "2025-09-01");
        contribution("MR-2024-001", "90000", "USD", "2024-06-01");
        contribution("MR-2025-001", "40000", "EUR", "2025-07-01");
        contribution("MR-2025-002", "20000", "USD", "2026-01-15");
        database.sql("insert into engagement (case_number, held_on, modality, participants, minutes, sheet_presented,"
                        + " recorded_by) values ('MR-2024-001', '2024-02-20', 'IN_PERSON', 'Elena Escondida', 'Minuta.',"
                        + " 'YES', 'secretaria')")
                .update();
    }

    private void sheet(String number, int version, String name, String amount, String day) {
        database.sql(
                        "insert into initiative_sheet (case_number, version, project_name, strategic_axes, coverage,"
                                + " executing_institution, beneficiaries, amount, period_duration, description_scope, prepared_by,"
                                + " prepared_on) values (?, ?, ?, '{PREVENTION}', 'REGIONAL', 'SVET', 'Población migrante',"
                                + " cast(? as numeric), 'Un año', 'Capacitación y articulación.', 'secretaria', cast(? as date))")
                .params(number, version, name, amount, day)
                .update();
    }

    private void round(String number, String amount, String currency, String day) {
        database.sql("insert into negotiation_round (case_number, negotiation, round, held_on, total_offered, currency,"
                        + " terms, axis_check, agreed, recorded_by) values (?, 1, 1, cast(? as date),"
                        + " cast(? as numeric), ?, 'Condiciones', 'YES', 'YES', 'secretaria')")
                .params(number, day, amount, currency)
                .update();
    }

    private void agreement(String number, String amount, String currency, String day) {
        database.sql("insert into agreement (case_number, coverage, currency, signed_on, term_from, term_to,"
                        + " administering_entity, amount, progress_months, financial_months, final_days, recorded_by)"
                        + " values (?, 'REGIONAL', ?, cast(? as date), '2024-06-01', '2027-06-01', 'OIM',"
                        + " cast(? as numeric), 3, 6, 30, 'presidencia')")
                .params(number, currency, day, amount)
                .update();
    }

    private void contribution(String number, String amount, String currency, String day) {
        database.sql(
                        "insert into contribution (case_number, currency, confirmed_on, amount, reference, recorded_by,"
                                + " recorded_on)"
                                + " values (?, ?, cast(? as date), cast(? as numeric), 'Nota 1', 'secretaria', cast(? as date))")
                .params(number, currency, day, amount, day)
                .update();
    }

    private void history() {
        instance("MR-2024-001", "2024-02-01", "2024-05-06");
        walked("MR-2024-001", "completeDonorForm", "2024-02-01", "2024-02-11");
        walked("MR-2024-001", "recordEngagement", "2024-02-11", "2024-03-02");
        walked("MR-2024-001", "recordNegotiationRound", "2024-03-02", "2024-04-01");
        walked("MR-2024-001", "submitReport", "2024-04-01", "2024-05-01");
        walked("MR-2024-001", "publishResults", "2024-05-01", "2024-05-06");
        instance("MR-2025-001", "2025-01-10", null);
        walked("MR-2025-001", "completeDonorForm", "2025-01-10", "2025-01-14");
        walked("MR-2025-001", "recordEngagement", "2025-01-14", "2025-02-13");
        walked("MR-2025-001", "recordNegotiationRound", "2025-02-13", "2025-03-25");
        walked("MR-2025-001", "submitReport", "2025-03-25", null);
        instance("MR-2025-002", "2025-03-01", null);
        walked("MR-2025-002", "completeDonorForm", "2025-03-01", "2025-03-07");
        walked("MR-2025-002", "recordEngagement", "2025-03-07", "2025-03-17");
        walked("MR-2025-002", "recordNegotiationRound", "2025-03-17", "2025-04-06");
        walked("MR-2025-002", "submitReport", "2025-04-06", null);
        instance("MR-2026-003", "2026-03-01", null);
        walked("MR-2026-003", "completeDonorForm", "2026-03-01", null);
    }

    private void instance(String number, String start, String end) {
        database.sql(
                        "insert into act_hi_procinst (id_, proc_inst_id_, root_proc_inst_id_, business_key_, proc_def_key_,"
                                + " proc_def_id_, start_time_, end_time_, state_) values ('book-' || ?, 'book-' || ?, 'book-' || ?,"
                                + " ?, 'mobilizationCycle', ?, cast(? as timestamp), cast(? as timestamp), ?)")
                .params(Arrays.asList(
                        number,
                        number,
                        number,
                        number,
                        definition("mobilizationCycle"),
                        start,
                        end,
                        end == null ? "ACTIVE" : "COMPLETED"))
                .update();
    }

    private void walked(String number, String activity, String start, String end) {
        database.sql("insert into act_hi_actinst (id_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_,"
                        + " execution_id_, act_id_, act_type_, start_time_, end_time_) values ('book-' || ? || ?,"
                        + " 'mobilizationCycle', ?, 'book-' || ?, 'book-' || ?, 'book-' || ?, ?, 'userTask',"
                        + " cast(? as timestamp), cast(? as timestamp))")
                .params(Arrays.asList(
                        number,
                        activity,
                        definition("mobilizationCycle"),
                        number,
                        number,
                        number,
                        activity,
                        start,
                        end))
                .update();
    }

    private void tasks() {
        task(
                "MR-2025-001",
                "mobilizationCycle",
                "submitReport",
                "Presentar informe",
                "2025-03-25",
                "2026-03-20",
                "technical-secretariat");
        task(
                "MR-2026-003",
                "mobilizationCycle",
                "completeDonorForm",
                "Completar formulario de donante",
                "2026-03-22",
                "2026-04-10",
                "technical-secretariat");
        task(
                "MR-2026-001",
                "mobilizationCycle",
                "recordNegotiationRound",
                "Registrar ronda de negociación",
                "2026-03-12",
                "2026-03-30",
                "presidency",
                "technical-secretariat");
        task(
                "PL-2026-001",
                "plenarySession",
                "statePosition",
                "Fijar posición",
                "2026-03-20",
                "2026-03-31",
                "country-GT");
    }

    private void task(
            String number, String process, String key, String name, String since, String due, String... groups) {
        database.sql("insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_,"
                        + " proc_def_id_, act_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_,"
                        + " suspension_state_, cached_ent_state_, sequence_counter_) values ('book-' || ?, 1, 'book-' || ?,"
                        + " 'book-' || ?, ?, ?, ?, true, false, true, false, 1, 2, 1)")
                .params(number, number, number, number, definition(process), key)
                .update();
        database.sql("insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_,"
                        + " task_def_key_, priority_, create_time_, due_date_, suspension_state_, task_state_) values"
                        + " ('book-task-' || ?, 1, 'book-' || ?, 'book-' || ?, ?, ?, ?, 50, cast(? as timestamp),"
                        + " cast(? as timestamp), 1, 'Created')")
                .params(number, number, number, definition(process), name + " · " + number, key, since, due)
                .update();
        for (String group : groups) {
            database.sql("insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_) values"
                            + " ('book-' || ? || ?, 1, ?, 'candidate', 'book-task-' || ?)")
                    .params(number, group, group, number)
                    .update();
        }
    }

    private void sessions() {
        session("PL-2025-001", "I-2025", "2025-05-10", "DECISIVE", "BZ,MX");
        session("PL-2026-001", "I-2026", "2026-03-20", "DECISIVE", "BZ,MX,NI,DO");
        session("PL-2026-002", "II-2026", "2026-06-01", null, null);
        item(
                "MO-2025-001",
                "PL-2025-001",
                1,
                "GENERAL",
                "",
                "Plan de comunicación",
                "A-01-I-2025",
                "ADOPTED",
                "2025-05-10");
        item(
                "MO-2025-002",
                "PL-2025-001",
                2,
                "AGREEMENT_ENDORSEMENT",
                "MR-2025-001",
                "Aval del acuerdo: Refugio regional",
                "A-02-I-2025",
                "ADOPTED",
                "2025-05-10");
        item(
                "MO-2026-001",
                "PL-2026-001",
                2,
                "GENERAL",
                "",
                "Protocolo de repatriación",
                null,
                "DEFERRED",
                "2026-03-25");
        item(
                "MO-2026-002",
                "PL-2026-001",
                1,
                "MINUTES",
                "PL-2025-001",
                "Acta de la sesión I-2025",
                "A-01-I-2026",
                "ADOPTED",
                "2026-03-20");
        database.sql(
                        "insert into minutes (session, state, version, text, drafted_on, signed_on, approved_on)"
                                + " values ('PL-2025-001', 'APPROVED', 1, 'Acta aprobada sobre la coordinación de fronteras.',"
                                + " '2025-05-15', '2025-06-01', '2026-03-20'),"
                                + " ('PL-2026-001', 'DRAFT', 1, 'Borrador reservado sobre fronteras.', '2026-03-28', null, null)")
                .update();
    }

    private void session(String number, String label, String day, String heldAs, String absent) {
        database.sql("insert into plenary_session (number, label, kind, convened_by) values (?, ?, 'ORDINARY',"
                        + " 'presidencia')")
                .params(number, label)
                .update();
        database.sql("insert into sitting (session, ordinal, sits_on, starts_at, place, convened_on, held_as, held_at)"
                        + " values (?, 1, cast(? as date), '09:00', 'Tegucigalpa', '2025-01-01', ?,"
                        + " cast(? as timestamptz))")
                .params(Arrays.asList(number, day, heldAs, heldAs == null ? null : day + " 10:00-06"))
                .update();
        if (absent != null) {
            database.sql("insert into attendance select ?, 1, country, case when country = any(string_to_array(?, ','))"
                            + " then 'ABSENT' else 'TITULAR' end from unnest(array['BZ','CR','SV','GT','HN','MX','NI','PA','DO'])"
                            + " country")
                    .params(number, absent)
                    .update();
        }
    }

    private void item(
            String motion,
            String session,
            int position,
            String kind,
            String subject,
            String title,
            String agreement,
            String outcome,
            String day) {
        database.sql(
                        "insert into motion (number, kind, subject_case, title, title_english, text, text_english,"
                                + " proposed_on, session, outcome) values (?, ?, ?, ?, 'In English: ' || ?,"
                                + " 'Se propone la articulación de los países.', 'Countries articulate.', cast(? as date), ?, ?)")
                .params(motion, kind, subject, title, title, day, session, outcome)
                .update();
        database.sql("insert into agenda_item (motion, session, position, text, text_english) values (?, ?, ?, 'Texto',"
                        + " 'Text')")
                .params(motion, session, position)
                .update();
        database.sql("insert into closed_answer (motion, ballot, country, answer, reason, person, given_at)"
                        + " select ?, '0', country, case when ? = 'DEFERRED' and country = 'GT' then 'OBJECT'"
                        + " else 'AGREE' end, null, 'titular', cast(? as timestamptz)"
                        + " from unnest(array['CR','SV','GT','HN','PA']) country")
                .params(motion, outcome, day + " 12:00-06")
                .update();
        database.sql("update agenda_item set outcome = ?, agreement = ?, summary = 'Resumen', closed_at ="
                        + " cast(? as timestamptz) where motion = ?")
                .params(Arrays.asList(outcome, agreement, day + " 12:00-06", motion))
                .update();
    }

    /** One hiring whose evaluation is over, and one in the middle of it, of which nothing may be counted. */
    private void hirings() {
        hiring("CONS-2025-01", "CONTRACTING", "2025-08-01", "GT", "CR", "HN");
        hiring("CONS-2026-01", "EVALUATING", "2026-03-01", "GT");
    }

    private void document() {
        database.sql(
                        "insert into case_document (case_number, kind, title) values ('MR-2025-001', 'SIGNED_AGREEMENT', '')")
                .update();
        database.sql("insert into document_version (document, version, name, type, size, sha256, content, uploaded_by,"
                        + " uploaded_at, unread) values (1, 1, 'acuerdo.pdf', 'PDF', 1, repeat('0', 64), 'x', 'secretaria',"
                        + " '2025-04-01', false)")
                .update();
        database.sql("insert into document_text values (1, 1, 'SIGNED_AGREEMENT', 'acuerdo pdf',"
                        + " 'Se acuerda la prevención del tráfico. Refuges are built.')")
                .update();
    }

    private void hiring(String number, String status, String day, String... evaluated) {
        database.sql("insert into hiring (number, status, opened_by, opened_on) values (?, ?, 'secretaria',"
                        + " cast(? as date))")
                .params(number, status, day)
                .update();
        long call = database.sql("insert into public_call (hiring, kind, opens_at, closes_at) values (?, 'FIRST',"
                        + " cast(? as timestamptz), cast(? as timestamptz) + interval '15 days') returning id")
                .params(number, day + " 00:00-06", day + " 00:00-06")
                .query(Long.class)
                .single();
        database.sql("insert into call_terms (call, version, title, terms_of_reference, deliverables, profile, months,"
                        + " budget, currency, contract_party, published_at) values (?, 1, 'Línea de base regional',"
                        + " 'Medición de la articulación.', '{Informe}', 'Perfil', 4, 18000, 'USD', 'OIM',"
                        + " cast(? as timestamptz))")
                .params(call, day + " 00:00-06")
                .update();
        database.sql("insert into evaluation_period (call, ends_at, extended) values (?, cast(? as timestamptz)"
                        + " + interval '25 days', false)")
                .params(call, day + " 00:00-06")
                .update();
        for (String country : evaluated) {
            database.sql("insert into evaluation (call, country, person, given_at) values (?, ?, 'titular',"
                            + " cast(? as timestamptz))")
                    .params(call, country, day + " 12:00-06")
                    .update();
        }
    }

    private String definition(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
    }
}
