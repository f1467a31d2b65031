-- A county where everything happens in any order: what no generator of plausible data would write.
-- Hours are few, so that instants coincide and many fall on a bound; setseed comes first, so a seed gives one county.

insert into petition.region (region_code, parent_code, name, level, valid_from, valid_to)
values
    ('000000', null, '国', 'country', '2000-01-01', null),
    ('990000', '000000', '省', 'province', '2000-01-01', null),
    ('990100', '990000', '市', 'city', '2000-01-01', null),
    ('990121', '990100', '县', 'county', '2000-01-01', null),
    ('990122', '990100', '邻县', 'county', '2000-01-01', null),
    ('t1', '990121', '甲镇', 'township', '2000-01-01', null),
    ('t2', '990121', '乙镇', 'township', '2000-01-01', null),
    -- moved away within the data, and abolished
    ('t3', '990121', '丙镇', 'township', '2000-01-01', '2021-05-31'),
    ('t3', '990122', '丙镇', 'township', '2021-06-01', null),
    ('t4', '990121', '丁镇', 'township', '2000-01-01', '2019-12-31');

insert into petition.unit (unit_code, name, region_code, kind, valid_from, valid_to)
values
    ('o0', '国家信访局', '000000', 'petition_office', '2000-01-01', null),
    ('o1', '省信访局', '990000', 'petition_office', '2000-01-01', null),
    ('o2', '市信访局', '990100', 'petition_office', '2000-01-01', null),
    ('o3', '县信访局', '990121', 'petition_office', '2000-01-01', null),
    ('u1', '甲局', '990121', 'responsible_unit', '2000-01-01', null),
    ('u2', '乙局', 't2', 'responsible_unit', '2000-01-01', null),
    ('u3', '邻县丙局', '990122', 'responsible_unit', '2000-01-01', null),
    -- became a petition office within the data
    ('u4', '丁办', '990121', 'responsible_unit', '2000-01-01', '2020-12-31'),
    ('u4', '丁办', '990121', 'petition_office', '2021-01-01', null);

insert into petition.post (post_code, name, sort_order) values ('p1', '书记', 1), ('p2', '县长', 2);

insert into petition.category (category_code, parent_code, name, level, scheme)
values
    ('a', null, '甲', 1, '2020'), ('a1', 'a', '甲一', 2, '2020'), ('a11', 'a1', '甲一一', 3, '2020'),
    ('b', null, '乙', 1, '2020'), ('b1', 'b', '乙一', 2, '2020'),
    ('z', null, '旧', 1, '2010'), ('z1', 'z', '旧一', 2, '2010');

insert into petition.issue_group (group_code, name, sort_order) values ('g1', '涉农', 1), ('g2', '涉企', 2), ('g3', '空', 3);

insert into petition.issue_group_category (group_code, category_code, valid_from, valid_to)
values
    ('g1', 'a', '2000-01-01', null), ('g1', 'a1', '2000-01-01', null), ('g2', 'a11', '2021-01-01', null),
    ('g2', 'b', '2000-01-01', '2021-06-10'), ('g2', 'z1', '2000-01-01', null);

insert into petition.campaign (campaign_code, name, starts_on) values ('SCZ2021', '专项', '2021-01-01');

create function pg_temp.any_of(variadic choices text[]) returns text
language sql volatile
as $$ select choices[1 + floor(random() * array_length(choices, 1))::int] $$;

-- a moment up to so many days after a day: midnight, office hours, or the last microsecond
create function pg_temp.moment(day date, days int) returns timestamptz
language sql volatile
as $$
    select (day + floor(random() * (days + 1))::int + pg_temp.any_of('00:00', '00:00', '09:00', '15:00', '23:59:59.999999')::time)
        at time zone 'Asia/Shanghai'
$$;

