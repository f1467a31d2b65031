-- 化解率 (docs/measures.md §4): turned resolved in the period and resolved at its end, of all that could be or was.

insert into asked (metric, kind, own, breakdown)
select 'resolution_rate', 'ratio', '', breakdown
from unnest(array['whole', 'category', 'issue_group']) breakdown;

insert into counted (metric, window_id, item_id, numerator, denominator)
with
-- As with the stock, a resolution before the registration instant shows at registration.
turned_resolved as (
    select i.item_id, i.registered_at as changed_at
    from eligible_item i
    join resolved s on s.item_id = i.item_id and s.since < i.registered_at and i.registered_at <= s.until
    union all
    select i.item_id, r.occurred_at
    from eligible_item i
    join resolution_word r on r.item_id = i.item_id
    where r.kind = 'resolved' and not r.was_resolved and r.occurred_at >= i.registered_at
),

numerator as (
    select distinct w.window_id, t.item_id
    from turned_resolved t
    join role_window w on t.changed_at >= w.starts_at and t.changed_at < w.ends_at
    join resolved s on s.item_id = t.item_id and s.since < w.ends_at and w.ends_at <= s.until
),

unresolved_at_start as (
    select w.window_id, o.item_id
    from role_window w
    join open_at o on o.bound = w.starts_at
    where not exists (
        select from resolved s where s.item_id = o.item_id and s.since < w.starts_at and w.starts_at <= s.until
    )
),

came_in as (
    select w.window_id, c.item_id
    from stock_change c
    join role_window w on c.changed_at >= w.starts_at and c.changed_at < w.ends_at
    where c.kind in ('registered', 'reopened')
),

denominator as (
    select window_id, item_id from unresolved_at_start
    union
    select window_id, item_id from came_in
    union
    select window_id, item_id from numerator
)

select 'resolution_rate', d.window_id, d.item_id, (n.item_id is not null)::int, 1
from denominator d
left join numerator n on n.window_id = d.window_id and n.item_id = d.item_id;
