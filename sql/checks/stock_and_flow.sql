-- 存量与增量 (docs/measures.md §4): open just before the period and just before its end, and what happened between.

insert into asked (metric, kind, own, breakdown)
select metric, 'count', '', breakdown
from unnest(array[
    'opening_stock', 'registered', 'reopened', 'closed', 'withdrawn', 'merged', 'closing_stock'
]) metric
cross join unnest(array['whole', 'category', 'issue_group']) breakdown
union all
select 'closing_stock', 'count', '', 'month';

insert into counted (metric, window_id, item_id, value)
select 'opening_stock', w.window_id, o.item_id, 1
from open_at o
join role_window w on w.starts_at = o.bound
union all
select 'closing_stock', w.window_id, o.item_id, 1
from open_at o
join check_window w on w.ends_at = o.bound
union all
-- an item closed, reopened and closed again in a period counts twice as closed
select c.kind, w.window_id, c.item_id, 1
from stock_change c
join role_window w on c.changed_at >= w.starts_at and c.changed_at < w.ends_at;
