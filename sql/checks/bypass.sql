-- 越级访批次 (docs/measures.md §2): by the visit's items, any of which makes it one; see _items.sql for the rule.

insert into asked (metric, kind, own, breakdown)
select metric, 'count', '', breakdown
from unnest(array['bypass_batches', 'bypass_unknown']) metric
cross join unnest(array['whole', 'month', 'registering_level', 'issue_group']) breakdown;

insert into counted (metric, window_id, item_id, value)
select case when v.is_bypass then 'bypass_batches' else 'bypass_unknown' end, w.window_id, v.item_id, 1
from visit v
join check_window w on v.registered_at >= w.starts_at and v.registered_at < w.ends_at
where v.is_bypass or v.is_bypass_unknown;
