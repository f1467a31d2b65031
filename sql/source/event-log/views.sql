-- 由 huibao map 按对照文件生成，由数据库管理员审阅后执行；以后改对照文件，再生成一次。
-- Made by huibao map from a mapping file. An administrator reviews and runs it; to change it, change the mapping.
-- Afterwards: huibao check-source
BEGIN;
CREATE SCHEMA IF NOT EXISTS petition;

DROP VIEW IF EXISTS petition.region;
CREATE VIEW petition.region AS
SELECT
    nullif(btrim("code"::text), '') AS region_code,
    nullif(btrim("parent"::text), '') AS parent_code,
    nullif(btrim("label"::text), '') AS name,
    nullif(btrim("level"::text), '') AS level,
    '2000-01-01'::date AS valid_from,
    NULL::date AS valid_to
FROM "permit"."area";

DROP VIEW IF EXISTS petition.unit;
CREATE VIEW petition.unit AS
SELECT
    nullif(btrim("code"::text), '') AS unit_code,
    nullif(btrim("label"::text), '') AS name,
    nullif(btrim("area"::text), '') AS region_code,
    CASE nullif(btrim("is_front_office"::text), '')
        WHEN 'true' THEN 'petition_office'
        WHEN 'false' THEN 'responsible_unit'
        ELSE nullif(btrim("is_front_office"::text), '') END AS kind,
    '2000-01-01'::date AS valid_from,
    NULL::date AS valid_to
FROM "permit"."department";

DROP VIEW IF EXISTS petition.post;
CREATE VIEW petition.post AS
SELECT
    NULL::text AS post_code,
    NULL::text AS name,
    NULL::integer AS sort_order
WHERE false;

DROP VIEW IF EXISTS petition.category;
CREATE VIEW petition.category AS
SELECT
    NULL::text AS category_code,
    NULL::text AS parent_code,
    NULL::text AS name,
    NULL::smallint AS level,
    NULL::text AS scheme
WHERE false;

DROP VIEW IF EXISTS petition.issue_group;
CREATE VIEW petition.issue_group AS
SELECT
    NULL::text AS group_code,
    NULL::text AS name,
    NULL::integer AS sort_order
WHERE false;

DROP VIEW IF EXISTS petition.issue_group_category;
CREATE VIEW petition.issue_group_category AS
SELECT
    NULL::text AS group_code,
    NULL::text AS category_code,
    NULL::date AS valid_from,
    NULL::date AS valid_to
WHERE false;

