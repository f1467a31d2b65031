-- 按期答复率 (docs/measures.md §3): the due day in force at the end of the period lies in it; states beside it.
-- The cohort is also that of closure_rate and first_time_resolution_rate.

create temp table answer_cohort on commit drop as
with owed as (
    select
        w.window_id, w.ends_at, i.item_id, f.unit_code, d.due_on,
        a.answered_at, a.answered_on
    from check_window w
    cross join processing_item i
    join due_day d on d.item_id = i.item_id
        and d.since < w.ends_at and w.ends_at <= d.until
        and d.due_on >= w.period_start and d.due_on < w.period_end
    join forwarding f on f.event_id = d.forwarding_id
    left join forwarding_answer a on a.forwarding_id = f.event_id and a.answered_at < w.ends_at
)

select
    o.window_id, o.ends_at, o.item_id, o.unit_code, o.due_on, o.answered_at, o.answered_on,
    pg_temp.timeliness(o.due_on, o.answered_on, p.cutoff_day) as state
from owed o
cross join check_parameter p
where not pg_temp.left_by(o.item_id, o.due_on);

insert into counted (metric, window_id, item_id, unit_code, numerator, denominator)
select 'answer_rate', window_id, item_id, unit_code, (state = 'on_time')::int, (state <> 'not_due')::int
from answer_cohort;

insert into counted (metric, own, window_id, item_id, unit_code, value)
select 'answer_states', 'state=' || state, window_id, item_id, unit_code, 1
from answer_cohort;
