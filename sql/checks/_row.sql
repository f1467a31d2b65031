-- Where one row is asked for alone: only what stands in it is left, and counts as the whole region's, whatever tables the
-- measure has in an edition. An item stands in it by its own members (_items.sql), by the unit it counts for, and by the
-- dimension of the measure itself, such as state.

insert into asked (metric, kind, own, breakdown, roles)
select distinct metric, kind, '', 'whole', 'both' from asked where exists (select from asked_member)
on conflict (metric, own, breakdown) do update set roles = 'both';

insert into asked (metric, kind, own, breakdown)
select distinct metric, kind, '', 'month' from asked where exists (select from asked_member)
on conflict do nothing;

create temp table standing on commit drop as
with
own_member as (
    select a.dimension || '=' || a.code as own
    from asked_member a
    where a.dimension in ('state', 'age_band', 'target', 'assigned_level')
),

of_unit as (
    select c.*, c.own like 'assigned_level=%' as is_of_several
    from counted c
    where not exists (select from asked_member a where a.dimension = 'unit')
        or c.metric not in (select metric from counted_by_unit)
    union all
    select c.*, true
    from counted_by_unit c
    where exists (select from asked_member a where a.dimension = 'unit')
),

left_over as (
    select u.*
    from of_unit u
    join item_member m on m.item_id = u.item_id and m.breakdown = 'whole'
    where pg_temp.is_asked('unit', coalesce(u.unit_code, 'unknown'))
        and case
            when exists (select from own_member) then u.own in (select own from own_member)
            else u.own = ''
        end
)

select metric, window_id, item_id, value, numerator, denominator from left_over where not is_of_several
union all
-- of several units or levels asked for at once an item counts once
select distinct metric, window_id, item_id, value, numerator, denominator from left_over where is_of_several;

delete from counted_by_unit where exists (select from asked_member);
delete from counted where exists (select from asked_member);
insert into counted (metric, window_id, item_id, value, numerator, denominator)
select metric, window_id, item_id, value, numerator, denominator
from standing
where exists (select from asked_member);
