-- Upward visits by the state their matter was in at the end of the day they petitioned (docs/measures.md §2): why they went.

insert into asked (metric, kind, own, breakdown)
select 'upward_by_state', 'count', 'state=' || state, breakdown
from unnest(array[
    'new', 'closed', 'answered', 'answer_overdue', 'acceptance_overdue', 'in_time', 'unknown'
]) state
cross join unnest(array['whole', 'registering_level']) breakdown;

insert into counted (metric, own, window_id, item_id, value)
with
upward_visit as (
    select
        v.item_id, v.registered_at, v.petitioned_on, v.initial_here, v.repeat_of,
        (v.petitioned_on + 1)::timestamp at time zone 'Asia/Shanghai' as bound
    from visit v
    join upward_level u on u.level = v.registering_level
),

-- The matter as far as it is known: a root registered later is no explanation.
matter as (
    select v.item_id, v.petitioned_on, v.bound, root.item_id as root_id, root.registered_on, root.registering_unit
    from upward_visit v
    join chain_root c on c.item_id = v.item_id
    join item root on root.item_id = c.root_id
    where root.registered_on <= v.petitioned_on
),

root_state as (
    select
        m.item_id, m.petitioned_on, m.registered_on,
        exists (
            select from settled s where s.item_id = m.root_id and s.since < m.bound and m.bound <= s.until
        ) as is_closed,
        -- after the forwarding in force; any answer, if none is in force
        case
            when f.event_id is null then exists (
                select from first_answer a where a.item_id = m.root_id and a.answered_at < m.bound
            )
            else exists (
                select from forwarding_answer a where a.forwarding_id = f.event_id and a.answered_at < m.bound
            )
        end as is_answered,
        d.due_on,
        u.kind = 'petition_office' and not exists (
            select from event e where e.item_id = m.root_id and e.kind = 'accepted' and e.occurred_at < m.bound
        ) as awaits_acceptance
    from matter m
    join chosen_unit u on u.unit_code = m.registering_unit
    left join forwarding f on f.item_id = m.root_id and f.since < m.bound and m.bound <= f.until
    left join due_day d on d.item_id = m.root_id and d.since < m.bound and m.bound <= d.until
),

stated as (
    select
        v.item_id, v.registered_at,
        case
            when v.repeat_of is null and v.initial_here is false then 'unknown'
            when v.repeat_of is null then 'new'
            when r.item_id is null then 'unknown'
            when r.is_closed then 'closed'
            when r.is_answered then 'answered'
            when r.due_on < v.petitioned_on then 'answer_overdue'
            when r.awaits_acceptance and r.registered_on + 15 < v.petitioned_on then 'acceptance_overdue'
            else 'in_time'
        end as state
    from upward_visit v
    left join root_state r on r.item_id = v.item_id
)

select 'upward_by_state', 'state=' || s.state, w.window_id, s.item_id, 1
from stated s
join role_window w on s.registered_at >= w.starts_at and s.registered_at < w.ends_at;
