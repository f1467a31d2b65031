-- What happened to an item, as intervals. A state entered at since and left at until holds at a bound b (midnight
-- after the last day looked at) if since < b <= until: the last word before the bound counts. Ties go by event_id,
-- and the earlier of two events at one instant then holds at no bound at all.

create temp table event on commit drop as
select
    e.event_id, e.item_id, e.kind, e.occurred_at, e.unit_code, e.level, e.due_on,
    (e.occurred_at at time zone 'Asia/Shanghai')::date as occurred_on
from accepted_event e
join item i on i.item_id = e.item_id
cross join check_parameter p
where e.recorded_at <= p.cutoff and e.occurred_at <= p.cutoff;

create index on event (item_id, kind);
analyze event;

create temp table closing_word on commit drop as
select
    item_id, event_id, kind, occurred_at, occurred_on,
    occurred_at as since,
    coalesce(lead(occurred_at) over word, 'infinity') as until,
    coalesce(lag(kind) over word in ('closed', 'withdrawn', 'merged'), false) as was_settled
from event
where kind in ('closed', 'withdrawn', 'merged', 'closure_revoked')
window word as (partition by item_id order by occurred_at, event_id);

create index on closing_word (item_id);

-- Neither open nor coming back by itself: closed, withdrawn or merged.
create temp view settled as
select item_id, kind, since, until from closing_word where kind <> 'closure_revoked';

create temp table resolution_word on commit drop as
select
    item_id, kind, occurred_at,
    occurred_at as since,
    coalesce(lead(occurred_at) over word, 'infinity') as until,
    coalesce(lag(kind) over word = 'resolved', false) as was_resolved
from event
where kind in ('resolved', 'resolution_revoked')
window word as (partition by item_id order by occurred_at, event_id);

create index on resolution_word (item_id);

create temp view resolved as
select item_id, since, until from resolution_word where kind = 'resolved';

-- The forwardings that take force: the first one, and each one that follows a return. A forwarding whose
-- neighbour before it is another forwarding follows no return and is ignored.
create temp table forwarding on commit drop as
with
moved as (
    select
        item_id, event_id, kind, occurred_at, unit_code, due_on,
        lag(kind) over (partition by item_id order by occurred_at, event_id) as kind_before
    from event
    where kind in ('forwarded', 'returned')
)

select
    item_id, event_id, occurred_at, unit_code, due_on,
    occurred_at as since,
    coalesce(lead(occurred_at) over force, 'infinity') as until,
    lead(event_id) over force as next_event_id
from moved
where kind = 'forwarded' and kind_before is distinct from 'forwarded'
window force as (partition by item_id order by occurred_at, event_id);

create index on forwarding (item_id);
analyze forwarding;

-- The due day step by step: the forwarding's own, then each extension granted no later than the due day in force.
create temp table due_day on commit drop as
with recursive
extension as (
    select
        f.event_id as forwarding_id, e.event_id, e.occurred_at, e.occurred_on, e.due_on,
        row_number() over (partition by f.event_id order by e.occurred_at, e.event_id) as step
    from forwarding f
    join event e on e.item_id = f.item_id
        and e.kind = 'extended'
        and e.due_on is not null
        and (e.occurred_at, e.event_id) > (f.occurred_at, f.event_id)
        and (
            f.next_event_id is null
            or (e.occurred_at, e.event_id) < (f.until, f.next_event_id)
        )
    -- without a due day there is nothing to extend
    where f.due_on is not null
),

stepped as (
    select item_id, event_id as forwarding_id, 0::bigint as step, due_on, event_id, occurred_at
    from forwarding
    union all
    select
        s.item_id, s.forwarding_id, x.step,
        case when x.occurred_on <= s.due_on then x.due_on else s.due_on end,
        x.event_id, x.occurred_at
    from stepped s
    join extension x on x.forwarding_id = s.forwarding_id and x.step = s.step + 1
)

select
    item_id, forwarding_id, due_on,
    occurred_at as since,
    coalesce(lead(occurred_at) over (partition by item_id order by occurred_at, event_id), 'infinity') as until
from stepped;

create index on due_day (item_id);
analyze due_day;

-- The first answer after each forwarding in force, whatever happens later.
create temp table forwarding_answer on commit drop as
select
    f.event_id as forwarding_id,
    (array_agg(a.occurred_at order by a.occurred_at, a.event_id))[1] as answered_at,
    (array_agg(a.occurred_on order by a.occurred_at, a.event_id))[1] as answered_on
from forwarding f
join event a on a.item_id = f.item_id
    and a.kind = 'answered'
    and (a.occurred_at, a.event_id) > (f.occurred_at, f.event_id)
group by f.event_id;

create temp table first_answer on commit drop as
select item_id, min(occurred_at) as answered_at, min(occurred_on) as answered_on
from event
where kind = 'answered'
group by item_id;

-- Registration and the changes between open and settled. What happened before the registration instant is not seen:
-- the item is registered with the state it had reached.
create temp table stock_change on commit drop as
select i.item_id, 'registered' as kind, i.registered_at as changed_at
from eligible_item i
union all
select i.item_id, s.kind, i.registered_at
from eligible_item i
join settled s on s.item_id = i.item_id and s.since < i.registered_at and i.registered_at <= s.until
union all
select i.item_id, w.kind, w.occurred_at
from eligible_item i
join closing_word w on w.item_id = i.item_id
where w.occurred_at >= i.registered_at and w.kind <> 'closure_revoked' and not w.was_settled
union all
select i.item_id, 'reopened', w.occurred_at
from eligible_item i
join closing_word w on w.item_id = i.item_id
where w.occurred_at >= i.registered_at and w.kind = 'closure_revoked' and w.was_settled;

create index on stock_change (item_id);
analyze stock_change;

-- The matter an item repeats: the end of its chain of repeat_of; no row if the chain is broken or runs in a circle.
create temp table chain_root on commit drop as
with recursive link as (
    select item_id, repeat_of as ancestor_id
    from item
    where repeat_of is not null
    union all
    select l.item_id, a.repeat_of
    from link l
    join item a on a.item_id = l.ancestor_id
    where a.repeat_of is not null
) cycle ancestor_id set is_cycle using path

select l.item_id, l.ancestor_id as root_id
from link l
join item a on a.item_id = l.ancestor_id
where a.repeat_of is null;

create index on chain_root (root_id);
