-- Planned is what stands now: the agreement, else the last offer of the negotiation that is under way, else what the
-- initiative sheet asks for, in US dollars. What a former donor offered is not planned with.
create or replace view portfolio as
select c.number, c.source_name, c.source_kind, c.strategic_axis, c.reported_for, c.reported_on, c.step, c.status,
    c.donor, coalesce(s.project_name, c.source_name) as title,
    coalesce(a.amount, r.total_offered, s.amount) as planned,
    case when a.amount is not null then a.currency when r.total_offered is not null then r.currency
        when s.amount is not null then 'USD' end as planned_currency,
    coalesce(a.signed_on, r.held_on, s.prepared_on) as planned_on,
    k.amount as confirmed, k.currency as confirmed_currency, k.confirmed_on, k.recorded_on
from mobilization_case c
left join agreement a on a.case_number = c.number
left join contribution k on k.case_number = c.number
left join lateral (select total_offered, currency, held_on from negotiation_round
    where case_number = c.number and negotiation = c.negotiation order by round desc limit 1) r on true
left join lateral (select project_name, amount, prepared_on from initiative_sheet
    where case_number = c.number order by version desc limit 1) s on true;
