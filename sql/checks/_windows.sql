-- The question: filled in by the caller before anything else runs.
-- Days become instants here, once: every bound below is midnight in Asia/Shanghai.

create temp table check_parameter (
    region_code text not null,
    cutoff timestamptz not null,
    -- The instant of the extraction; what lies after it breaks the contract.
    extracted_at timestamptz not null,
    include_phone boolean not null,
    campaign_code text,
    activity_campaign_code text,
    cutoff_day date generated always as ((cutoff at time zone 'Asia/Shanghai')::date) stored,
    extracted_day date generated always as ((extracted_at at time zone 'Asia/Shanghai')::date) stored
) on commit drop;

-- One row per period; month is empty for the roles, YYYY-MM for the month rows. next_end = where the period of the same
-- kind ends that starts where the whole of this one does; null = there is none.
create temp table check_window (
    window_id int primary key,
    role text not null,
    month text not null,
    period_start date not null,
    period_end date not null,
    next_end date,
    starts_at timestamptz generated always as (period_start::timestamp at time zone 'Asia/Shanghai') stored,
    ends_at timestamptz generated always as (period_end::timestamp at time zone 'Asia/Shanghai') stored
) on commit drop;

-- The row of a table that is asked for, if it is one alone: what is counted has to be of one of the codes of every
-- dimension named here, and is counted as the whole region's. Empty: everything, in all tables.
create temp table asked_member (dimension text not null, code text not null, primary key (dimension, code)) on commit drop;

-- True for what the row asked for admits, and for everything where none is.
create function pg_temp.is_asked(of_dimension text, of_code text) returns boolean
language sql stable
as $$
    select not exists (select from asked_member a where a.dimension = of_dimension)
        or exists (select from asked_member a where a.dimension = of_dimension and a.code = of_code)
$$;

create temp view role_window as
select window_id, role, period_start, period_end, next_end, starts_at, ends_at
from check_window
where month = '' and role <> 'last_12_months';

create temp table level_rank (level text primary key, rank int not null) on commit drop;
insert into level_rank values ('country', 1), ('province', 2), ('city', 3), ('county', 4), ('township', 5);

-- A fraction of six decimals, HALF_UP, by whole numbers only, so that no intermediate rounding can tip a tie.
create function pg_temp.fraction(numerator numeric, denominator numeric) returns numeric
language sql immutable
as $$ select round(div(2000000 * numerator + denominator, 2 * denominator) / 1000000, 6) $$;

create aggregate pg_temp.product(numeric) (sfunc = numeric_mul, stype = numeric, initcond = '1');
