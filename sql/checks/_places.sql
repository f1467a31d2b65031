-- Regions, units and categories as every role sees them: the row valid on the current period's last day.

create temp view last_day as
select period_end - 1 as day from role_window where role = 'current';

create temp table chosen_region on commit drop as
select distinct on (r.region_code) r.region_code, r.parent_code, r.level
from accepted_region r
cross join last_day d
-- valid on the last day, else the latest
order by
    r.region_code,
    (r.valid_from <= d.day and (r.valid_to is null or r.valid_to >= d.day)) desc,
    r.valid_from desc;

create temp table chosen_unit on commit drop as
select distinct on (u.unit_code) u.unit_code, u.region_code, u.kind
from accepted_unit u
cross join last_day d
order by
    u.unit_code,
    (u.valid_from <= d.day and (u.valid_to is null or u.valid_to >= d.day)) desc,
    u.valid_from desc;

-- The reporting region and all below it; member = the row of a table by region an item from here stands in:
-- the child of the reporting region it belongs to, or the region itself (本级).
create temp table scope_region on commit drop as
with recursive scope as (
    select r.region_code, r.region_code as member
    from chosen_region r
    join check_parameter p on p.region_code = r.region_code
    union
    select r.region_code, case when s.region_code = p.region_code then r.region_code else s.member end
    from scope s
    cross join check_parameter p
    join chosen_region r on r.parent_code = s.region_code
)
select region_code, member from scope;

-- A category and everything it lies under, itself included.
create temp table category_line on commit drop as
with recursive line as (
    select c.category_code, c.category_code as ancestor_code
    from accepted_category c
    union
    select l.category_code, c.parent_code
    from line l
    join accepted_category c on c.category_code = l.ancestor_code
    where c.parent_code is not null
)
select category_code, ancestor_code from line;

create temp table category_top on commit drop as
select l.category_code, l.ancestor_code as top_code
from category_line l
join accepted_category c on c.category_code = l.ancestor_code
where c.level = 1;
