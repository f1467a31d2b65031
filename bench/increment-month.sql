-- What a month brings: :new items, and some step or correction for older ones, :changed items in all. The month begins on
-- :month; nothing is known later than two days after it, nor said to be known before its third day: by then the month before
-- was extracted, and an office may vouch for the times.
SET TimeZone = 'Asia/Shanghai';

CREATE TEMP TABLE span AS
SELECT :month::timestamptz AS first, :month + interval '1 month 2 days' AS taken,
       :month + interval '2 days' AS known,
       (SELECT max(item_id) FROM petition.petition_item) AS items,
       (SELECT max(event_id) FROM petition.petition_event) AS events;

-- New items are like the newest there are, a month or two later, with as much of what became of them as there was time for.
CREATE TEMP TABLE model AS
SELECT item.*, make_interval(months => (12 * (date_part('year', first) - date_part('year', registered_at))
                                        + date_part('month', first) - date_part('month', registered_at))::int) AS later
FROM petition.petition_item AS item, span
WHERE item_id > 1000 AND registered_at < first AND registered_at >= first - interval '3 months'
ORDER BY item_id DESC LIMIT :new;

CREATE TEMP TABLE fresh AS
SELECT *, items + 1 - (SELECT min(item_id) FROM model) AS further
FROM model, span
WHERE recorded_at + later < taken;

INSERT INTO petition.petition_item
SELECT item_id + further, visit_id + further, form, (petitioned_on + later)::date, registered_at + later, registering_level,
       registering_unit, region_code, authority_level, stepwise, category_code, purpose, persons, joint_letter, initial_here,
       initial_nationwide, repeat_of, judicial, counted, greatest(recorded_at + later, known), greatest(least(updated_at + later, taken), known),
       CASE WHEN voided_at + later < taken THEN voided_at + later END
FROM fresh
ORDER BY recorded_at;

INSERT INTO petition.petition_event
SELECT events + row_number() OVER (ORDER BY event.recorded_at), event.item_id + further, kind, occurred_at + later, unit_code,
       level, (due_on + later)::date, post_code, greatest(event.recorded_at + later, known)
FROM petition.petition_event AS event JOIN fresh USING (item_id)
WHERE event.recorded_at + later < taken;

INSERT INTO petition.petition_evaluation
SELECT item_id + further, target, status, rating, occurred_at + later, greatest(evaluation.recorded_at + later, known),
       greatest(least(evaluation.updated_at + later, taken), known)
FROM petition.petition_evaluation AS evaluation JOIN fresh USING (item_id)
WHERE evaluation.recorded_at + later < taken;

-- Of the items of the three months before, those that are open are answered and closed.
CREATE TEMP TABLE done AS
SELECT item_id, registering_unit, known + interval '9 hours' + interval '1 day' * (item_id % 25) AS at
FROM petition.petition_item AS item, span
WHERE item_id > 1000 AND item_id <= items AND registered_at < first AND registered_at >= first - interval '3 months'
  AND NOT EXISTS (SELECT FROM petition.petition_event AS event
                  WHERE event.item_id = item.item_id AND kind IN ('closed', 'withdrawn', 'merged'))
LIMIT (SELECT greatest(0, :changed - count(*)) FROM fresh);

INSERT INTO petition.petition_event
SELECT (SELECT max(event_id) FROM petition.petition_event) + row_number() OVER (ORDER BY at, item_id, kind), item_id, kind, at,
       CASE WHEN kind = 'answered' THEN registering_unit END, NULL, NULL, NULL, at + interval '1 hour'
FROM done, (VALUES ('answered'), ('closed')) AS step (kind);

INSERT INTO petition.petition_evaluation
SELECT item_id, 'unit', 'rated', 'satisfied', at + interval '2 hours', at + interval '3 hours', at + interval '3 hours'
FROM done
WHERE item_id % 2 = 0
ON CONFLICT DO NOTHING;

-- The rest are corrections: three quarters of the last year's items, a quarter of any.
CREATE TEMP TABLE wrong AS
WITH old AS (
    SELECT item_id, registered_at >= first - interval '1 year' AS recent, hashint8(item_id + date_part('month', first)::int) AS dice
    FROM petition.petition_item, span
    WHERE item_id > 1000 AND item_id <= items AND NOT EXISTS (SELECT FROM done WHERE done.item_id = petition_item.item_id)),
rest AS (SELECT greatest(0, :changed - (SELECT count(*) FROM fresh) - (SELECT count(*) FROM done)) AS count)
(SELECT item_id FROM old WHERE recent ORDER BY dice LIMIT (SELECT count * 3 / 4 FROM rest))
UNION
(SELECT item_id FROM old ORDER BY dice DESC LIMIT (SELECT count - count * 3 / 4 FROM rest));

UPDATE petition.petition_item
SET persons = 1 + persons % 9999, updated_at = first + interval '10 days'
FROM wrong, span
WHERE petition_item.item_id = wrong.item_id;

DROP TABLE span, model, fresh, done, wrong;
