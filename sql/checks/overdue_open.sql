-- Open, not answered, and its due day over (§4). The day of the cut-off is not over.

insert into asked (metric, kind, own, breakdown)
select 'overdue_open', 'count', '', breakdown
from unnest(array['whole', 'region', 'unit']) breakdown;

insert into counted (metric, window_id, item_id, unit_code, value)
select 'overdue_open', w.window_id, o.item_id, f.unit_code, 1
from role_window w
cross join check_parameter p
join open_at o on o.bound = w.ends_at
join due_day d on d.item_id = o.item_id
    and d.since < w.ends_at and w.ends_at <= d.until
    and d.due_on < w.period_end
    and d.due_on < p.cutoff_day
join forwarding f on f.event_id = d.forwarding_id
where not exists (
    select from forwarding_answer a where a.forwarding_id = f.event_id and a.answered_at < w.ends_at
);
