-- What extraction lets pass (2-source-contract). Conditions are written positively, so that a null where none is
-- allowed rejects the row as well. Codes that are looked up are those of accepted rows.

create temp table accepted_region on commit drop as
with recursive ancestor as (
    select r.region_code, r.parent_code as ancestor_code
    from petition.region r
    where r.parent_code is not null
    union
    select a.region_code, r.parent_code
    from ancestor a
    join petition.region r on r.region_code = a.ancestor_code
    where r.parent_code is not null
)
select r.region_code, r.parent_code, r.level, r.valid_from, r.valid_to
from petition.region r
where r.region_code ~ '^[A-Za-z0-9_.-]{1,32}$'
    and (r.parent_code is null or r.parent_code in (select p.region_code from petition.region p))
    and r.level in (select l.level from level_rank l)
    and r.name is not null
    and r.valid_from is not null
    and (r.valid_to is null or r.valid_from <= r.valid_to)
    -- on a cycle
    and not exists (
        select from ancestor a where a.region_code = r.region_code and a.ancestor_code = r.region_code
    );

create temp table accepted_unit on commit drop as
select u.unit_code, u.region_code, u.kind, u.valid_from, u.valid_to
from petition.unit u
where u.unit_code ~ '^[A-Za-z0-9_.-]{1,32}$'
    and u.name is not null
    and u.region_code in (select r.region_code from accepted_region r)
    and u.kind in ('petition_office', 'responsible_unit')
    and u.valid_from is not null
    and (u.valid_to is null or u.valid_from <= u.valid_to);

create temp table accepted_post on commit drop as
select p.post_code
from petition.post p
where p.post_code ~ '^[A-Za-z0-9_.-]{1,32}$' and p.name is not null and p.sort_order is not null;

create temp table accepted_category on commit drop as
with recursive ancestor as (
    select c.category_code, c.parent_code as ancestor_code
    from petition.category c
    where c.parent_code is not null
    union
    select a.category_code, c.parent_code
    from ancestor a
    join petition.category c on c.category_code = a.ancestor_code
    where c.parent_code is not null
)
select c.category_code, c.parent_code, c.level, c.scheme
from petition.category c
where c.category_code ~ '^[A-Za-z0-9_.-]{1,32}$'
    and (c.parent_code is null or c.parent_code in (select p.category_code from petition.category p))
    and c.level between 1 and 3
    and c.name is not null
    and c.scheme is not null
    and not exists (
        select from ancestor a where a.category_code = c.category_code and a.ancestor_code = c.category_code
    );

create temp table accepted_issue_group on commit drop as
select g.group_code
from petition.issue_group g
where g.group_code ~ '^[A-Za-z0-9_.-]{1,32}$' and g.name is not null and g.sort_order is not null;

create temp table accepted_group_category on commit drop as
select m.group_code, m.category_code, m.valid_from, m.valid_to
from petition.issue_group_category m
where m.group_code in (select g.group_code from accepted_issue_group g)
    and m.category_code in (select c.category_code from accepted_category c)
    and m.valid_from is not null
    and (m.valid_to is null or m.valid_from <= m.valid_to);

create temp table accepted_item on commit drop as
select
    i.item_id, i.visit_id, i.form, i.petitioned_on, i.registered_at, i.registering_level, i.registering_unit,
    i.region_code, i.authority_level, i.stepwise, i.category_code, i.purpose, i.persons, i.initial_here, i.repeat_of,
    i.judicial, i.counted, i.recorded_at, i.voided_at
