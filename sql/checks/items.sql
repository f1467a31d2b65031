-- 信访总量 and its parts (docs/measures.md §2): letters, online and phone items one by one, visits by arrival, on the day
-- registered.

insert into asked (metric, kind, own, breakdown)
select metric, 'count', '', breakdown
from unnest(array['items', 'letters', 'online', 'phone']) metric
cross join unnest(array[
    'whole', 'month', 'registering_level', 'category', 'issue_group', 'region', 'initial'
]) breakdown
union all
select 'items', 'count', '', breakdown
from unnest(array['form', 'purpose']) breakdown;

insert into counted (metric, window_id, item_id, value)
select 'items', w.window_id, i.item_id, 1
from intake i
join check_window w on i.registered_at >= w.starts_at and i.registered_at < w.ends_at
union all
select
    case i.form when 'letter' then 'letters' when 'online' then 'online' when 'phone' then 'phone' end,
    w.window_id, i.item_id, 1
from intake i
join check_window w on i.registered_at >= w.starts_at and i.registered_at < w.ends_at
where i.form <> 'visit';
