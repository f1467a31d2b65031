-- What a measure hands in, and how it is laid out.

-- What one item (or the visit it leads) adds to a measure in a period: a value, or a numerator and a denominator.
-- own = the dimension a measure brings itself, such as state=late; unit_code only where a table by unit is asked for.
create temp table counted (
    metric text not null,
    own text not null default '',
    window_id int not null,
    item_id bigint not null,
    unit_code text,
    value numeric,
    numerator numeric,
    denominator numeric
) on commit drop;

-- What counts in a table by unit alone: an item with several units counts for each, and elsewhere once.
create temp table counted_by_unit (like counted including defaults) on commit drop;

-- The tables asked for: breakdown 'whole' and 'month' have no member but the region and the month. roles = the five,
-- last_12_months, or both.
create temp table asked (
    metric text not null,
    kind text not null,
    own text not null,
    breakdown text not null,
    roles text not null default 'five',
    primary key (metric, own, breakdown)
) on commit drop;

create temp table figure (
    metric text not null,
    dimensions text not null,
    window_id int not null,
    value numeric,
    numerator numeric,
    denominator numeric,
    status text not null,
    primary key (metric, dimensions, window_id)
) on commit drop;

-- The members printed with 0 too.
create temp table member on commit drop as
select 'whole' as breakdown, '' as code
union all
select 'registering_level', level from level_rank
union all
select 'category', category_code from accepted_category where level = 1
union all
select 'issue_group', group_code from accepted_issue_group
union
select 'region', member from scope_region
union all
select 'unit', u.unit_code from chosen_unit u join scope_region s on s.region_code = u.region_code
union all
select 'initial', code from unnest(array['true', 'false']) code
union all
select 'form', code from unnest(array['letter', 'visit', 'online', 'phone']) code
union all
select 'form_of_item', code from unnest(array['letter', 'visit', 'online', 'phone']) code
union all
select 'purpose', code
from unnest(array['suggestion', 'accusation', 'appeal', 'request', 'consultation', 'other']) code
union all
select 'size_band', code from unnest(array['1-4', '5-10', '11-20', '21-50', '51-100', '>100']) code;

create function pg_temp.has_role(roles text, role text) returns boolean
language sql immutable
as $$ select roles = 'both' or (role = 'last_12_months') = (roles = 'last_12_months') $$;

-- k=v;k=v sorted by k, without the empty ones.
create function pg_temp.dimensions(variadic parts text[]) returns text
language sql immutable
as $$ select coalesce(string_agg(part, ';' order by part collate "C"), '') from unnest(parts) part where part <> '' $$;
