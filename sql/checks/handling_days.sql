-- 办理天数 (docs/measures.md §3): items that went from open to closed in the period, by their last such change there;
-- nearest-rank percentiles. An item registered as already closed never was open, so it has no handling time here.

insert into figure (metric, dimensions, window_id, value, denominator, status)
with
last_closed as (
    select w.window_id, i.item_id, i.registered_on, max(c.occurred_on) as closed_on
    from processing_item i
    join closing_word c on c.item_id = i.item_id
    join role_window w on c.occurred_at >= w.starts_at and c.occurred_at < w.ends_at
    left join forwarding f on f.item_id = i.item_id and f.since < w.ends_at and w.ends_at <= f.until
    where c.kind = 'closed' and not c.was_settled and c.occurred_at >= i.registered_at
        and pg_temp.is_asked('unit', coalesce(f.unit_code, 'unknown'))
    group by w.window_id, i.item_id, i.registered_on
),

ranked as (
    select
        l.window_id, m.breakdown, m.member, l.closed_on - l.registered_on as days,
        row_number() over (cell order by l.closed_on - l.registered_on) as rank,
        count(*) over cell as n
    from last_closed l
    join item_member m on m.item_id = l.item_id and m.breakdown in ('whole', 'region')
    window cell as (partition by l.window_id, m.breakdown, m.member)
),

percentile (metric, percent) as (
    values ('handling_days_median', 50), ('handling_days_p90', 90)
),

-- nearest rank: the smallest whole number not below n times the percentage
picked as (
    select p.metric, r.window_id, r.breakdown, r.member, r.days, r.n
    from ranked r
    cross join percentile p
    where r.rank = (r.n * p.percent + 99) / 100
)

select
    p.metric,
    pg_temp.dimensions(case when m.breakdown = 'region' then 'region=' || m.code else '' end),
    w.window_id,
    k.days,
    coalesce(k.n, 0),
    case when k.n is null then 'not_computable' else 'ok' end
from percentile p
cross join member m
cross join role_window w
left join picked k on k.metric = p.metric and k.window_id = w.window_id
    and k.breakdown = m.breakdown and k.member = m.code
where m.breakdown in ('whole', 'region');
