-- 交办, 包案, 督办, 积案 and the campaign's list (docs/measures.md §4), as they stand at the end of the period:
-- 办结, 化解 and 终结 are three columns.

create temp table family_row on commit drop as
with
tiered as (
    select c.item_id, c.tier
    from accepted_campaign_item c
    join check_parameter p on p.campaign_code = c.campaign_code
),

marked as (
    select distinct w.window_id, e.kind as family, i.item_id
    from eligible_item i
    join event e on e.item_id = i.item_id
    join role_window w on e.occurred_at < w.ends_at
    where e.kind in ('assigned', 'lead_assigned', 'supervised', 'backlog_listed')
    union all
    select w.window_id, 'campaign', i.item_id
    from eligible_item i
    join tiered t on t.item_id = i.item_id
    join role_window w on i.registered_at < w.ends_at
),

-- once per level that assigned it
assigned_by as (
    select distinct w.window_id, 'assigned' as family, i.item_id, coalesce(e.level, 'unknown') as level
    from eligible_item i
    join event e on e.item_id = i.item_id and e.kind = 'assigned'
    join role_window w on e.occurred_at < w.ends_at
)

select window_id, family, '' as own, item_id from marked
union all
select m.window_id, m.family, 'tier=' || coalesce(t.tier, 'unknown'), m.item_id
from marked m
-- an item on no list has no tier; without a campaign none has
left join tiered t on t.item_id = m.item_id
union all
select window_id, family, 'assigned_level=' || level, item_id from assigned_by;

insert into asked (metric, kind, own, breakdown)
with
own as (
    select family, '' as own
    from unnest(array['assigned', 'lead_assigned', 'supervised', 'backlog_listed']) family
    union all
    select family, 'tier=' || tier
    from unnest(array['assigned', 'lead_assigned', 'supervised', 'backlog_listed']) family
    cross join unnest(array['central', 'provincial', 'other']) tier
    union all
    select 'campaign', own
    from unnest(array['', 'tier=central', 'tier=provincial', 'tier=other']) own
    union all
    select 'assigned', 'assigned_level=' || level from level_rank
    union
    -- a level nobody recorded, and items on no list
    select family, own from family_row where own in ('assigned_level=unknown', 'tier=unknown')
)

select case when family = 'campaign' then 'campaign_items' else family end, 'count', own, 'whole' from own
union all
select family || suffix, 'count', own, 'whole'
from own
cross join unnest(array['_closed', '_resolved', '_terminated']) suffix
union all
select 'campaign_terminated_unresolved', 'count', own, 'whole' from own where family = 'campaign'
union all
select family || suffix, 'ratio', own, 'whole'
from own
cross join unnest(array['_closure_rate', '_resolution_rate']) suffix;

create temp table family_state on commit drop as
select
    f.window_id, f.family, f.own, f.item_id,
    exists (
        select from settled s
        where s.item_id = f.item_id and s.kind = 'closed' and s.since < w.ends_at and w.ends_at <= s.until
    ) as is_closed,
    exists (
        select from resolved s where s.item_id = f.item_id and s.since < w.ends_at and w.ends_at <= s.until
    ) as is_resolved,
    exists (
        select from event e where e.item_id = f.item_id and e.kind = 'terminated' and e.occurred_at < w.ends_at
    ) as is_terminated
from family_row f
join role_window w on w.window_id = f.window_id;

insert into counted (metric, own, window_id, item_id, value)
select case when family = 'campaign' then 'campaign_items' else family end, own, window_id, item_id, 1
from family_state
union all
select family || '_closed', own, window_id, item_id, 1 from family_state where is_closed
union all
select family || '_resolved', own, window_id, item_id, 1 from family_state where is_resolved
union all
select family || '_terminated', own, window_id, item_id, 1 from family_state where is_terminated
union all
select 'campaign_terminated_unresolved', own, window_id, item_id, 1
from family_state
where family = 'campaign' and is_terminated and not is_resolved;

insert into counted (metric, own, window_id, item_id, numerator, denominator)
select family || '_closure_rate', own, window_id, item_id, is_closed::int, 1 from family_state
union all
select family || '_resolution_rate', own, window_id, item_id, is_resolved::int, 1 from family_state;
