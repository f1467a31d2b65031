-- The peer's monthly figures: one row an item of what became of it, a cube at the finest grain, twelve tables of it.
-- Reads petition_item, petition_event, petition_evaluation and region; the month that begins on :month, of region 990121,
-- as known at :cutoff.
-- Simpler than the catalogue's rules (no forwarding sent back, no chains of repeats, no state at an instant of a day).
CREATE OR REPLACE TEMP TABLE windows AS
SELECT role, from_day::DATE AS from_day, to_day::DATE AS to_day
FROM (VALUES
    ('current', :month, :month + INTERVAL 1 MONTH), ('previous', :month - INTERVAL 1 MONTH, :month),
    ('same_last_year', :month - INTERVAL 12 MONTH, :month - INTERVAL 11 MONTH),
    ('ytd', date_trunc('year', :month), :month + INTERVAL 1 MONTH),
    ('ytd_last_year', date_trunc('year', :month - INTERVAL 12 MONTH), :month - INTERVAL 11 MONTH))
    AS role (role, from_day, to_day)
UNION ALL
SELECT strftime(month, '%Y-%m'), month::DATE, (month + INTERVAL 1 MONTH)::DATE
FROM range(:month - INTERVAL 24 MONTH, :month + INTERVAL 1 MONTH, INTERVAL 1 MONTH) AS m (month);

CREATE OR REPLACE TEMP TABLE scope AS
WITH RECURSIVE below AS (
    SELECT region_code FROM region WHERE region_code = '990121'
    UNION SELECT region.region_code FROM region JOIN below ON region.parent_code = below.region_code)
SELECT region_code FROM below;

CREATE OR REPLACE TEMP TABLE life AS
SELECT item_id,
       min(occurred_at) FILTER (kind = 'accepted') AS accepted_at,
       min(occurred_at) FILTER (kind = 'forwarded') AS forwarded_at,
       arg_min(unit_code, occurred_at) FILTER (kind = 'forwarded') AS unit_code,
       coalesce(arg_max(due_on, occurred_at) FILTER (kind = 'extended'),
                arg_min(due_on, occurred_at) FILTER (kind = 'forwarded')) AS due_on,
       min(occurred_at) FILTER (kind = 'notified') AS notified_at,
       min(occurred_at) FILTER (kind = 'answered') AS answered_at,
       max(occurred_at) FILTER (kind IN ('closed', 'withdrawn', 'merged')) AS left_at,
       arg_max(kind, occurred_at) FILTER (kind IN ('closed', 'withdrawn', 'merged', 'closure_revoked')) AS last_word,
       max(occurred_at) FILTER (kind = 'resolved') AS resolved_at,
       arg_max(kind, occurred_at) FILTER (kind IN ('resolved', 'resolution_revoked')) AS last_resolution,
       bool_or(kind = 'assigned') AS assigned, bool_or(kind = 'supervised') AS supervised
FROM petition_event
WHERE occurred_at <= :cutoff AND recorded_at <= :cutoff
GROUP BY item_id;

CREATE OR REPLACE TEMP TABLE matter AS
SELECT item.*, life.* EXCLUDE (item_id), item.registered_at::DATE AS registered_on,
       CASE WHEN last_word IS NULL OR last_word = 'closure_revoked' THEN NULL ELSE left_at::DATE END AS left_on,
       initial_here AND NOT judicial AND purpose <> 'accusation' AS processed
FROM petition_item AS item
LEFT JOIN life USING (item_id)
WHERE item.recorded_at <= :cutoff
  AND item.registered_at <= :cutoff
  AND (voided_at IS NULL OR voided_at > :cutoff)
  AND counted AND persons BETWEEN 1 AND 9999 AND form <> 'phone'
  AND region_code IN (SELECT region_code FROM scope);

CREATE OR REPLACE TEMP TABLE visit AS
SELECT coalesce(visit_id, -item_id) AS visit, min(registered_on) AS registered_on, max(persons) AS persons,
       arg_min(region_code, item_id) AS region_code, arg_min(registering_level, item_id) AS registering_level,
       arg_min(category_code, item_id) AS category_code, bool_or(NOT stepwise) AS bypass
