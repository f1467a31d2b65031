-- 满意率 and 参评率 (docs/measures.md §5), on the day of the evaluation: lapsed is a part of neither the satisfied nor the rated.

insert into asked (metric, kind, own, breakdown, roles)
select
    metric, 'ratio', 'target=' || target, breakdown,
    -- a unit or a place has too few in a month
    case breakdown when 'whole' then 'both' else 'last_12_months' end
from unnest(array['satisfaction_rate', 'participation_rate']) metric
cross join unnest(array['office', 'unit']) target
cross join unnest(array['whole', 'unit', 'region']) breakdown
union all
select metric, 'ratio', '', 'whole', 'both'
from unnest(array['satisfaction_rate', 'participation_rate']) metric;

insert into counted (metric, own, window_id, item_id, unit_code, numerator, denominator)
with evaluated as (
    select
        w.window_id, i.item_id, v.target, v.status, v.rating,
        -- the office evaluated is the one that registered; the unit, the one in charge at the end of the period
        case v.target when 'office' then i.registering_unit else f.unit_code end as unit_code
    from accepted_evaluation v
    join processing_item i on i.item_id = v.item_id
    cross join check_parameter p
    join check_window w on w.month = '' and v.occurred_at >= w.starts_at and v.occurred_at < w.ends_at
    left join forwarding f on f.item_id = i.item_id and f.since < w.ends_at and w.ends_at <= f.until
    where v.recorded_at <= p.cutoff and v.occurred_at <= p.cutoff
),

-- each evaluation for its target, and in the whole region for both together
placed as (
    select own, window_id, item_id, unit_code, status, rating
    from evaluated
    cross join lateral (values ('target=' || target), ('')) t (own)
)

select
    'satisfaction_rate', own, window_id, item_id, unit_code,
    (rating in ('satisfied', 'basically_satisfied'))::int, 1
from placed
where status = 'rated'
union all
select
    'participation_rate', own, window_id, item_id, unit_code,
    (status = 'rated')::int, 1
from placed
where status in ('rated', 'lapsed');
