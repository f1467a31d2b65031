-- 领导接访下访 (docs/measures.md §6), on the day it took place: counts of activities and sums of what they report.
-- By work group only those of the campaign, whose groups they are.

insert into figure (metric, dimensions, window_id, value, status)
with
known_activity as (
    select
        a.occurred_on, a.kind, a.batches, a.persons, a.items, a.resolved, a.post_code,
        case
            when a.campaign_code = coalesce(p.activity_campaign_code, p.campaign_code)
            then coalesce(a.work_group::text, 'unknown')
        end as work_group
    from accepted_activity a
    cross join check_parameter p
    join scope_region s on s.region_code = a.region_code
    where a.recorded_at <= p.cutoff
        and a.occurred_on <= p.cutoff_day
        and (a.voided_at is null or a.voided_at > p.cutoff)
        and (p.activity_campaign_code is null or a.campaign_code = p.activity_campaign_code)
),

-- of the row asked for, if it is one alone
activity as (
    select * from known_activity
    where pg_temp.is_asked('work_group', work_group)
        and pg_temp.is_asked('post', post_code)
        and pg_temp.is_asked('activity_day', occurred_on::text)
),

amount as (
    select occurred_on, work_group, post_code, 'receptions' as metric, 1 as value
    from activity
    where kind = 'open_reception'
    union all
    select occurred_on, work_group, post_code, 'case_visits', 1 from activity where kind = 'case_visit'
    union all
    select occurred_on, work_group, post_code, 'meetings', 1 from activity where kind = 'meeting'
    union all
    select occurred_on, work_group, post_code, 'site_visits', 1 from activity where kind = 'site_visit'
    union all
    select occurred_on, work_group, post_code, 'dispatched_items', items from activity where kind = 'dispatch'
    union all
    select occurred_on, work_group, post_code, 'received_batches', batches
    from activity
    where kind in ('open_reception', 'case_visit')
    union all
    select occurred_on, work_group, post_code, 'received_persons', persons
    from activity
    where kind in ('open_reception', 'case_visit')
    union all
    select occurred_on, work_group, post_code, 'met_persons', persons from activity where kind = 'appointment'
    union all
    select occurred_on, work_group, post_code, 'activity_resolved', resolved from activity
    union all
    select occurred_on, work_group, post_code, 'activities', 1 from activity
),

-- one for each day, whatever was done on it and by whom
busy_day as (
    select distinct occurred_on from activity where kind in ('meeting', 'dispatch')
),

placed as (
    select metric, occurred_on, value, '' as dimensions from amount
    union all
    select metric, occurred_on, value, 'work_group=' || work_group from amount where work_group is not null
    union all
    select metric, occurred_on, value, 'post=' || post_code from amount
    union all
    select metric, occurred_on, value, 'activity_day=' || occurred_on || ';work_group=' || work_group
    from amount
    where metric = 'dispatched_items' and work_group is not null
),

-- every post, and the work groups that were active in any of the periods
line as (
    select '' as dimensions
    union all
    select 'work_group=' || a.work_group
    from amount a
    join role_window w on a.occurred_on >= w.period_start and a.occurred_on < w.period_end
    where a.work_group is not null and a.value <> 0
    union
    select 'post=' || post_code from accepted_post
)

select m.metric, l.dimensions, w.window_id, coalesce(sum(p.value), 0), 'ok'
from unnest(array[
    'receptions', 'case_visits', 'meetings', 'site_visits', 'dispatched_items', 'received_batches',
    'received_persons', 'met_persons', 'activity_resolved', 'activities'
]) m (metric)
cross join line l
cross join role_window w
left join placed p on p.metric = m.metric and p.dimensions = l.dimensions
    and p.occurred_on >= w.period_start and p.occurred_on < w.period_end
group by m.metric, l.dimensions, w.window_id
union all
-- by day only those on which the group did
select p.metric, p.dimensions, w.window_id,
    coalesce(sum(p.value) filter (where p.occurred_on >= w.period_start and p.occurred_on < w.period_end), 0), 'ok'
from placed p
cross join role_window w
where p.dimensions like 'activity_day=%'
    and p.dimensions in (
        select o.dimensions
        from placed o
        join role_window r on o.occurred_on >= r.period_start and o.occurred_on < r.period_end
        where o.value <> 0
    )
group by p.metric, p.dimensions, w.window_id
union all
select 'active_days', '', w.window_id, count(d.occurred_on), 'ok'
from role_window w
left join busy_day d on d.occurred_on >= w.period_start and d.occurred_on < w.period_end
group by w.window_id;
