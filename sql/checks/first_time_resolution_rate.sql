-- 一次性化解率 (§4): of the cohort of answer_rate, closed and answered, and nobody came back about it within 60 days
-- of the answer. Looks on to the cut-off; provisional until the 60 days after the period are over (_figures.sql).

insert into asked (metric, kind, own, breakdown) values ('first_time_resolution_rate', 'ratio', '', 'whole');

insert into counted (metric, window_id, item_id, numerator, denominator)
with
closed_and_answered as (
    select c.window_id, c.item_id, c.answered_at, c.answered_on
    from answer_cohort c
    join settled s on s.item_id = c.item_id
        and s.kind = 'closed' and s.since < c.ends_at and c.ends_at <= s.until
    where c.answered_at is not null
),

-- a repeat counts wherever it was registered
came_back as (
    select distinct c.window_id, c.item_id
    from closed_and_answered c
    join chain_root r on r.root_id = c.item_id
    join item again on again.item_id = r.item_id and again.is_eligible
    where again.registered_at > c.answered_at and again.registered_on <= c.answered_on + 60
)

select
    'first_time_resolution_rate', c.window_id, c.item_id,
    (d.item_id is not null and b.item_id is null)::int, (c.state <> 'not_due')::int
from answer_cohort c
left join closed_and_answered d on d.window_id = c.window_id and d.item_id = c.item_id
left join came_back b on b.window_id = c.window_id and b.item_id = c.item_id;
