-- Case records for the extraction benchmark: :items items over 120 months, about 5 events and 0.4 evaluations each.
-- Rows lie in the order they became known, as in an office's own tables, not in the order of their item.
SELECT setseed(0.42);

INSERT INTO petition.region
SELECT CASE WHEN n = 0 THEN '370000' ELSE (370000 + n)::text END, CASE WHEN n > 0 THEN '370000' END, '地区' || n,
       CASE WHEN n = 0 THEN 'city' ELSE 'county' END, '2000-01-01', NULL
FROM generate_series(0, 120) n;

INSERT INTO petition.unit
SELECT 'U' || n, '单位' || n, (370000 + n % 121)::text, 'responsible_unit', '2000-01-01', NULL
FROM generate_series(0, 599) n;

INSERT INTO petition.post SELECT 'P' || n, '职务' || n, n FROM generate_series(0, 9) n;

INSERT INTO petition.category
SELECT 'K' || n, CASE WHEN n >= 10 THEN 'K' || n % 10 END, '类别' || n, CASE WHEN n >= 10 THEN 2 ELSE 1 END, '2020'
FROM generate_series(0, 79) n;

INSERT INTO petition.petition_item
SELECT n, CASE WHEN random() < 0.2 THEN n END, (ARRAY['letter', 'visit', 'online', 'online'])[1 + floor(random() * 4)::int],
       (at - interval '1 day')::date, at, (ARRAY['county', 'city', 'province'])[1 + floor(power(random(), 3) * 3)::int],
       'U' || floor(random() * 600)::int, (370001 + floor(random() * 120)::int)::text,
       CASE WHEN random() < 0.3 THEN 'county' END, random() < 0.9, 'K' || floor(random() * 80)::int,
       (ARRAY['request', 'appeal', 'suggestion', 'accusation'])[1 + floor(power(random(), 2) * 4)::int],
       1 + floor(power(random(), 6) * 40)::int, random() < 0.1, random() < 0.7, random() < 0.5,
       CASE WHEN random() < 0.2 THEN greatest(1, n - floor(random() * 5000)::bigint) END, random() < 0.05, true,
       at + interval '20 minutes', at + interval '40 days', CASE WHEN random() < 0.005 THEN at + interval '9 days' END
FROM (SELECT n, '2011-01-01 08:00+08'::timestamptz + interval '3650 days' * (n::float8 / :items)
                + interval '1 second' * floor(random() * 3600) AS at
      FROM generate_series(1, :items) n) AS item;

INSERT INTO petition.petition_event
SELECT row_number() OVER (ORDER BY at), item_id, kind, at,
       CASE WHEN kind IN ('forwarded', 'notified', 'answered') THEN registering_unit END, NULL,
       CASE WHEN kind = 'forwarded' THEN at::date + 60 END, NULL, at + interval '5 minutes'
FROM (SELECT item_id, registering_unit, kind, registered_at + after * (0.2 + random()) AS at
      FROM petition.petition_item,
           (VALUES ('accepted', interval '3 days', 1.0), ('forwarded', interval '6 days', 0.99),
                   ('notified', interval '14 days', 0.95), ('answered', interval '40 days', 0.92),
                   ('closed', interval '45 days', 0.9), ('resolved', interval '60 days', 0.24)) AS step (kind, after, share)
      -- The item in it keeps the server from throwing the dice once for all items.
      WHERE random() + item_id * 0 < share) AS event
WHERE at < '2020-12-31'
ORDER BY at;

INSERT INTO petition.petition_evaluation
SELECT item_id, 'unit', 'rated', (ARRAY['satisfied', 'basically_satisfied', 'dissatisfied'])[1 + floor(random() * 3)::int],
       registered_at + interval '50 days', registered_at + interval '50 days', registered_at + interval '50 days'
FROM petition.petition_item
WHERE random() < 0.4 AND registered_at < '2020-10-01'
ORDER BY registered_at;

VACUUM ANALYZE petition.petition_item, petition.petition_event, petition.petition_evaluation;
