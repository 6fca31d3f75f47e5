-- Documents and acts are found by what they are called as well, in both languages, as people name them on their pages.
-- What is stored does not follow the function: who changes it drops and adds both columns again.
create function paper_called(kind text) returns text language sql immutable parallel safe as $$
    select case kind
        when 'DONOR_FORMATS' then 'Formatos y requisitos del donante. The donor''s formats and requirements'
        when 'MEETING_MINUTES' then 'Minuta de la reunión con el donante. Minutes of the meeting with the donor'
        when 'SIGNED_AGREEMENT' then 'Acuerdo firmado. Signed agreement'
        when 'PROOF_OF_RESOURCES' then 'Comprobante de recepción o aplicación de recursos.'
            || ' Proof that resources were received or applied'
        when 'SESSION_DOCUMENT' then 'Documento de la sesión. Document of the session'
        when 'SIGNED_MINUTES' then 'Acta firmada. Signed minutes'
        when 'CONTRACT' then 'Contrato. Contract'
        when 'HIRING_DOCUMENT' then 'Documento de la contratación. Document of the hiring'
        when 'NATIONAL_LETTER' then 'Carta del ente nacional. The national body''s letter'
        when 'FURTHER_LETTER' then 'Otra carta del ente nacional. Further letter of the national body'
        when 'OTHER' then 'Otro documento. Another document'
        when 'DONOR_FORM' then 'Formulario de donante. Donor form'
        when 'INITIATIVE_SHEET' then 'Ficha de iniciativa. Initiative sheet'
        when 'CHECKLIST' then 'Lista de verificación. Checklist'
        when 'ACKNOWLEDGEMENT' then 'Carta de agradecimiento. Letter of acknowledgement'
        when 'CONVOCATION' then 'Convocatoria y agenda. Call and agenda'
        when 'MINUTES' then 'Acta de la sesión. Minutes of the session'
        when 'SELECTION_REPORT' then 'Informe de evaluación y selección. Evaluation and selection report'
        else '' end
$$;

alter table document_text drop column search;
alter table document_text
    add column search tsvector generated always as (searchable(name || ' ' || paper_called(kind), text)) stored;
create index document_text_search on document_text using gin (search);

alter table act drop column search;
alter table act
    add column search tsvector generated always as
        (searchable(number || ' ' || paper_called(kind), coalesce(text, ''))) stored;
create index act_search on act using gin (search);