from petition.petition_item i
cross join check_parameter p
where i.item_id is not null
    and i.form in ('letter', 'visit', 'online', 'phone')
    and i.petitioned_on between date '1950-01-01' and p.extracted_day
    and i.registered_at between (timestamp '1950-01-01' at time zone 'Asia/Shanghai') and p.extracted_at
    and i.registering_level in (select l.level from level_rank l)
    and i.registering_unit in (select u.unit_code from accepted_unit u)
    and i.region_code in (select r.region_code from accepted_region r)
    and (i.authority_level is null or i.authority_level in (select l.level from level_rank l))
    and (i.category_code is null or i.category_code in (select c.category_code from accepted_category c))
    and i.purpose in ('suggestion', 'accusation', 'appeal', 'request', 'consultation', 'other')
    and i.persons between 1 and 9999
    and i.joint_letter is not null
    and i.judicial is not null
    and i.counted is not null
    and i.recorded_at is not null
    and i.updated_at is not null;

create temp table accepted_event on commit drop as
select e.event_id, e.item_id, e.kind, e.occurred_at, e.unit_code, e.level, e.due_on, e.recorded_at
from petition.petition_event e
cross join check_parameter p
where e.event_id is not null
    -- An event of a rejected item passes and finds no item later; an event of no item does not pass.
    and e.item_id in (select i.item_id from petition.petition_item i)
    and e.kind in (
        'accepted', 'forwarded', 'notified', 'returned', 'extended', 'answered', 'closed', 'closure_revoked',
        'resolved', 'resolution_revoked', 'reviewed', 'rechecked', 'terminated', 'withdrawn', 'merged',
        'assigned', 'lead_assigned', 'supervised', 'backlog_listed'
    )
    and e.occurred_at between (timestamp '1950-01-01' at time zone 'Asia/Shanghai') and p.extracted_at
    and (e.unit_code is null or e.unit_code in (select u.unit_code from accepted_unit u))
    and (e.level is null or e.level in (select l.level from level_rank l))
    and (e.post_code is null or e.post_code in (select o.post_code from accepted_post o))
    and e.recorded_at is not null;

create temp table accepted_evaluation on commit drop as
select v.item_id, v.target, v.status, v.rating, v.occurred_at, v.recorded_at
from petition.petition_evaluation v
cross join check_parameter p
where v.item_id in (select i.item_id from petition.petition_item i)
    and v.target in ('office', 'unit')
    and v.status in ('pending', 'rated', 'lapsed')
    and (v.rating is null or v.rating in ('satisfied', 'basically_satisfied', 'dissatisfied'))
    and v.occurred_at between (timestamp '1950-01-01' at time zone 'Asia/Shanghai') and p.extracted_at
    and v.recorded_at is not null
    and v.updated_at is not null;

create temp table accepted_campaign on commit drop as
select k.campaign_code
from petition.campaign k
where k.campaign_code ~ '^[A-Za-z0-9_.-]{1,32}$'
    and k.name is not null
    and k.starts_on is not null;

create temp table accepted_campaign_item on commit drop as
select c.campaign_code, c.item_id, c.tier
from petition.campaign_item c
where c.campaign_code in (select k.campaign_code from accepted_campaign k)
    and c.item_id in (select i.item_id from petition.petition_item i)
    and c.tier in ('central', 'provincial', 'other');

create temp table accepted_activity on commit drop as
select
    a.activity_id, a.region_code, a.campaign_code, a.work_group, a.post_code, a.occurred_on, a.kind,
    a.batches, a.persons, a.items, a.resolved, a.recorded_at, a.voided_at
from petition.leader_activity a
cross join check_parameter p
where a.activity_id is not null
    and a.region_code in (select r.region_code from accepted_region r)
    and (a.campaign_code is null or a.campaign_code in (select k.campaign_code from accepted_campaign k))
    and a.post_code in (select o.post_code from accepted_post o)
    and a.occurred_on between date '1950-01-01' and p.extracted_day
    and a.kind in ('open_reception', 'case_visit', 'meeting', 'dispatch', 'appointment', 'site_visit')
    and a.batches is not null
    and a.persons is not null
    and a.items is not null
    and a.resolved is not null
    and a.recorded_at is not null
    and a.updated_at is not null;
