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

-- The tables asked for: breakdown 'whole' and 'month' have no member but the region and the month.
create temp table asked (
    metric text not null,
    kind text not null,
    own text not null,
    breakdown text not null,
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
select 'form', code from unnest(array['letter', 'visit', 'online']) code
union all
select 'form', 'phone' from check_parameter where include_phone
union all
select 'size_band', code from unnest(array['1-4', '5-10', '11-20', '21-50', '51-100', '>100']) code;

-- k=v;k=v sorted by k, without the empty ones.
create function pg_temp.dimensions(variadic parts text[]) returns text
language sql immutable
as $$ select coalesce(string_agg(part, ';' order by part collate "C"), '') from unnest(parts) part where part <> '' $$;
