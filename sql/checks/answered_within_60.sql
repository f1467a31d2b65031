-- Share answered within 60 days of registration (docs/measures.md §3), Kaplan–Meier: what leaves unanswered, or is
-- still open at the cut-off, counts as long as it was watched. Looks on to the cut-off, past the end of the period.

insert into figure (metric, dimensions, window_id, value, numerator, denominator, status)
with
-- the last change that left it closed, withdrawn or merged at the cut-off
last_left as (
    select c.item_id, max((c.changed_at at time zone 'Asia/Shanghai')::date) as left_on
    from stock_change c
    join settled s on s.item_id = c.item_id and s.until = 'infinity'
    where c.kind in ('closed', 'withdrawn', 'merged')
    group by c.item_id
),

-- days watched, and whether an answer ended it; an answer before a late registration is one on its first day
watched as (
    select
        i.item_id, i.registered_at,
        a.item_id is not null as is_answered,
        greatest(
            coalesce(a.answered_on, l.left_on, p.cutoff_day) - i.registered_on, 0
        ) as days
    from processing_item i
    cross join check_parameter p
    left join first_answer a on a.item_id = i.item_id
    left join last_left l on l.item_id = i.item_id
    where pg_temp.is_asked('unit', coalesce(i.registering_unit, 'unknown'))
),

placed as (
    select w.window_id, m.breakdown, m.member, s.is_answered, s.days
    from watched s
    join check_window w on s.registered_at >= w.starts_at and s.registered_at < w.ends_at
    join item_member m on m.item_id = s.item_id and m.breakdown in ('whole', 'region')
),

cohort as (
    select window_id, breakdown, member, count(*) as size
    from placed
    group by window_id, breakdown, member
),

answer_day as (
    select window_id, breakdown, member, days, count(*) as answered
    from placed
    where is_answered and days <= 60
    group by window_id, breakdown, member, days
),

-- how many were answered in time: what a release is judged by, and printed nowhere
in_time as (
    select window_id, breakdown, member, sum(answered) as answered
    from answer_day
    group by window_id, breakdown, member
),

-- what leaves on a day is still at risk on it
at_risk as (
    select a.window_id, a.breakdown, a.member, a.days, a.answered, count(*) as size
    from answer_day a
    join placed p on p.window_id = a.window_id and p.breakdown = a.breakdown and p.member = a.member
        and p.days >= a.days
    group by a.window_id, a.breakdown, a.member, a.days, a.answered
),

-- the share not answered, as a fraction of whole numbers
unanswered as (
    select
        window_id, breakdown, member,
        pg_temp.product((size - answered)::numeric) as numerator,
        pg_temp.product(size::numeric) as denominator
    from at_risk
    group by window_id, breakdown, member
)

select
    'answered_within_60',
    case when w.month <> '' then 'month=' || w.month when m.breakdown = 'region' then 'region=' || m.code else '' end,
    w.window_id,
    case
        when u.denominator is not null then pg_temp.fraction(u.denominator - u.numerator, u.denominator)
        when c.size > 0 then pg_temp.fraction(0, 1)
    end,
    case when c.size > 0 then coalesce(t.answered, 0) end,
    coalesce(c.size, 0),
    case
        when c.size is null then 'not_computable'
        -- the 60 days after the period are not over
        when p.cutoff_day <= w.period_end - 1 + 60 then 'provisional'
        else 'ok'
    end
from member m
cross join check_parameter p
join check_window w on w.role <> 'last_12_months' and (w.month = '' or m.breakdown = 'whole')
left join cohort c on c.window_id = w.window_id and c.breakdown = m.breakdown and c.member = m.code
left join unanswered u on u.window_id = w.window_id and u.breakdown = m.breakdown and u.member = m.code
left join in_time t on t.window_id = w.window_id and t.breakdown = m.breakdown and t.member = m.code
where m.breakdown in ('whole', 'region');
