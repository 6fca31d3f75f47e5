-- What the program reads as one of some codes can be nothing else, whatever program writes it. The list is KnownCodesTest's,
-- which writes it here; this script runs again whenever it has changed. Rows from before it stay as they are: whoever
-- reads them passes over what nobody knows.
do $$
declare
    known record;
    rule text;
    listed text;
begin
    for known in
        select * from (values
            -- <codes>
            ('account', 'agrees', 'YES NO'),
            ('account', 'organ', 'PRESIDENCY TECHNICAL_SECRETARIAT'),
            ('act', 'language', 'es en'),
            ('agenda_item', 'outcome', 'ADOPTED DEFERRED REJECTED'),
            ('agreement', 'coverage', 'NATIONAL REGIONAL'),
            ('agreement', 'currency', 'USD EUR'),
            ('amendment', 'answered_by', 'presidency technical-secretariat'),
            ('amendment', 'proposed_by', 'presidency technical-secretariat'),
            ('application', 'language', 'es en'),
            ('appointment', 'country', 'BZ CR SV GT HN MX NI PA DO'),
            ('appointment', 'role', 'TITULAR ALTERNATE PRESIDENCY_OFFICIAL SECRETARIAT_OFFICIAL COMMUNICATION_COMMITTEE OBSERVER MANAGER ADMINISTRATOR'),
            ('attendance', 'country', 'BZ CR SV GT HN MX NI PA DO'),
            ('attendance', 'presence', 'ABSENT TITULAR ALTERNATE BOTH'),
            ('attendance_correction', 'becomes', 'ABSENT TITULAR ALTERNATE BOTH'),
            ('attendance_correction', 'country', 'BZ CR SV GT HN MX NI PA DO'),
            ('attendance_correction', 'was', 'ABSENT TITULAR ALTERNATE BOTH'),
            ('case_donor_form', 'contribution_modality', 'DONATION TECHNICAL_ASSISTANCE NON_REFUNDABLE_FUNDS LOANS INVESTMENT_CAPITAL'),
            ('case_donor_form', 'donor_scope', 'REGIONAL NATIONAL EXTRA_REGIONAL'),
            ('case_donor_form', 'has_own_formats', 'YES NO'),
            ('case_donor_form', 'resource_areas', 'HUMAN_TRAFFICKING MIGRANT_SMUGGLING CAPACITY_BUILDING KNOWLEDGE_MANAGEMENT RELATED_PUBLIC_POLICIES OTHER'),
            ('checklist_point', 'answer', 'YES NO NOT_APPLICABLE'),
            ('closed_answer', 'answer', 'AGREE OBJECT ABSTAIN YES NO NO_ANSWER'),
            ('closed_answer', 'country', 'BZ CR SV GT HN MX NI PA DO'),
            ('contract', 'currency', 'USD EUR'),
            ('contribution', 'currency', 'USD EUR'),
            ('document_version', 'type', 'PDF PNG JPEG DOCX XLSX PPTX ODT ODS'),
            ('donor', 'contribution_modality', 'DONATION TECHNICAL_ASSISTANCE NON_REFUNDABLE_FUNDS LOANS INVESTMENT_CAPITAL'),
            ('donor', 'donor_scope', 'REGIONAL NATIONAL EXTRA_REGIONAL'),
            ('donor', 'has_own_formats', 'YES NO'),
            ('donor', 'resource_areas', 'HUMAN_TRAFFICKING MIGRANT_SMUGGLING CAPACITY_BUILDING KNOWLEDGE_MANAGEMENT RELATED_PUBLIC_POLICIES OTHER'),
            ('donor', 'status', 'PROPOSED ACTIVE'),
            ('engagement', 'modality', 'IN_PERSON VIRTUAL FORUM'),
            ('engagement', 'sheet_presented', 'YES NO'),
            ('evaluation', 'country', 'BZ CR SV GT HN MX NI PA DO'),
            ('filter_opinion', 'organ', 'PRESIDENCY TECHNICAL_SECRETARIAT'),
            ('hiring_event', 'code', 'budgetReassigned callPublished confirmed conflictDeclared contracted declaredEmpty.NONE_ADMITTED declaredEmpty.NO_OFFERS downloaded.CURRICULUM downloaded.LEGAL downloaded.PROPOSAL evaluated evaluationsClosed exitGiven.CANCEL exitGiven.INVITE exitGiven.RESTART extended extendedUntil filterAgreed filterGiven invited linkChanged needed notObjected objected offersOpened proposed recused removed secondCallOpened selected termsRewritten'),
            ('initiative_sheet', 'coverage', 'NATIONAL REGIONAL'),
            ('initiative_sheet', 'strategic_axes', 'PREVENTION COMPREHENSIVE_CARE PROSECUTION INSTITUTIONAL_STRENGTHENING'),
            ('joint_decision', 'organ', 'PRESIDENCY TECHNICAL_SECRETARIAT'),
            ('mail_message', 'language', 'ES EN'),
            ('minutes', 'state', 'DRAFT SIGNED APPROVED'),
            ('minutes_comment', 'country', 'BZ CR SV GT HN MX NI PA DO'),
            ('minutes_signature', 'organ', 'presidency technical-secretariat'),
            ('mobilization_case', 'reported_for', 'country-BZ country-CR country-SV country-GT country-HN country-MX country-NI country-PA country-DO presidency technical-secretariat'),
            ('mobilization_case', 'resource_types', 'FINANCIAL HUMAN GOODS_AND_SERVICES'),
            ('mobilization_case', 'source_kind', 'MEMBER_STATE DONOR_STATE CIVIL_SOCIETY COOPERATION_AGENCY PRIVATE_SECTOR ACADEMIA MEDIA'),
            ('mobilization_case', 'status', 'OPEN CLOSED DONE'),
            ('mobilization_case', 'step', 'IDENTIFY ENGAGE NEGOTIATE MANAGE_AND_REPORT COMMUNICATE_RESULTS'),
            ('mobilization_case', 'strategic_axis', 'PREVENTION COMPREHENSIVE_CARE PROSECUTION INSTITUTIONAL_STRENGTHENING'),
            ('motion', 'kind', 'AGREEMENT_ENDORSEMENT RESULTS_REPORT OVERDUE_REPORT DISAGREEMENT MINUTES GENERAL'),
            ('motion', 'outcome', 'ADOPTED DEFERRED REJECTED'),
            ('negotiation_round', 'agreed', 'YES NO'),
            ('negotiation_round', 'axis_check', 'YES NO'),
            ('negotiation_round', 'currency', 'USD EUR'),
            ('objection', 'country', 'BZ CR SV GT HN MX NI PA DO'),
            ('objection_withdrawal', 'country', 'BZ CR SV GT HN MX NI PA DO'),
            ('offer', 'language', 'es en'),
            ('offer', 'standing', 'RECEIVED ADMITTED NOT_ADMITTED SELECTED NOT_SELECTED'),
            ('office_handover', 'country', 'BZ CR SV GT HN MX NI PA DO'),
            ('office_handover', 'office', 'PRESIDENCY TECHNICAL_SECRETARIAT'),
            ('office_handover', 'successor', 'BZ CR SV GT HN MX NI PA DO'),
            ('office_term', 'country', 'BZ CR SV GT HN MX NI PA DO'),
            ('office_term', 'office', 'PRESIDENCY TECHNICAL_SECRETARIAT'),
            ('person', 'language', 'ES EN'),
            ('plenary_answer', 'kind', 'AGREEMENT_ENDORSEMENT RESULTS_REPORT OVERDUE_REPORT DISAGREEMENT MINUTES GENERAL'),
            ('plenary_answer', 'outcome', 'ADOPTED DEFERRED REJECTED'),
            ('plenary_session', 'ended_early_as', 'CANCELLED REMOVED'),
            ('plenary_session', 'kind', 'ORDINARY EXTRAORDINARY'),
            ('position_stated', 'country', 'BZ CR SV GT HN MX NI PA DO'),
            ('position_stated', 'stance', 'AGREE OBJECT ABSTAIN'),
            ('project_sheet', 'funding_source', 'ORDINARY_BUDGET NGO COOPERATION_AGENCIES PRIVATE_OR_ACADEMIC'),
            ('publication', 'products', 'BULLETIN WEB LEAFLET PRESS_RELEASE SOCIAL_NETWORKS VIDEO EVENT'),
            ('released_amendment', 'answered_by', 'presidency technical-secretariat'),
            ('released_amendment', 'proposed_by', 'presidency technical-secretariat'),
            ('released_answer', 'answer', 'AGREE OBJECT ABSTAIN YES NO NO_ANSWER'),
            ('released_answer', 'country', 'BZ CR SV GT HN MX NI PA DO'),
            ('report', 'kinds', 'PROGRESS FINANCIAL FINAL EXTRA'),
            ('report', 'status', 'EXPECTED SUBMITTED RETURNED ACCEPTED DROPPED'),
            ('representative_change', 'country', 'BZ CR SV GT HN MX NI PA DO'),
            ('representative_change', 'role', 'TITULAR ALTERNATE'),
            ('session_change', 'kind', 'MOVED CANCELLED'),
            ('sitting', 'chair', 'PRESIDENCY DEPUTY_COUNTRY TECHNICAL_SECRETARIAT'),
            ('sitting', 'chair_country', 'BZ CR SV GT HN MX NI PA DO'),
            ('sitting', 'held_as', 'DECISIVE INFORMATIVE'),
            ('suggested_invitee', 'organ', 'PRESIDENCY TECHNICAL_SECRETARIAT'),
            ('vote_cast', 'choice', 'YES NO ABSTAIN'),
            ('vote_cast', 'country', 'BZ CR SV GT HN MX NI PA DO')
            -- </codes>
        ) as list (of_table, of_column, codes)
    loop
        rule := known.of_table || '_known_' || known.of_column;
        listed := (select string_agg(quote_literal(code), ', ') from unnest(string_to_array(known.codes, ' ')) code);
        execute format('alter table %I drop constraint if exists %I', known.of_table, rule);
        execute format(
            case when (select data_type from information_schema.columns
                        where table_schema = current_schema and table_name = known.of_table
                          and column_name = known.of_column) = 'ARRAY'
                 then 'alter table %I add constraint %I check (%I <@ array[%s]::text[]) not valid'
                 else 'alter table %I add constraint %I check (%I in (%s)) not valid' end,
            known.of_table, rule, known.of_column, listed);
        begin
            execute format('alter table %I validate constraint %I', known.of_table, rule);
        exception when check_violation then
            raise warning '% holds codes that nobody knows', known.of_table || '.' || known.of_column;
        end;
    end loop;
end $$;
