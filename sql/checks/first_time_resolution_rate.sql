-- 一次性化解率 (docs/measures.md §4): of the cohort of answer_rate, closed and answered, and nobody came back about it within
-- 60 days of the answer. Looks on to the cut-off; provisional until the 60 days after the period are over
-- (_figures.sql).

insert into asked (metric, kind, own, breakdown)
select metric, 'ratio', '', breakdown
from unnest(array['first_time_resolution_rate', 'first_time_resolution_closed_rate']) metric
cross join unnest(array['whole', 'month']) breakdown;

create temp table first_time on commit drop as
with
closed as (
    select c.window_id, c.item_id, c.answered_at, c.answered_on
    from answer_cohort c
    join settled s on s.item_id = c.item_id
        and s.kind = 'closed' and s.since < c.ends_at and c.ends_at <= s.until
),

-- a repeat counts wherever it was registered
came_back as (
    select distinct c.window_id, c.item_id
    from closed c
    join chain_root r on r.root_id = c.item_id
    join item again on again.item_id = r.item_id and again.is_eligible
    where again.registered_at > c.answered_at and again.registered_on <= c.answered_on + 60
)

select
    c.window_id, c.item_id, c.unit_code,
    d.answered_at is not null and b.item_id is null as is_resolved,
    d.item_id is not null as is_closed
from answer_cohort c
left join closed d on d.window_id = c.window_id and d.item_id = c.item_id
left join came_back b on b.window_id = c.window_id and b.item_id = c.item_id
where c.state <> 'not_due';

insert into counted (metric, window_id, item_id, unit_code, numerator, denominator)
select 'first_time_resolution_rate', window_id, item_id, unit_code, is_resolved::int, 1
from first_time
union all
-- as cities assess it: of what was closed
select 'first_time_resolution_closed_rate', window_id, item_id, unit_code, is_resolved::int, 1
from first_time
where is_closed;
