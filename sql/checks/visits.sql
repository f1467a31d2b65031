-- 来访批次 and 人次, and those of 集体访 (docs/measures.md §2): five or more persons.

insert into asked (metric, kind, own, breakdown)
select metric, 'count', '', breakdown
from unnest(array['visit_batches', 'visit_persons', 'collective_batches', 'collective_persons']) metric
cross join unnest(array[
    'whole', 'month', 'registering_level', 'category', 'issue_group', 'region', 'initial'
]) breakdown
union all
select metric, 'count', '', 'size_band'
from unnest(array['visit_batches', 'visit_persons']) metric;

insert into counted (metric, window_id, item_id, value)
with registered as (
    select w.window_id, v.item_id, v.persons
    from visit v
    join check_window w on v.registered_at >= w.starts_at and v.registered_at < w.ends_at
)

select 'visit_batches', window_id, item_id, 1 from registered
union all
select 'visit_persons', window_id, item_id, persons from registered
union all
select 'collective_batches', window_id, item_id, 1 from registered where persons >= 5
union all
select 'collective_persons', window_id, item_id, persons from registered where persons >= 5;
