-- Items known at the cut-off, with the sets I (eligible) and J (processing) of docs/measures.md §1 marked.
-- Items outside both stay: a chain of repeats may pass through them.

create temp table item on commit drop as
with known as (
    select
        i.item_id, i.visit_id, i.form, i.petitioned_on, i.registered_at, i.registering_level, i.registering_unit,
        i.region_code, i.authority_level, i.stepwise, i.category_code, i.purpose, i.persons, i.initial_here,
        i.repeat_of, i.judicial, i.counted,
        (i.registered_at at time zone 'Asia/Shanghai')::date as registered_on
    from accepted_item i
    cross join check_parameter p
    where i.recorded_at <= p.cutoff
        and i.registered_at <= p.cutoff
        and (i.voided_at is null or i.voided_at > p.cutoff)
),

marked as (
    select
        k.*,
        s.member as region_member,
        s.member is not null as in_scope,
        k.counted and (k.form <> 'phone' or p.include_phone) as is_eligible
    from known k
    cross join check_parameter p
    left join scope_region s on s.region_code = k.region_code
)

select
    m.*,
    m.is_eligible and m.initial_here is true and not m.judicial and m.purpose <> 'accusation' as is_processing,
    c.scheme
from marked m
left join accepted_category c on c.category_code = m.category_code;

alter table item add primary key (item_id);
analyze item;

-- I and J, in the region scope.
create temp view eligible_item as
select * from item where is_eligible and in_scope;

create temp view processing_item as
select * from item where is_processing and in_scope;

-- One arrival of one group. Grouped over all regions: the lead item alone places the visit.
create temp table visit on commit drop as
with
visit_item as (
    select
        i.item_id, i.persons,
        -- an item without a visit number is its own visit
        coalesce('visit ' || i.visit_id, 'item ' || i.item_id) as visit_key,
        coalesce(not i.stepwise, registering.rank <= authority.rank - 2) as is_bypass
    from item i
    join level_rank registering on registering.level = i.registering_level
    left join level_rank authority on authority.level = i.authority_level
    where i.is_eligible and i.form = 'visit'
),

grouped as (
    select
        min(item_id) as item_id,
        max(persons) as persons,
        coalesce(bool_or(is_bypass), false) as is_bypass,
        bool_or(is_bypass is null) as has_unknown
    from visit_item
    group by visit_key
)

select
    g.item_id, g.persons, g.is_bypass,
    not g.is_bypass and g.has_unknown as is_bypass_unknown,
    lead.registered_at, lead.registering_level, lead.petitioned_on, lead.initial_here, lead.repeat_of
from grouped g
join item lead on lead.item_id = g.item_id
where lead.in_scope;

-- What 信访总量 adds up: letters, online and phone items one by one, visits by arrival; known by its (lead) item.
create temp table intake on commit drop as
select item_id, form, registered_at, registering_level
from eligible_item
where form <> 'visit'
union all
select item_id, 'visit', registered_at, registering_level
from visit;

-- 赴省 and 进京: registered by the province or the country, and above the reporting region.
create temp view upward_level as
select upper.level
from check_parameter p
join chosen_region r on r.region_code = p.region_code
join level_rank own on own.level = r.level
join level_rank upper on upper.rank < own.rank
where upper.level in ('province', 'country');

-- By item the form is that of each, by visit that of the lead item: two breakdowns, one dimension.
create function pg_temp.dimension(breakdown text) returns text
language sql immutable
as $$ select case breakdown when 'form_of_item' then 'form' else breakdown end $$;

-- In which row of which breakdown an item (or the visit it leads) stands; null is unknown, groups may overlap. Tables of
-- editions are not broken down by the last ones, rows of answers are.
create temp table item_member on commit drop as
select item_id, 'whole' as breakdown, '' as member from eligible_item
union all
select item_id, 'registering_level', registering_level from eligible_item
union all
select item_id, 'region', region_member from eligible_item
union all
select item_id, 'initial', coalesce(initial_here::text, 'unknown') from eligible_item
union all
select i.item_id, 'category', coalesce(t.top_code, 'unknown')
from eligible_item i
left join category_top t on t.category_code = i.category_code
union
select i.item_id, 'issue_group', m.group_code
from eligible_item i
join category_line l on l.category_code = i.category_code
join accepted_group_category m on m.category_code = l.ancestor_code
    and m.valid_from <= i.registered_on
    and (m.valid_to is null or m.valid_to >= i.registered_on)
union all
select item_id, 'form', form from intake
union all
select item_id, 'form_of_item', form from eligible_item
union all
select item_id, 'purpose', purpose from eligible_item
union all
select
    item_id, 'size_band',
    case
        when persons <= 4 then '1-4'
        when persons <= 10 then '5-10'
        when persons <= 20 then '11-20'
        when persons <= 50 then '21-50'
        when persons <= 100 then '51-100'
        else '>100'
    end
from visit
union all
select item_id, 'size_band', 'unknown' from eligible_item where form <> 'visit'
union all
select
    item_id, 'purpose_class',
    case
        when purpose in ('suggestion', 'accusation') then purpose
        when purpose in ('appeal', 'request') then 'appeal_request'
        else 'other'
    end
from eligible_item
union all
select i.item_id, 'category_' || v.level, coalesce(t.code, 'unknown')
from eligible_item i
cross join (values (2), (3)) v (level)
left join lateral (
    select c.category_code as code
    from category_line l
    join accepted_category c on c.category_code = l.ancestor_code
    where l.category_code = i.category_code and c.level = v.level
) t on true
union all
select i.item_id, 'tier', coalesce(c.tier, 'unknown')
from eligible_item i
cross join check_parameter p
left join accepted_campaign_item c on c.item_id = i.item_id and c.campaign_code = p.campaign_code;

create index on item_member (item_id, breakdown);
analyze item_member;

-- What is not in the row asked for is in no row.
delete from item_member m
where exists (
    select from (select distinct a.dimension from asked_member a) d
    where exists (select from item_member k where pg_temp.dimension(k.breakdown) = d.dimension)
        and not exists (
            select from item_member k
            join asked_member a on a.dimension = pg_temp.dimension(k.breakdown) and a.code = k.member
            where k.item_id = m.item_id and a.dimension = d.dimension
        )
);
