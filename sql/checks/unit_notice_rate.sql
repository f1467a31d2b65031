-- 责任单位按期告知率 (docs/measures.md §3): 15 days from the first forwarding run out in the period; states beside it.

create temp table unit_notice on commit drop as
with
first_forwarded as (
    select distinct on (e.item_id) e.item_id, e.event_id, e.occurred_at, e.unit_code, e.occurred_on + 15 as due_on
    from event e
    join processing_item i on i.item_id = e.item_id
    where e.kind = 'forwarded'
    order by e.item_id, e.occurred_at, e.event_id
),

owed as (
    select item_id, event_id, occurred_at, unit_code, due_on
    from first_forwarded
    where not pg_temp.left_by(item_id, due_on)
),

notified as (
    select o.item_id, min(n.occurred_at) as notified_at, min(n.occurred_on) as notified_on
    from owed o
    join event n on n.item_id = o.item_id
        and n.kind = 'notified'
        and (n.occurred_at, n.event_id) > (o.occurred_at, o.event_id)
    group by o.item_id
)

select
    w.window_id, o.item_id, o.unit_code,
    pg_temp.timeliness(
        o.due_on, case when n.notified_at < w.ends_at then n.notified_on end, p.cutoff_day
    ) as state
from owed o
join check_window w on o.due_on >= w.period_start and o.due_on < w.period_end
cross join check_parameter p
left join notified n on n.item_id = o.item_id;

insert into counted (metric, window_id, item_id, unit_code, numerator, denominator)
select
    'unit_notice_rate', window_id, item_id, unit_code,
    (state = 'on_time')::int, (state <> 'not_due')::int
from unit_notice;

insert into counted (metric, own, window_id, item_id, unit_code, value)
select 'unit_notice_states', 'state=' || state, window_id, item_id, unit_code, 1
from unit_notice;
