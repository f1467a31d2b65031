-- 最大一批来访人数 (docs/measures.md §2): the most persons of one visit. A largest number has no sum.

insert into figure (metric, dimensions, window_id, value, denominator, status)
select
    'largest_visit_persons', '', w.window_id, max(v.persons), count(v.item_id),
    case when count(v.item_id) = 0 then 'not_computable' else 'ok' end
from role_window w
left join visit v on v.registered_at >= w.starts_at and v.registered_at < w.ends_at
group by w.window_id;
