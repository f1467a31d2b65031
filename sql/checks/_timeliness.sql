-- What the four rates of docs/measures.md §3 share: the tables asked for, and how a due day and what was done become a
-- state.

insert into asked (metric, kind, own, breakdown)
select metric, 'ratio', '', breakdown
from unnest(array['office_acceptance_rate', 'unit_notice_rate', 'answer_rate', 'closure_rate']) metric
cross join unnest(array['whole', 'month', 'unit', 'region']) breakdown
union all
select metric, 'count', 'state=' || state, breakdown
from unnest(array['office_acceptance_states', 'unit_notice_states', 'answer_states', 'closure_states']) metric
cross join unnest(array['on_time', 'late', 'overdue', 'not_due']) state
cross join unnest(array['whole', 'unit', 'region']) breakdown;

-- done_on = the day it was done, as far as the end of the period shows; null = still nothing. What fell due on the day
-- of the cut-off has until midnight, which the cut-off never reaches.
create function pg_temp.timeliness(due_on date, done_on date, cutoff_day date) returns text
language sql immutable
as $$
    select case
        when done_on <= due_on then 'on_time'
        when done_on > due_on then 'late'
        when due_on = cutoff_day then 'not_due'
        else 'overdue'
    end
$$;

-- Items withdrawn or merged at the end of a day: they leave the cohort of what fell due on it.
create function pg_temp.left_by(item bigint, day date) returns boolean
language sql stable
as $$
    select exists (
        select from settled s
        where s.item_id = item
            and s.kind in ('withdrawn', 'merged')
            and s.since < (day + 1)::timestamp at time zone 'Asia/Shanghai'
            and (day + 1)::timestamp at time zone 'Asia/Shanghai' <= s.until
    )
$$;
