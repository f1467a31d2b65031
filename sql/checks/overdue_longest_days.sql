-- 最长超期天数 (docs/measures.md §4): from the due day to the end of the period, of what is overdue the longest. A largest
-- number has no sum: each row looks at its own items.

insert into figure (metric, dimensions, window_id, value, denominator, status)
with
overdue as (
    select u.window_id, u.item_id, coalesce(u.unit_code, 'unknown') as unit_code, w.period_end - u.due_on as days
    from unanswered u
    join role_window w on w.window_id = u.window_id
    join item_member m on m.item_id = u.item_id and m.breakdown = 'whole'
    where u.due_on < u.first_day_not_over and pg_temp.is_asked('unit', coalesce(u.unit_code, 'unknown'))
),

placed as (
    select window_id, '' as dimensions, days from overdue
    union all
    select window_id, 'unit=' || unit_code, days from overdue
    union all
    select o.window_id, 'region=' || m.member, o.days
    from overdue o
    join item_member m on m.item_id = o.item_id and m.breakdown = 'region'
),

line as (
    select case when breakdown = 'whole' then '' else breakdown || '=' || code end as dimensions
    from member
    where breakdown in ('whole', 'unit', 'region')
    union
    select dimensions from placed
)

select
    'overdue_longest_days', l.dimensions, w.window_id, max(p.days), count(p.days),
    case when count(p.days) = 0 then 'not_computable' else 'ok' end
from line l
cross join role_window w
left join placed p on p.dimensions = l.dimensions and p.window_id = w.window_id
group by l.dimensions, w.window_id;
