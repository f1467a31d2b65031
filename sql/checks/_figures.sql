-- From what the items add to the rows of figures.csv: sums, members with 0, rates, status.

insert into figure (metric, dimensions, window_id, value, numerator, denominator, status)
with
broken_down as (
    select
        c.metric, c.own, a.breakdown, c.window_id, w.role, c.item_id, c.value, c.numerator, c.denominator,
        case when a.breakdown = 'month' then w.month else m.member end as member
    from counted c
    join check_window w on w.window_id = c.window_id
    join asked a on a.metric = c.metric and a.own = c.own and (a.breakdown = 'month') = (w.month <> '')
        and (a.breakdown = 'month' or pg_temp.has_role(a.roles, w.role))
    join item_member m on m.item_id = c.item_id
        and m.breakdown = case when a.breakdown = 'month' then 'whole' else a.breakdown end
    union all
    select
        c.metric, c.own, a.breakdown, c.window_id, w.role, c.item_id, c.value, c.numerator, c.denominator,
        coalesce(c.unit_code, 'unknown')
    from (select * from counted union all select * from counted_by_unit) c
    join check_window w on w.window_id = c.window_id and w.month = ''
    join asked a on a.metric = c.metric and a.own = c.own and a.breakdown = 'unit'
        and pg_temp.has_role(a.roles, w.role)
    -- those that count by unit on their own do not count here as well
    where c.unit_code is not null or c.metric not in (select u.metric from counted_by_unit u)
),

-- A category scheme change: the scheme of most of what was registered differs between the two periods, and most of what
-- a comparison row counts has a category of another scheme than the base period's.
main_scheme as (
    select distinct on (w.role) w.role, i.scheme
    from eligible_item i
    join role_window w on i.registered_on >= w.period_start and i.registered_on < w.period_end
    where i.scheme is not null
    group by w.role, i.scheme
    order by w.role, count(*) desc, i.scheme collate "C" desc
),

changed as (
    select c.role, now.scheme
    from (values ('previous', 'current'), ('same_last_year', 'current'), ('ytd_last_year', 'ytd')) c (role, base)
    join main_scheme now on now.role = c.base
    join main_scheme before on before.role = c.role
    where before.scheme <> now.scheme
),

counted_by_scheme as (
    select
        d.metric, d.own, d.breakdown, d.member, d.window_id, i.scheme, n.scheme as scheme_now, count(*) as items
    from broken_down d
    join item i on i.item_id = d.item_id
    join changed n on n.role = d.role
    where (d.breakdown in ('category', 'issue_group') or exists (
            select from asked_member where dimension like 'category%' or dimension = 'issue_group'
        ))
        and i.scheme is not null
        and coalesce(d.denominator, d.value) <> 0
    group by d.metric, d.own, d.breakdown, d.member, d.window_id, i.scheme, n.scheme
),

foreign_row as (
    select c.metric, c.own, c.breakdown, c.member, c.window_id
    from counted_by_scheme c
    group by c.metric, c.own, c.breakdown, c.member, c.window_id, c.scheme_now
    having max(c.items) > coalesce(max(c.items) filter (where c.scheme = c.scheme_now), 0)
),

summed as (
    select
        d.metric, d.own, d.breakdown, d.member, d.window_id,
        sum(d.value) as value, sum(d.numerator) as numerator, sum(d.denominator) as denominator,
        exists (
            select from foreign_row f
            where f.metric = d.metric and f.own = d.own and f.breakdown = d.breakdown
                and f.member = d.member and f.window_id = d.window_id
        ) as is_foreign
    from broken_down d
    group by d.metric, d.own, d.breakdown, d.member, d.window_id
),

-- Members of the code tables, and those that occur for the measure in any role.
printed_member as (
    select a.metric, a.breakdown, m.code as member
    from asked a
    join member m on m.breakdown = a.breakdown
    union
    select metric, breakdown, member from summed where breakdown <> 'month'
),

grid as (
    select a.metric, a.kind, a.own, a.breakdown, p.member, w.window_id
    from asked a
    join printed_member p on p.metric = a.metric and p.breakdown = a.breakdown
    join check_window w on w.month = '' and pg_temp.has_role(a.roles, w.role)
    union all
    select a.metric, a.kind, a.own, a.breakdown, w.month, w.window_id
    from asked a
    cross join check_window w
    where a.breakdown = 'month' and w.month <> ''
),

filled as (
    select
        g.metric, g.kind, g.window_id,
        pg_temp.dimensions(
            g.own,
            case when g.breakdown = 'whole' then '' else pg_temp.dimension(g.breakdown) || '=' || g.member end
        ) as dimensions,
        coalesce(s.value, 0) as value,
        coalesce(s.numerator, 0) as numerator,
        coalesce(s.denominator, 0) as denominator,
        coalesce(s.is_foreign, false) as is_foreign
    from grid g
    left join summed s on s.metric = g.metric and s.own = g.own and s.breakdown = g.breakdown
        and s.member = g.member and s.window_id = g.window_id
)

select
    f.metric, f.dimensions, f.window_id,
    case
        when f.metric = 'due_next' and w.next_end is null then null
        when f.kind = 'count' then f.value
        when f.denominator > 0 then pg_temp.fraction(f.numerator, f.denominator)
    end,
    case when f.kind = 'ratio' then f.numerator end,
    case when f.kind = 'ratio' then f.denominator end,
    case
        when f.kind = 'ratio' and f.denominator = 0 then 'not_computable'
        when f.metric = 'due_next' and w.next_end is null then 'not_computable'
        when f.is_foreign then 'not_comparable'
        -- the 60 days after the period are not over
        when f.metric in ('first_time_resolution_rate', 'first_time_resolution_closed_rate')
            and p.cutoff_day <= w.period_end - 1 + 60 then 'provisional'
        else 'ok'
    end
from filled f
join check_window w on w.window_id = f.window_id
cross join check_parameter p;

-- Months before the 25 of the trend are kept of the measure alone whose months of last year are judged by earlier years.
delete from figure f
using check_window w
where w.window_id = f.window_id
    and w.month <> ''
    and w.month < (select month from check_window where month <> '' order by month desc offset 24 limit 1)
    and f.metric <> 'items';
