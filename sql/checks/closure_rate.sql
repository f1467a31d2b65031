-- 办结率 (docs/measures.md §3): of the cohort of answer_rate, what is closed at the end of the period, by the due day or
-- after it.

create temp table closure on commit drop as
with
-- Closed at the end of the period: the last word is closed.
closed_at_end as (
    select c.window_id, c.item_id
    from answer_cohort c
    join settled s on s.item_id = c.item_id
        and s.kind = 'closed' and s.since < c.ends_at and c.ends_at <= s.until
),

-- Since when: the first closed after the last revocation; closing what is closed changes nothing.
closed_since as (
    select e.window_id, e.item_id, min(w.occurred_on) as closed_on
    from closed_at_end e
    join check_window r on r.window_id = e.window_id
    join closing_word w on w.item_id = e.item_id and w.kind = 'closed' and w.occurred_at < r.ends_at
    where not exists (
        select from closing_word v
        where v.item_id = w.item_id
            and v.kind = 'closure_revoked'
            and v.occurred_at < r.ends_at
            and (v.occurred_at, v.event_id) > (w.occurred_at, w.event_id)
    )
    group by e.window_id, e.item_id
)

select
    c.window_id, c.item_id, c.unit_code,
    pg_temp.timeliness(c.due_on, s.closed_on, p.cutoff_day) as state
from answer_cohort c
cross join check_parameter p
left join closed_since s on s.window_id = c.window_id and s.item_id = c.item_id;

insert into counted (metric, window_id, item_id, unit_code, numerator, denominator)
select
    'closure_rate', window_id, item_id, unit_code,
    (state in ('on_time', 'late'))::int, (state <> 'not_due')::int
from closure;

insert into counted (metric, own, window_id, item_id, unit_code, value)
select 'closure_states', 'state=' || state, window_id, item_id, unit_code, 1
from closure;
