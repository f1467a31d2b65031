-- 网信占比 (docs/measures.md §2): online items of all that 信访总量 counts.

insert into asked (metric, kind, own, breakdown)
select 'online_share', 'ratio', '', breakdown
from unnest(array['whole', 'month', 'registering_level', 'category', 'issue_group', 'region', 'initial']) breakdown;

insert into counted (metric, window_id, item_id, numerator, denominator)
select 'online_share', w.window_id, i.item_id, (i.form = 'online')::int, 1
from intake i
join check_window w on i.registered_at >= w.starts_at and i.registered_at < w.ends_at;