DROP VIEW IF EXISTS petition.petition_item;
CREATE VIEW petition.petition_item AS
(SELECT DISTINCT ON ("case:concept:name")
    CASE WHEN nullif(btrim("case:concept:name"::text), '') ~ '^(0|[1-9][0-9]{0,14})$' THEN nullif(btrim("case:concept:name"::text), '')::bigint
        ELSE 1000000000000000 + (('x' || encode(substr(sha256(convert_to('item_id', 'UTF8') || '\x00'::bytea || convert_to(nullif(btrim("case:concept:name"::text), ''), 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint & 9223372036854775807) % 998999999999999999 END AS item_id,
    NULL::bigint AS visit_id,
    CASE nullif(btrim("case:channel"::text), '')
        WHEN 'Internet' THEN 'online'
        WHEN 'e-mail' THEN 'online'
        WHEN 'Post' THEN 'letter'
        WHEN 'Desk' THEN 'visit'
        ELSE nullif(btrim("case:channel"::text), '') END AS form,
    ("case:startdate" AT TIME ZONE 'Asia/Shanghai')::date AS petitioned_on,
    "case:startdate" AS registered_at,
    'county'::text AS registering_level,
    'FRONT'::text AS registering_unit,
    nullif(btrim("case:area"::text), '') AS region_code,
    NULL::text AS authority_level,
    NULL::boolean AS stepwise,
    NULL::text AS category_code,
    'request'::text AS purpose,
    '1'::integer AS persons,
    'false'::boolean AS joint_letter,
    'true'::boolean AS initial_here,
    NULL::boolean AS initial_nationwide,
    NULL::bigint AS repeat_of,
    'false'::boolean AS judicial,
    'true'::boolean AS counted,
    "case:startdate" AS recorded_at,
    max("time:timestamp") OVER (PARTITION BY "case:concept:name") AS updated_at,
    NULL::timestamp with time zone AS voided_at
FROM "permit"."log"
WHERE nullif(btrim("case:channel"::text), '') IN ('Internet', 'e-mail', 'Post', 'Desk')
ORDER BY "case:concept:name");

DROP VIEW IF EXISTS petition.petition_event;
CREATE VIEW petition.petition_event AS
(SELECT DISTINCT ON ("case:concept:name")
    1000000000000000000 + (('x' || encode(substr(sha256(convert_to('petition_event forwarded', 'UTF8') || '\x00'::bytea || convert_to(coalesce(nullif(btrim("case:concept:name"::text), ''), ''), 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint & 9223372036854775807) % 8223372036854775807 AS event_id,
    CASE WHEN nullif(btrim("case:concept:name"::text), '') ~ '^(0|[1-9][0-9]{0,14})$' THEN nullif(btrim("case:concept:name"::text), '')::bigint
        ELSE 1000000000000000 + (('x' || encode(substr(sha256(convert_to('item_id', 'UTF8') || '\x00'::bytea || convert_to(nullif(btrim("case:concept:name"::text), ''), 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint & 9223372036854775807) % 998999999999999999 END AS item_id,
    'forwarded'::text AS kind,
    "case:startdate" AS occurred_at,
    nullif(btrim("case:department"::text), '') AS unit_code,
    NULL::text AS level,
    ("case:deadline" AT TIME ZONE 'Asia/Shanghai')::date AS due_on,
    NULL::text AS post_code,
    "case:startdate" AS recorded_at
FROM "permit"."log"
WHERE nullif(btrim("case:channel"::text), '') IN ('Internet', 'e-mail', 'Post', 'Desk') AND nullif(btrim("case:deadline"::text), '') IS NOT NULL
ORDER BY "case:concept:name")
UNION ALL
(SELECT DISTINCT ON ("case:concept:name")
    1000000000000000000 + (('x' || encode(substr(sha256(convert_to('petition_event closed', 'UTF8') || '\x00'::bytea || convert_to(coalesce(nullif(btrim("case:concept:name"::text), ''), ''), 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint & 9223372036854775807) % 8223372036854775807 AS event_id,
    CASE WHEN nullif(btrim("case:concept:name"::text), '') ~ '^(0|[1-9][0-9]{0,14})$' THEN nullif(btrim("case:concept:name"::text), '')::bigint
        ELSE 1000000000000000 + (('x' || encode(substr(sha256(convert_to('item_id', 'UTF8') || '\x00'::bytea || convert_to(nullif(btrim("case:concept:name"::text), ''), 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint & 9223372036854775807) % 998999999999999999 END AS item_id,
    'closed'::text AS kind,
    "case:enddate" AS occurred_at,
    NULL::text AS unit_code,
    NULL::text AS level,
    NULL::date AS due_on,
    NULL::text AS post_code,
    "case:enddate" AS recorded_at
FROM "permit"."log"
WHERE nullif(btrim("case:channel"::text), '') IN ('Internet', 'e-mail', 'Post', 'Desk') AND nullif(btrim("case:enddate"::text), '') IS NOT NULL
ORDER BY "case:concept:name")
UNION ALL
SELECT
    1000000000000000000 + (('x' || encode(substr(sha256(convert_to('petition_event ', 'UTF8') || '\x00'::bytea || convert_to(coalesce(nullif(btrim("case:concept:name"::text), ''), ''), 'UTF8') || '\x00'::bytea || convert_to(coalesce(nullif(btrim("concept:name"::text), ''), ''), 'UTF8') || '\x00'::bytea || convert_to(coalesce(to_char("time:timestamp" AT TIME ZONE 'Asia/Shanghai', 'YYYYMMDDHH24MISSUS'), ''), 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint & 9223372036854775807) % 8223372036854775807 AS event_id,
    CASE WHEN nullif(btrim("case:concept:name"::text), '') ~ '^(0|[1-9][0-9]{0,14})$' THEN nullif(btrim("case:concept:name"::text), '')::bigint
        ELSE 1000000000000000 + (('x' || encode(substr(sha256(convert_to('item_id', 'UTF8') || '\x00'::bytea || convert_to(nullif(btrim("case:concept:name"::text), ''), 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint & 9223372036854775807) % 998999999999999999 END AS item_id,
    CASE nullif(btrim("concept:name"::text), '')
        WHEN 'Confirm receipt' THEN 'accepted'
        WHEN 'Send decision' THEN 'answered'
        WHEN 'Withdraw application' THEN 'withdrawn'
        ELSE nullif(btrim("concept:name"::text), '') END AS kind,
    "time:timestamp" AS occurred_at,
    CASE WHEN nullif(btrim("concept:name"::text), '') IN ('Send decision') THEN nullif(btrim("case:department"::text), '') END AS unit_code,
    NULL::text AS level,
    NULL::date AS due_on,
    NULL::text AS post_code,
    "time:timestamp" AS recorded_at
FROM "permit"."log"
WHERE nullif(btrim("case:channel"::text), '') IN ('Internet', 'e-mail', 'Post', 'Desk') AND nullif(btrim("lifecycle:transition"::text), '') IN ('complete') AND nullif(btrim("concept:name"::text), '') IN ('Confirm receipt', 'Send decision', 'Withdraw application');

DROP VIEW IF EXISTS petition.petition_evaluation;
CREATE VIEW petition.petition_evaluation AS
SELECT
    NULL::bigint AS item_id,
    NULL::text AS target,
    NULL::text AS status,
    NULL::text AS rating,
    NULL::timestamp with time zone AS occurred_at,
    NULL::timestamp with time zone AS recorded_at,
    NULL::timestamp with time zone AS updated_at
WHERE false;

DROP VIEW IF EXISTS petition.campaign;
CREATE VIEW petition.campaign AS
SELECT
    NULL::text AS campaign_code,
    NULL::text AS name,
    NULL::date AS starts_on,
    NULL::date AS ends_before
WHERE false;

DROP VIEW IF EXISTS petition.campaign_item;
CREATE VIEW petition.campaign_item AS
SELECT
    NULL::text AS campaign_code,
    NULL::bigint AS item_id,
    NULL::text AS tier
WHERE false;

DROP VIEW IF EXISTS petition.leader_activity;
CREATE VIEW petition.leader_activity AS
SELECT
    NULL::bigint AS activity_id,
    NULL::text AS region_code,
    NULL::text AS campaign_code,
    NULL::smallint AS work_group,
    NULL::text AS post_code,
    NULL::date AS occurred_on,
    NULL::text AS kind,
    NULL::integer AS batches,
    NULL::integer AS persons,
    NULL::integer AS items,
    NULL::integer AS resolved,
    NULL::timestamp with time zone AS recorded_at,
    NULL::timestamp with time zone AS updated_at,
    NULL::timestamp with time zone AS voided_at
WHERE false;

-- The role of V2__reader_role.sql.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'huibao_reader') THEN
        GRANT USAGE ON SCHEMA petition TO huibao_reader;
        GRANT SELECT ON ALL TABLES IN SCHEMA petition TO huibao_reader;
    END IF;
END
$$;
COMMIT;