insert into petition.petition_item (
    item_id, visit_id, form, petitioned_on, registered_at, registering_level, registering_unit, region_code,
    authority_level, stepwise, category_code, purpose, persons, joint_letter, initial_here, repeat_of, judicial,
    counted, recorded_at, updated_at, voided_at
)
select
    n,
    case when random() < 0.3 then floor(random() * 40)::bigint end,
    pg_temp.any_of('letter', 'visit', 'visit', 'visit', 'online', 'phone'),
    (d.registered_at at time zone 'Asia/Shanghai')::date - floor(random() * random() * 40)::int,
    d.registered_at,
    pg_temp.any_of('country', 'province', 'city', 'county', 'township'),
    pg_temp.any_of('o0', 'o1', 'o2', 'o3', 'o3', 'u1', 'u4'),
    pg_temp.any_of('990121', '990122', 't1', 't1', 't2', 't3', 't4'),
    pg_temp.any_of('city', 'county', 'township', null),
    pg_temp.any_of('true', 'false', null, null)::boolean,
    pg_temp.any_of('a', 'a1', 'a11', 'b', 'b1', 'z', 'z1', null),
    pg_temp.any_of('request', 'request', 'request', 'appeal', 'accusation', 'other'),
    pg_temp.any_of('1', '2', '4', '5', '10', '11', '100', '101', '9999')::int,
    false,
    pg_temp.any_of('true', 'true', 'true', 'true', 'true', 'false', null)::boolean,
    -- back, ahead, to itself and to nothing
    case when random() < 0.5 then n - 40 + floor(random() * 45)::bigint end,
    random() < 0.05,
    random() < 0.95,
    d.registered_at + floor(random() * random() * 30) * interval '1 day',
    d.registered_at + interval '40 days',
    case when random() < 0.05 then d.registered_at + floor(random() * 400) * interval '1 day' end
from generate_series(1, 1500) n
-- in some order of number, so that repeats follow soon enough to find their matter unfinished
cross join lateral (select pg_temp.moment(date '2019-05-01' + n / 2, 60) as registered_at) d;

insert into petition.petition_event (
    event_id, item_id, kind, occurred_at, unit_code, level, due_on, post_code, recorded_at
)
select
    -- numbers that do not follow time
    row_number() over (order by random()),
    e.item_id, e.kind, e.occurred_at,
    pg_temp.any_of('u1', 'u2', 'u3', null),
    case when e.kind = 'assigned' then pg_temp.any_of('country', 'province', 'city', null) end,
    case
        when e.kind in ('forwarded', 'extended') and random() < 0.9
        then (e.occurred_at at time zone 'Asia/Shanghai')::date + floor(random() * 40)::int
    end,
    null,
    e.occurred_at + floor(random() * random() * 30) * interval '1 day'
from (
    select
        i.item_id,
        pg_temp.any_of(
            'accepted', 'forwarded', 'forwarded', 'forwarded', 'notified', 'returned', 'returned', 'extended',
            'extended', 'answered', 'answered', 'closed', 'closed', 'closure_revoked', 'closure_revoked',
            'withdrawn', 'merged', 'resolved', 'resolved', 'resolution_revoked', 'terminated', 'assigned',
            'lead_assigned', 'supervised', 'backlog_listed', 'reviewed', 'rechecked'
        ) as kind,
        -- some of it before the item was registered here
        pg_temp.moment((i.registered_at at time zone 'Asia/Shanghai')::date - 10, 80) as occurred_at
    from petition.petition_item i
    cross join generate_series(1, 9) n
) e;

insert into petition.petition_evaluation (
    item_id, target, status, rating, occurred_at, recorded_at, updated_at
)
select
    i.item_id, t.target, pg_temp.any_of('pending', 'rated', 'rated', 'lapsed'),
    pg_temp.any_of('satisfied', 'basically_satisfied', 'dissatisfied', null),
    v.occurred_at, v.occurred_at + interval '1 day', v.occurred_at + interval '1 day'
from petition.petition_item i
cross join unnest(array['office', 'unit']) t (target)
cross join lateral (
    select pg_temp.moment((i.registered_at at time zone 'Asia/Shanghai')::date, 60 + 0 * length(t.target)) as occurred_at
) v
where random() < 0.5;

insert into petition.campaign_item (campaign_code, item_id, tier)
select 'SCZ2021', item_id, pg_temp.any_of('central', 'provincial', 'other')
from petition.petition_item
where random() < 0.3;

insert into petition.leader_activity (
    activity_id, region_code, campaign_code, work_group, post_code, occurred_on, kind, batches, persons, items,
    resolved, recorded_at, updated_at, voided_at
)
select
    n, pg_temp.any_of('990121', '990122', 't1', 't3'), pg_temp.any_of('SCZ2021', null),
    pg_temp.any_of('1', '2', null)::smallint, pg_temp.any_of('p1', 'p2'), d.day,
    pg_temp.any_of('open_reception', 'case_visit', 'meeting', 'dispatch', 'appointment', 'site_visit'),
    floor(random() * 5)::int, floor(random() * 20)::int, floor(random() * 9)::int, floor(random() * 4)::int,
    d.day + interval '1 day', d.day + interval '1 day',
    case when random() < 0.1 then d.day + interval '20 days' end
from generate_series(1, 400) n
cross join lateral (select date '2019-06-01' + floor(random() * 790 + n * 0)::int as day) d;
