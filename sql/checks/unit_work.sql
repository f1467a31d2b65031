-- The work of a unit, for the daily sheet: what came to it, fell due with it, of that waits for an answer, and was closed.
-- The unit is the one in charge at the end of the period.

insert into asked (metric, kind, own, breakdown)
select metric, 'count', '', breakdown
from unnest(array['unit_received', 'unit_due', 'unit_due_open', 'unit_closed']) metric
cross join unnest(array['whole', 'unit']) breakdown;

insert into counted (metric, window_id, item_id, unit_code, value)
with
in_charge as (
    select w.window_id, w.starts_at, w.ends_at, w.period_start, w.period_end, f.event_id, f.item_id, f.unit_code, f.since
    from forwarding f
    join eligible_item i on i.item_id = f.item_id
    join role_window w on f.since < w.ends_at and w.ends_at <= f.until
),

due as (
    select c.window_id, c.ends_at, c.event_id, c.item_id, c.unit_code
    from in_charge c
    join due_day d on d.forwarding_id = c.event_id and d.since < c.ends_at and c.ends_at <= d.until
    where d.due_on >= c.period_start and d.due_on < c.period_end and not pg_temp.left_by(c.item_id, d.due_on)
)

select 'unit_received', window_id, item_id, unit_code, 1 from in_charge where since >= starts_at
union all
select 'unit_due', window_id, item_id, unit_code, 1 from due
union all
select 'unit_due_open', d.window_id, d.item_id, d.unit_code, 1
from due d
join open_at o on o.item_id = d.item_id and o.bound = d.ends_at
where not exists (
    select from forwarding_answer a where a.forwarding_id = d.event_id and a.answered_at < d.ends_at
)
union all
-- closed without ever being forwarded: of no unit
select 'unit_closed', w.window_id, s.item_id, c.unit_code, 1
from stock_change s
join role_window w on s.changed_at >= w.starts_at and s.changed_at < w.ends_at
left join in_charge c on c.item_id = s.item_id and c.window_id = w.window_id
where s.kind = 'closed';
