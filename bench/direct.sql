-- Twelve questions of a monthly report put to the office's database itself, each as a reporting tool would: on its own.
-- Five periods each: June 2021, May 2021, June 2020, and the year to date of both years.
CREATE TEMP VIEW windows AS SELECT * FROM (VALUES
    ('current', date '2021-06-01', date '2021-07-01'), ('previous', date '2021-05-01', date '2021-06-01'),
    ('same_last_year', date '2020-06-01', date '2020-07-01'), ('ytd', date '2021-01-01', date '2021-07-01'),
    ('ytd_last_year', date '2020-01-01', date '2020-07-01')) AS role (role, from_day, to_day);

CREATE TEMP VIEW item AS
SELECT *, (registered_at AT TIME ZONE 'Asia/Shanghai')::date AS registered_on FROM petition.petition_item
WHERE registered_at <= '2021-07-03 09:00+08' AND recorded_at <= '2021-07-03 09:00+08'
  AND (voided_at IS NULL OR voided_at > '2021-07-03 09:00+08') AND counted AND form <> 'phone';

CREATE TEMP VIEW life AS
SELECT item_id, min(occurred_at) FILTER (WHERE kind = 'accepted') AS accepted_at,
       min(occurred_at) FILTER (WHERE kind = 'forwarded') AS forwarded_at,
       (array_agg(unit_code ORDER BY occurred_at) FILTER (WHERE kind = 'forwarded'))[1] AS unit_code,
       max(due_on) FILTER (WHERE kind IN ('forwarded', 'extended')) AS due_on,
       min(occurred_at) FILTER (WHERE kind = 'notified') AS notified_at,
       min(occurred_at) FILTER (WHERE kind = 'answered') AS answered_at,
       max(occurred_at) FILTER (WHERE kind IN ('closed', 'withdrawn', 'merged')) AS left_at,
       max(occurred_at) FILTER (WHERE kind = 'resolved') AS resolved_at
FROM petition.petition_event
WHERE occurred_at <= '2021-07-03 09:00+08' AND recorded_at <= '2021-07-03 09:00+08'
GROUP BY item_id;

SELECT role, form, count(*) FROM item JOIN windows ON registered_on >= from_day AND registered_on < to_day GROUP BY 1, 2;

SELECT date_trunc('month', registered_on), form, count(*) FROM item WHERE registered_on >= '2019-06-01' GROUP BY 1, 2;

SELECT role, registering_level, count(DISTINCT coalesce(visit_id, -item_id)), sum(persons)
FROM item JOIN windows ON registered_on >= from_day AND registered_on < to_day WHERE form = 'visit' GROUP BY 1, 2;

SELECT role, region_code, count(*) FROM item JOIN windows ON registered_on >= from_day AND registered_on < to_day GROUP BY 1, 2;

SELECT role, left(category_code, 2), count(*)
FROM item JOIN windows ON registered_on >= from_day AND registered_on < to_day GROUP BY 1, 2;

SELECT role, registering_unit, count(*) FILTER (WHERE NOT initial_here), count(initial_here)
FROM item JOIN windows ON registered_on >= from_day AND registered_on < to_day GROUP BY 1, 2;

SELECT role, registering_unit, count(*), count(*) FILTER (WHERE accepted_at::date <= registered_on + 15)
FROM item JOIN windows ON registered_on >= from_day AND registered_on < to_day LEFT JOIN life USING (item_id)
WHERE initial_here AND NOT judicial AND purpose <> 'accusation' GROUP BY 1, 2;

SELECT role, unit_code, count(*), count(*) FILTER (WHERE notified_at::date <= forwarded_at::date + 15)
FROM item JOIN windows ON registered_on >= from_day AND registered_on < to_day JOIN life USING (item_id)
WHERE initial_here AND NOT judicial AND purpose <> 'accusation' GROUP BY 1, 2;

SELECT role, unit_code, count(*), count(*) FILTER (WHERE answered_at::date <= due_on)
FROM item JOIN life USING (item_id) JOIN windows ON due_on >= from_day AND due_on < to_day
WHERE initial_here AND NOT judicial AND purpose <> 'accusation' GROUP BY 1, 2;

SELECT role, unit_code, count(*) FILTER (WHERE left_at IS NULL OR left_at >= to_day),
       count(*) FILTER (WHERE left_at >= from_day AND left_at < to_day)
FROM item JOIN windows ON registered_on < to_day LEFT JOIN life USING (item_id)
WHERE left_at IS NULL OR left_at >= from_day GROUP BY 1, 2;

SELECT role, form, percentile_disc(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY left_at::date - registered_on)
FROM item JOIN life USING (item_id) JOIN windows ON left_at >= from_day AND left_at < to_day GROUP BY 1, 2;

SELECT role, registering_unit, count(*) FILTER (WHERE rating <> 'dissatisfied'), count(*)
FROM petition.petition_evaluation AS evaluation JOIN item USING (item_id)
JOIN windows ON evaluation.occurred_at >= from_day AND evaluation.occurred_at < to_day
WHERE status = 'rated' GROUP BY 1, 2;
