-- 复查 and 复核 (docs/measures.md §4): items with such an event in the period, each once, also where it was registered here
-- later.

insert into asked (metric, kind, own, breakdown)
values ('review_items', 'count', '', 'whole'), ('recheck_items', 'count', '', 'whole');

insert into counted (metric, window_id, item_id, value)
select distinct
    case e.kind when 'reviewed' then 'review_items' else 'recheck_items' end, w.window_id, e.item_id, 1
from event e
join eligible_item i on i.item_id = e.item_id
join role_window w on e.occurred_at >= w.starts_at and e.occurred_at < w.ends_at
where e.kind in ('reviewed', 'rechecked');
