package org.corett.moviliza;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.corett.moviliza.casework.WrittenCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Three years of a busy coalition, written with SQL: cases, sessions, hirings, mails, open tasks, and the engine's
 * history of them, 100,000 entries a year.
 *
 * <p>Every {@code :cases}-th of a year ends; names and texts repeat, as they do. {@link #forget()} takes the engine's rows
 * away again; the modules' tables are emptied by the next {@link Coalition#startAfresh()}.
 */
@Component
public class ThreeYears {
    private static final List<String> LOAD = List.of(
            // 500 donors, all in the directory.
            """
            insert into donor (donor_name, donor_scope, contact_person, contact_address, general_objective,
                resource_areas, contribution_modality, has_own_formats, status, review_on)
            select 'Agencia de Cooperación ' || n, (array['REGIONAL','NATIONAL','EXTRA_REGIONAL'])[1 + n % 3],
                'Contacto ' || n, 'contacto' || n || '@donante.example',
                'Financia campañas de prevención, fortalecimiento institucional y atención integral en la región.',
                array[(array['HUMAN_TRAFFICKING','MIGRANT_SMUGGLING','CAPACITY_BUILDING'])[1 + n % 3]],
                array[(array['DONATION','TECHNICAL_ASSISTANCE','LOANS'])[1 + n % 3]], 'NO', 'ACTIVE',
                date '2026-01-01' + n
            from generate_series(1, 500) n
            """,
            """
            insert into mobilization_case (number, source_name, source_kind, resource_types, strategic_axis, match,
                reported_for, reported_by, reported_on, step, status, donor, negotiation, consultants)
            select 'MR-' || (2024 + n % 3) || '-' || lpad((n / 3 + 1)::text, 4, '0'), 'Fuente de recursos ' || n,
                (array['MEMBER_STATE','DONOR_STATE','CIVIL_SOCIETY','COOPERATION_AGENCY','PRIVATE_SECTOR','ACADEMIA',
                    'MEDIA'])[1 + n % 7], '{FINANCIAL}',
                (array['PREVENTION','COMPREHENSIVE_CARE','PROSECUTION','INSTITUTIONAL_STRENGTHENING'])[1 + n % 4],
                'Coincide con la coordinación regional y con los planes de prevención de los países; número ' || n,
                'country-' || (array['BZ','CR','SV','GT','HN','MX','NI','PA','DO'])[1 + n % 9], 'titular-gt',
                make_date(2024 + n % 3, 1, 1) + (n / 3) % 330,
                (array['IDENTIFY','ENGAGE','NEGOTIATE','MANAGE_AND_REPORT','COMMUNICATE_RESULTS'])[1 + n % 5],
                case when n % 10 < 3 then 'OPEN' when n % 10 < 5 then 'CLOSED' else 'DONE' end,
                case when n % 5 > 0 then 1 + n % 500 end, 1, false
            from generate_series(0, :cases - 1) n
            """,
            """
            insert into initiative_sheet (case_number, version, project_name, strategic_axes, coverage,
                executing_institution, beneficiaries, amount, period_duration, description_scope, prepared_by,
                prepared_on)
            select number, 1, 'Proyecto ' || id || ' de prevención', array[strategic_axis], 'REGIONAL', 'SVET',
                'Población migrante', 1000 + id, 'Un año',
                repeat('Capacitación, articulación de fiscales y campañas en la frontera. ', 20), 'secretaria',
                reported_on + 20
            from mobilization_case where donor is not null
            """,
            """
            insert into engagement (case_number, held_on, modality, participants, minutes, sheet_presented,
                recorded_by)
            select number, reported_on + 30, 'VIRTUAL', 'Los presentes', 'Minuta de la reunión.', 'YES', 'secretaria'
            from mobilization_case where donor is not null
            """,
            """
            insert into negotiation_round (case_number, negotiation, round, held_on, total_offered, currency, terms,
                axis_check, agreed, recorded_by)
            select number, 1, round, reported_on + 40 + round, 900 + id, case when id % 4 = 0 then 'EUR' else 'USD' end,
                'Condiciones', 'YES', 'YES', 'secretaria'
            from mobilization_case, generate_series(1, 2) round where donor is not null and step <> 'ENGAGE'
            """,
            """
            insert into agreement (case_number, coverage, currency, signed_on, term_from, term_to,
                administering_entity, amount, progress_months, financial_months, final_days, recorded_by)
            select number, 'REGIONAL', case when id % 4 = 0 then 'EUR' else 'USD' end, reported_on + 60,
                reported_on + 61, reported_on + 800, 'OIM', 900 + id, 3, 6, 30, 'presidencia'
            from mobilization_case where donor is not null and step in ('MANAGE_AND_REPORT', 'COMMUNICATE_RESULTS')
            """,
            """
            insert into contribution (case_number, currency, confirmed_on, amount, reference, recorded_by, recorded_on)
            select case_number, currency, signed_on + 10, amount, 'Nota', 'secretaria', signed_on + 10 from agreement where id % 10 > 0
            """,
            // 200 sessions, five motions each.
            """
            insert into plenary_session (number, label, kind, convened_by, decided_on)
            select 'PL-' || (2024 + n % 3) || '-' || lpad((n / 3 + 1)::text, 3, '0'),
                'E-' || (n / 3 + 1) || '-' || (2024 + n % 3), 'EXTRAORDINARY', 'presidencia',
                make_date(2024 + n % 3, 1, 1) + (n / 3) * 5
            from generate_series(0, :sessions - 1) n
            """,
            """
            insert into sitting (session, ordinal, sits_on, starts_at, place, convened_on, held_as, held_at)
            select number, 1, decided_on, '09:00', 'Tegucigalpa', decided_on - 10, 'DECISIVE', decided_on + time '10:00'
            from plenary_session
            """,
            """
            insert into attendance
            select number, 1, country, case when hashtext(number || country) % 5 = 0 then 'ABSENT' else 'TITULAR' end
            from plenary_session, unnest(array['BZ','CR','SV','GT','HN','MX','NI','PA','DO']) country
            """,
            """
            insert into motion (number, kind, subject_case, title, title_english, text, text_english, proposed_on,
                session, outcome)
            select 'MO-' || right(number, 8) || n, 'GENERAL', '', 'Protocolo de coordinación ' || n,
                'Coordination protocol ' || n, repeat('Se propone articular la atención de los países. ', 20),
                repeat('It is proposed that countries coordinate care. ', 20), decided_on - 20, number, 'ADOPTED'
            from plenary_session, generate_series(1, 5) n
            """,
            """
            insert into agenda_item (motion, session, position, text, text_english, outcome, agreement, summary,
                closed_at)
            select number, session, right(number, 1)::integer, text, text_english, 'ADOPTED',
                'A-0' || right(number, 1) || '-' || session, 'Adoptado', proposed_on + 20 + time '12:00'
            from motion
            """,
            """
            insert into minutes (session, state, version, text, drafted_on, signed_on)
            select number, 'SIGNED', 1, repeat('Acta. Los países acordaron coordinar la atención en las fronteras. ', 60),
                decided_on + 5, decided_on + 10
            from plenary_session
            """,
            // Hirings, a score a year.
            """
            insert into hiring (number, status, opened_by, opened_on)
            select 'CONS-' || (2024 + n % 3) || '-' || lpad((n / 3 + 1)::text, 2, '0'), 'CONTRACTED', 'secretaria',
                make_date(2024 + n % 3, 1, 1) + n * 5
            from generate_series(0, 59) n
            """,
            """
            insert into public_call (hiring, kind, opens_at, closes_at, opened_at, result, concluded_on, ended_on)
            select number, 'FIRST', opened_on, opened_on + 15, opened_on + 16, 'SELECTED', opened_on + 40, opened_on + 50
            from hiring
            """,
            """
            insert into call_terms (call, version, title, terms_of_reference, deliverables, profile, months, budget,
                currency, contract_party, published_at)
            select id, 1, 'Línea de base ' || id, repeat('Medición de la articulación regional. ', 30), '{Informe}',
                'Perfil', 4, 18000, 'USD', 'OIM', opens_at
            from public_call
            """,
            """
            insert into evaluation_period (call, ends_at, extended)
            select id, closes_at + interval '10 days', false from public_call
            """,
            """
            insert into evaluation (call, country, person, given_at)
            select id, country, 'titular', closes_at
            from public_call, unnest(array['CR','SV','GT','HN','PA','DO']) country
            """,
            """
            insert into mail_message (message_id, recipient, username, language, code, case_number, subject, text, html,
                created_at, state, attempts, finished_at)
            select 'm' || n || '@bench', 'titular-gt@corett.example', 'titular-gt', 'ES', 'sheetReady',
                'MR-2024-' || lpad((1 + n % 3000)::text, 4, '0'), 'La ficha está lista', 'Texto', '<p>Texto</p>',
                timestamptz '2026-01-01' + n * interval '1 minute', 'SENT', 1, timestamptz '2026-01-01'
            from generate_series(1, 50000) n
            """,
            // A document a case, with as much text as two pages hold, read as it would be.
            """
            insert into case_document (case_number, kind, title)
            select number, (array['SIGNED_AGREEMENT','MEETING_MINUTES','PROOF_OF_RESOURCES','OTHER'])[1 + id % 4], ''
            from mobilization_case
            """,
            """
            insert into document_version (document, version, name, type, size, sha256, content, uploaded_by, uploaded_at,
                unread)
            select id, 1, 'documento-' || id || '.pdf', 'PDF', 5, repeat('0', 64), '%PDF-', 'secretaria',
                timestamptz '2024-01-01' + id * interval '1 hour', false
            from case_document
            """,
            """
            insert into document_text (document, version, kind, name, text)
            select v.document, v.id, d.kind, v.name, 'Documento ' || v.id || '. ' || repeat(
                'La coordinación regional acuerda la atención integral y la persecución del delito en la frontera. ', 40)
            from document_version v join case_document d on d.id = v.document
            """,
            // The engine's books: thirty entries a case.
            """
            insert into act_hi_procinst (id_, proc_inst_id_, root_proc_inst_id_, business_key_, proc_def_key_,
                proc_def_id_, start_time_, end_time_, state_)
            select 'year-' || number, 'year-' || number, 'year-' || number, number, 'mobilizationCycle', :definition,
                reported_on, case when status = 'OPEN' then null else reported_on + 150 end,
                case when status = 'OPEN' then 'ACTIVE' else 'COMPLETED' end
            from mobilization_case
            """,
            """
            insert into act_hi_actinst (id_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_,
                execution_id_, act_id_, act_name_, act_type_, start_time_, end_time_, duration_)
            select 'year-' || number || '-' || n, 'mobilizationCycle', :definition, 'year-' || number, 'year-' || number,
                'year-' || number,
                (array['completeDonorForm','validateDonor','prepareInitiativeSheet','recordEngagement',
                    'recordNegotiationRound','completeChecklist','signAgreement','confirmContribution','submitReport',
                    'publishResults'])[1 + n / 3], 'Actividad', 'userTask', reported_on + n * interval '4 days',
                case when status = 'OPEN' and n = 29 then null else reported_on + (n + 1) * interval '4 days' end, 345600000
            from mobilization_case, generate_series(0, 29) n
            """,
            """
            insert into act_hi_taskinst (id_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_,
                execution_id_, act_inst_id_, task_def_key_, name_, assignee_, start_time_, end_time_, duration_,
                delete_reason_, priority_)
            select id_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_, execution_id_, id_, act_id_,
                act_name_, 'secretaria', start_time_, end_time_, duration_, 'completed', 50
            from act_hi_actinst where id_ like 'year-%'
            """,
            // What is open now: one task in each open case, offered to one office or country.
            """
            insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_,
                act_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_,
                sequence_counter_)
            select 'year-' || number, 1, 'year-' || number, 'year-' || number, number, :definition, 'submitReport', true,
                false, true, false, 1, 2, 1
            from mobilization_case where status = 'OPEN'
            """,
            """
            insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_,
                priority_, create_time_, due_date_, suspension_state_, task_state_)
            select 'year-' || number, 1, 'year-' || number, 'year-' || number, :definition, 'Presentar informe',
                'submitReport', 50, reported_on, reported_on + 400, 1, 'Created'
            from mobilization_case where status = 'OPEN'
            """,
            """
            insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
            select 'year-' || number, 1,
                case when id % 3 = 0 then 'technical-secretariat' else reported_for end, 'candidate', 'year-' || number
            from mobilization_case where status = 'OPEN'
            """);

    private static final List<String> ENGINES_TABLES = List.of(
            "act_ru_identitylink",
            "act_ru_task",
            "act_ru_execution",
            "act_hi_taskinst",
            "act_hi_actinst",
            "act_hi_procinst");

    private final JdbcClient database;
    private final RepositoryService repository;
    private final WrittenCases written;

    ThreeYears(JdbcClient database, RepositoryService repository, WrittenCases written) {
        this.database = database;
        this.repository = repository;
        this.written = written;
    }

    /** Enters so much; the modules' tables are empty before. Statistics are then brought up to date. */
    public void enter(int cases, int sessions) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("mobilizationCycle")
                .latestVersion()
                .singleResult()
                .getId();
        for (String sql : LOAD) {
            database.sql(sql)
                    .param("cases", cases)
                    .param("sessions", sessions)
                    .param("definition", definition)
                    .update();
        }
        written.enter();
        database.sql("analyze").update();
    }

    public void forget() {
        for (String table : ENGINES_TABLES) {
            database.sql("delete from " + table + " where id_ like 'year-%'").update();
        }
    }
}
