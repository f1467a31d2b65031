-- 重复信访 (docs/measures.md §2): by item rows, not by arrival, and by the source's own flag; a null flag is in neither
-- part of the rate.

insert into asked (metric, kind, own, breakdown)
select metric, kind, '', breakdown
from (values ('repeat_items', 'count'), ('repeat_unknown', 'count'), ('repeat_rate', 'ratio')) m (metric, kind)
cross join unnest(array[
    'whole', 'month', 'registering_level', 'category', 'issue_group', 'region', 'initial'
]) breakdown;

insert into counted (metric, window_id, item_id, value)
select
    case when i.initial_here is null then 'repeat_unknown' else 'repeat_items' end,
    w.window_id, i.item_id, 1
from eligible_item i
join check_window w on i.registered_at >= w.starts_at and i.registered_at < w.ends_at
where i.initial_here is not true;

insert into counted (metric, window_id, item_id, numerator, denominator)
select 'repeat_rate', w.window_id, i.item_id, (not i.initial_here)::int, 1
from eligible_item i
join check_window w on i.registered_at >= w.starts_at and i.registered_at < w.ends_at
where i.initial_here is not null;
