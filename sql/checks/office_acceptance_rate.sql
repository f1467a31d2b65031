-- 信访部门及时受理率 (docs/measures.md §3): registered by a petition office, 15 days run out in the period; states beside it.

create temp table office_acceptance on commit drop as
with
owed as (
    select i.item_id, i.registering_unit as unit_code, i.registered_on + 15 as due_on
    from processing_item i
    join chosen_unit u on u.unit_code = i.registering_unit
    where u.kind = 'petition_office' and not pg_temp.left_by(i.item_id, i.registered_on + 15)
),

accepted as (
    select item_id, min(occurred_at) as accepted_at, min(occurred_on) as accepted_on
    from event
    where kind = 'accepted'
    group by item_id
)

select
    w.window_id, o.item_id, o.unit_code,
    pg_temp.timeliness(
        o.due_on, case when a.accepted_at < w.ends_at then a.accepted_on end, p.cutoff_day
    ) as state
from owed o
join check_window w on o.due_on >= w.period_start and o.due_on < w.period_end
cross join check_parameter p
left join accepted a on a.item_id = o.item_id;

insert into counted (metric, window_id, item_id, unit_code, numerator, denominator)
select
    'office_acceptance_rate', window_id, item_id, unit_code,
    (state = 'on_time')::int, (state <> 'not_due')::int
from office_acceptance;

insert into counted (metric, own, window_id, item_id, unit_code, value)
select 'office_acceptance_states', 'state=' || state, window_id, item_id, unit_code, 1
from office_acceptance;
