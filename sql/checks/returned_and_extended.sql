-- 退回 and 延期 (docs/measures.md §3), whether they had an effect or not: of the unit whose forwarding was in force just
-- before. An item counts once for each unit, and once in all.

insert into asked (metric, kind, own, breakdown)
select metric, 'count', '', breakdown
from unnest(array['returned_items', 'extended_items']) metric
cross join unnest(array['whole', 'region', 'unit']) breakdown;

create temp table setback on commit drop as
select distinct
    case e.kind when 'returned' then 'returned_items' else 'extended_items' end as metric,
    w.window_id, e.item_id, coalesce(f.unit_code, 'unknown') as unit_code
from event e
join processing_item i on i.item_id = e.item_id
join role_window w on e.occurred_at >= w.starts_at and e.occurred_at < w.ends_at
left join lateral (
    select g.unit_code
    from forwarding g
    where g.item_id = e.item_id and (g.occurred_at, g.event_id) < (e.occurred_at, e.event_id)
    order by g.occurred_at desc, g.event_id desc
    limit 1
) f on true
where e.kind in ('returned', 'extended');

insert into counted (metric, window_id, item_id, value)
select distinct metric, window_id, item_id, 1
from setback;

insert into counted_by_unit (metric, window_id, item_id, unit_code, value)
select metric, window_id, item_id, unit_code, 1
from setback;
