-- What is open at the bounds of the periods, for all that looks at the stock.

create temp table open_at on commit drop as
with bound as (
    select starts_at as bound from role_window
    union
    select ends_at from check_window
)

select b.bound, i.item_id
from bound b
join eligible_item i on i.registered_at < b.bound
where not exists (
    select from settled s where s.item_id = i.item_id and s.since < b.bound and b.bound <= s.until
);

-- Items of J open and not answered at the end of a period, with what is in force there: an answer counts after the
-- forwarding in force, any answer if there is none.
create temp table unanswered on commit drop as
select
    w.window_id, i.item_id, i.registered_on, i.registering_unit, f.unit_code, d.due_on,
    -- days that are over: those of the period, and before the day of the cut-off
    least(w.period_end, p.cutoff_day) as first_day_not_over
from check_window w
cross join check_parameter p
join open_at o on o.bound = w.ends_at
join processing_item i on i.item_id = o.item_id
left join forwarding f on f.item_id = i.item_id and f.since < w.ends_at and w.ends_at <= f.until
left join due_day d on d.item_id = i.item_id and d.since < w.ends_at and w.ends_at <= d.until
where not exists (
    select from event a
    where a.item_id = i.item_id and a.kind = 'answered' and a.occurred_at < w.ends_at
        and (f.event_id is null or (a.occurred_at, a.event_id) > (f.occurred_at, f.event_id))
);