FROM matter WHERE form = 'visit' GROUP BY 1;

CREATE OR REPLACE TEMP TABLE cube AS
SELECT registered_on, form, registering_level, region_code, left(category_code, 2) AS category, unit_code, purpose,
       initial_here, processed, assigned, supervised,
       count(*) AS items,
       count(*) FILTER (accepted_at::DATE <= registered_on + 15) AS accepted_in_time,
       count(*) FILTER (forwarded_at IS NOT NULL) AS forwarded,
       count(*) FILTER (notified_at::DATE <= forwarded_at::DATE + 15) AS notified_in_time,
       count(*) FILTER (answered_at IS NOT NULL) AS answered,
       count(*) FILTER (answered_at::DATE <= due_on) AS answered_in_time,
       count(*) FILTER (left_on IS NOT NULL) AS left_office,
       count(*) FILTER (last_resolution = 'resolved') AS resolved
FROM matter GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE figures AS
SELECT 'form' AS of, role, form AS member, sum(items) AS one, NULL::HUGEINT AS two
FROM cube JOIN windows ON registered_on >= from_day AND registered_on < to_day WHERE form <> 'visit' GROUP BY ALL
UNION ALL
SELECT 'visits', role, registering_level, count(*), sum(persons)
FROM visit JOIN windows ON registered_on >= from_day AND registered_on < to_day GROUP BY ALL
UNION ALL
SELECT 'collective', role, region_code, count(*) FILTER (persons >= 5), sum(persons) FILTER (persons >= 5)
FROM visit JOIN windows ON registered_on >= from_day AND registered_on < to_day GROUP BY ALL
UNION ALL
SELECT 'region', role, region_code, sum(items), sum(resolved)
FROM cube JOIN windows ON registered_on >= from_day AND registered_on < to_day GROUP BY ALL
UNION ALL
SELECT 'category', role, category, sum(items), sum(resolved)
FROM cube JOIN windows ON registered_on >= from_day AND registered_on < to_day GROUP BY ALL
UNION ALL
SELECT 'repeat', role, unit_code, sum(items) FILTER (NOT initial_here), sum(items) FILTER (initial_here IS NOT NULL)
FROM cube JOIN windows ON registered_on >= from_day AND registered_on < to_day GROUP BY ALL
UNION ALL
SELECT 'accepted', role, unit_code, sum(accepted_in_time), sum(items)
FROM cube JOIN windows ON registered_on >= from_day AND registered_on < to_day WHERE processed GROUP BY ALL
UNION ALL
SELECT 'notified', role, unit_code, sum(notified_in_time), sum(forwarded)
FROM cube JOIN windows ON registered_on >= from_day AND registered_on < to_day WHERE processed GROUP BY ALL
UNION ALL
SELECT 'answered', role, unit_code, sum(answered_in_time), sum(answered)
FROM cube JOIN windows ON registered_on >= from_day AND registered_on < to_day WHERE processed GROUP BY ALL
UNION ALL
SELECT 'stock', role, unit_code, count(*) FILTER (left_on IS NULL OR left_on >= to_day),
       count(*) FILTER (left_on >= from_day AND left_on < to_day)
FROM matter JOIN windows ON registered_on < to_day AND (left_on IS NULL OR left_on >= from_day) GROUP BY ALL
UNION ALL
SELECT 'days', role, form, quantile_disc(left_on - registered_on, 0.5), quantile_disc(left_on - registered_on, 0.9)
FROM matter JOIN windows ON left_on >= from_day AND left_on < to_day GROUP BY ALL
UNION ALL
SELECT 'satisfaction', role, unit_code, count(*) FILTER (rating <> 'dissatisfied'), count(*)
FROM petition_evaluation AS evaluation
JOIN matter USING (item_id) JOIN windows ON evaluation.occurred_at::DATE >= from_day AND evaluation.occurred_at::DATE < to_day
WHERE status = 'rated' AND evaluation.recorded_at <= :cutoff GROUP BY ALL;
