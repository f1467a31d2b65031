-- 赴省 and 进京 (docs/measures.md §2): all forms, and of these the visits; registered above the reporting region.

insert into asked (metric, kind, own, breakdown)
select metric, 'count', '', breakdown
from unnest(array['upward_items', 'upward_visit_batches', 'upward_visit_persons']) metric
cross join unnest(array['whole', 'month', 'registering_level', 'issue_group']) breakdown;

insert into counted (metric, window_id, item_id, value)
select 'upward_items', w.window_id, i.item_id, 1
from intake i
join upward_level u on u.level = i.registering_level
join check_window w on i.registered_at >= w.starts_at and i.registered_at < w.ends_at;

insert into counted (metric, window_id, item_id, value)
with registered as (
    select w.window_id, v.item_id, v.persons
    from visit v
    join upward_level u on u.level = v.registering_level
    join check_window w on v.registered_at >= w.starts_at and v.registered_at < w.ends_at
)

select 'upward_visit_batches', window_id, item_id, 1 from registered
union all
select 'upward_visit_persons', window_id, item_id, persons from registered;
