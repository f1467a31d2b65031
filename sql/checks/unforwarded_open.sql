-- 超15日未转送 (docs/measures.md §3): registered by an office of the region, and after more than 15 days no unit has a day
-- for it: not forwarded, or forwarded without one.

insert into asked (metric, kind, own, breakdown)
select 'unforwarded_open', 'count', '', breakdown
from unnest(array['whole', 'region', 'unit']) breakdown;

insert into counted (metric, window_id, item_id, unit_code, value)
select 'unforwarded_open', w.window_id, u.item_id, u.registering_unit, 1
from unanswered u
join role_window w on w.window_id = u.window_id
join chosen_unit o on o.unit_code = u.registering_unit and o.kind = 'petition_office'
join scope_region s on s.region_code = o.region_code
where u.due_on is null and w.period_end - 1 > u.registered_on + 15;
