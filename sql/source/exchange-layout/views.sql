-- 由 huibao map 按对照文件生成，由数据库管理员审阅后执行；以后改对照文件，再生成一次。
-- Made by huibao map from a mapping file. An administrator reviews and runs it; to change it, change the mapping.
-- Afterwards: huibao check-source
BEGIN;
CREATE SCHEMA IF NOT EXISTS petition;

DROP VIEW IF EXISTS petition.region;
CREATE VIEW petition.region AS
SELECT
    nullif(btrim("qhdm"::text), '') AS region_code,
    nullif(btrim("sjqhdm"::text), '') AS parent_code,
    nullif(btrim("qhmc"::text), '') AS name,
    CASE nullif(btrim("qhjb"::text), '')
        WHEN '0' THEN 'country'
        WHEN '国家' THEN 'country'
        WHEN '1' THEN 'province'
        WHEN '省级' THEN 'province'
        WHEN '2' THEN 'city'
        WHEN '市级' THEN 'city'
        WHEN '3' THEN 'county'
        WHEN '县级' THEN 'county'
        WHEN '4' THEN 'township'
        WHEN '乡镇' THEN 'township'
        ELSE nullif(btrim("qhjb"::text), '') END AS level,
    "yxqs" AS valid_from,
    "yxqz" AS valid_to
FROM "gjxf"."qhdmb";

DROP VIEW IF EXISTS petition.unit;
CREATE VIEW petition.unit AS
SELECT
    nullif(btrim("jgdm"::text), '') AS unit_code,
    nullif(btrim("jgmc"::text), '') AS name,
    nullif(btrim("qhdm"::text), '') AS region_code,
    CASE nullif(btrim("jglbdm"::text), '')
        WHEN '0000' THEN 'petition_office'
        WHEN '0100' THEN 'petition_office'
        WHEN '0200' THEN 'petition_office'
        WHEN '0300' THEN 'petition_office'
        ELSE 'responsible_unit' END AS kind,
    "yxqs" AS valid_from,
    "yxqz" AS valid_to
FROM "gjxf"."jgdmb";

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
    nullif(btrim("nrfldm"::text), '') AS category_code,
    (nullif(left(nrfldm, length(nrfldm) - 2), ''))::text AS parent_code,
    nullif(btrim("nrflmc"::text), '') AS name,
    (length(nrfldm) / 2)::smallint AS level,
    nullif(btrim("flbb"::text), '') AS scheme
FROM "gjxf"."nrfldmb";

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
SELECT
    CASE WHEN nullif(btrim("xfjbh"::text), '') ~ '^(0|[1-9][0-9]{0,14})$' THEN nullif(btrim("xfjbh"::text), '')::bigint
        ELSE 1000000000000000 + (('x' || encode(substr(sha256(convert_to('item_id', 'UTF8') || '\x00'::bytea || convert_to(nullif(btrim("xfjbh"::text), ''), 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint & 9223372036854775807) % 998999999999999999 END AS item_id,
    CASE WHEN nullif(btrim("pcbh"::text), '') ~ '^(0|[1-9][0-9]{0,14})$' THEN nullif(btrim("pcbh"::text), '')::bigint
        ELSE 1000000000000000 + (('x' || encode(substr(sha256(convert_to('item_id', 'UTF8') || '\x00'::bytea || convert_to(nullif(btrim("pcbh"::text), ''), 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint & 9223372036854775807) % 998999999999999999 END AS visit_id,
    CASE nullif(btrim("xfxs"::text), '')
        WHEN '100' THEN 'letter'
        WHEN '200' THEN 'visit'
        WHEN '300' THEN 'online'
        WHEN '303' THEN 'online'
        WHEN '400' THEN 'phone'
        ELSE nullif(btrim("xfxs"::text), '') END AS form,
    "xfrq"::date AS petitioned_on,
    "djsj" AT TIME ZONE 'Asia/Shanghai' AS registered_at,
    CASE nullif(btrim("djjgjb"::text), '')
        WHEN '0' THEN 'country'
        WHEN '国家' THEN 'country'
        WHEN '1' THEN 'province'
        WHEN '省级' THEN 'province'
        WHEN '2' THEN 'city'
        WHEN '市级' THEN 'city'
        WHEN '3' THEN 'county'
        WHEN '县级' THEN 'county'
        WHEN '4' THEN 'township'
        WHEN '乡镇' THEN 'township'
        ELSE nullif(btrim("djjgjb"::text), '') END AS registering_level,
    nullif(btrim("djjgdm"::text), '') AS registering_unit,
    nullif(btrim("wtsddm"::text), '') AS region_code,
    CASE nullif(btrim("yqclbmjb"::text), '')
        WHEN '0' THEN 'country'
        WHEN '国家' THEN 'country'
        WHEN '1' THEN 'province'
        WHEN '省级' THEN 'province'
        WHEN '2' THEN 'city'
        WHEN '市级' THEN 'city'
        WHEN '3' THEN 'county'
        WHEN '县级' THEN 'county'
        WHEN '4' THEN 'township'
        WHEN '乡镇' THEN 'township'
        ELSE nullif(btrim("yqclbmjb"::text), '') END AS authority_level,
    CASE WHEN lower(btrim("sfyfzjzf"::text)) IN ('1', 't', 'true', 'y', 'yes', '是', '有') THEN true WHEN lower(btrim("sfyfzjzf"::text)) IN ('0', 'f', 'false', 'n', 'no', '否', '无') THEN false END AS stepwise,
    nullif(btrim("nrfldm"::text), '') AS category_code,
    CASE nullif(btrim("xfmddm"::text), '')
        WHEN '01' THEN 'suggestion'
        WHEN '02' THEN 'accusation'
        WHEN '03' THEN 'appeal'
        WHEN '04' THEN 'request'
        WHEN '05' THEN 'consultation'
        WHEN '99' THEN 'other'
        ELSE nullif(btrim("xfmddm"::text), '') END AS purpose,
    "xfrs" AS persons,
    coalesce(CASE WHEN lower(btrim("lmbz"::text)) IN ('1', 't', 'true', 'y', 'yes', '是', '有') THEN true WHEN lower(btrim("lmbz"::text)) IN ('0', 'f', 'false', 'n', 'no', '否', '无') THEN false END, 'false'::boolean) AS joint_letter,
    CASE WHEN lower(btrim("bjgccbz"::text)) IN ('1', 't', 'true', 'y', 'yes', '是', '有') THEN true WHEN lower(btrim("bjgccbz"::text)) IN ('0', 'f', 'false', 'n', 'no', '否', '无') THEN false END AS initial_here,
    CASE WHEN lower(btrim("qgccbz"::text)) IN ('1', 't', 'true', 'y', 'yes', '是', '有') THEN true WHEN lower(btrim("qgccbz"::text)) IN ('0', 'f', 'false', 'n', 'no', '否', '无') THEN false END AS initial_nationwide,
    CASE WHEN nullif(btrim("cfxfbz"::text), '') IN ('1') THEN CASE WHEN nullif(btrim("repeated_id"::text), '') ~ '^(0|[1-9][0-9]{0,14})$' THEN nullif(btrim("repeated_id"::text), '')::bigint
        ELSE 1000000000000000 + (('x' || encode(substr(sha256(convert_to('item_id', 'UTF8') || '\x00'::bytea || convert_to(nullif(btrim("repeated_id"::text), ''), 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint & 9223372036854775807) % 998999999999999999 END END AS repeat_of,
    coalesce(CASE WHEN lower(btrim("sfssbz"::text)) IN ('1', 't', 'true', 'y', 'yes', '是', '有') THEN true WHEN lower(btrim("sfssbz"::text)) IN ('0', 'f', 'false', 'n', 'no', '否', '无') THEN false END, 'false'::boolean) AS judicial,
    coalesce(CASE WHEN lower(btrim("sfnrtj"::text)) IN ('1', 't', 'true', 'y', 'yes', '是', '有') THEN true WHEN lower(btrim("sfnrtj"::text)) IN ('0', 'f', 'false', 'n', 'no', '否', '无') THEN false END, 'false'::boolean) AS counted,
    "rksj" AT TIME ZONE 'Asia/Shanghai' AS recorded_at,
    "gxsj" AT TIME ZONE 'Asia/Shanghai' AS updated_at,
    CASE WHEN nullif(btrim("zfbz"::text), '') IN ('1') THEN "gxsj" AT TIME ZONE 'Asia/Shanghai' END AS voided_at
FROM "gjxf"."xfjxx";

DROP VIEW IF EXISTS petition.petition_event;
CREATE VIEW petition.petition_event AS
SELECT
    1000000000000000000 + (('x' || encode(substr(sha256(convert_to('petition_event accepted', 'UTF8') || '\x00'::bytea || convert_to(coalesce(nullif(btrim("xfjbh"::text), ''), ''), 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint & 9223372036854775807) % 8223372036854775807 AS event_id,
    CASE WHEN nullif(btrim("xfjbh"::text), '') ~ '^(0|[1-9][0-9]{0,14})$' THEN nullif(btrim("xfjbh"::text), '')::bigint
        ELSE 1000000000000000 + (('x' || encode(substr(sha256(convert_to('item_id', 'UTF8') || '\x00'::bytea || convert_to(nullif(btrim("xfjbh"::text), ''), 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint & 9223372036854775807) % 998999999999999999 END AS item_id,
    'accepted'::text AS kind,
    "xjslsj" AT TIME ZONE 'Asia/Shanghai' AS occurred_at,
    NULL::text AS unit_code,
    NULL::text AS level,
    NULL::date AS due_on,
    NULL::text AS post_code,
    "xjslsj" AT TIME ZONE 'Asia/Shanghai' AS recorded_at
FROM "gjxf"."xfjxx"
WHERE nullif(btrim("xjslsj"::text), '') IS NOT NULL
UNION ALL
SELECT
    1000000000000000000 + (('x' || encode(substr(sha256(convert_to('petition_event notified', 'UTF8') || '\x00'::bytea || convert_to(coalesce(nullif(btrim("xfjbh"::text), ''), ''), 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint & 9223372036854775807) % 8223372036854775807 AS event_id,
    CASE WHEN nullif(btrim("xfjbh"::text), '') ~ '^(0|[1-9][0-9]{0,14})$' THEN nullif(btrim("xfjbh"::text), '')::bigint
        ELSE 1000000000000000 + (('x' || encode(substr(sha256(convert_to('item_id', 'UTF8') || '\x00'::bytea || convert_to(nullif(btrim("xfjbh"::text), ''), 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint & 9223372036854775807) % 998999999999999999 END AS item_id,
    'notified'::text AS kind,
    "zrdwslsj" AT TIME ZONE 'Asia/Shanghai' AS occurred_at,
    nullif(btrim("zrdwdm"::text), '') AS unit_code,
    NULL::text AS level,
    NULL::date AS due_on,
    NULL::text AS post_code,
    "zrdwslsj" AT TIME ZONE 'Asia/Shanghai' AS recorded_at
FROM "gjxf"."xfjxx"
WHERE nullif(btrim("zrdwslsj"::text), '') IS NOT NULL
UNION ALL
SELECT
    1000000000000000000 + (('x' || encode(substr(sha256(convert_to('petition_event answered', 'UTF8') || '\x00'::bytea || convert_to(coalesce(nullif(btrim("xfjbh"::text), ''), ''), 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint & 9223372036854775807) % 8223372036854775807 AS event_id,
    CASE WHEN nullif(btrim("xfjbh"::text), '') ~ '^(0|[1-9][0-9]{0,14})$' THEN nullif(btrim("xfjbh"::text), '')::bigint
        ELSE 1000000000000000 + (('x' || encode(substr(sha256(convert_to('item_id', 'UTF8') || '\x00'::bytea || convert_to(nullif(btrim("xfjbh"::text), ''), 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint & 9223372036854775807) % 998999999999999999 END AS item_id,
    'answered'::text AS kind,
    "dfsj" AT TIME ZONE 'Asia/Shanghai' AS occurred_at,
    nullif(btrim("zrdwdm"::text), '') AS unit_code,
    NULL::text AS level,
    NULL::date AS due_on,
    NULL::text AS post_code,
    "dfsj" AT TIME ZONE 'Asia/Shanghai' AS recorded_at
FROM "gjxf"."xfjxx"
WHERE nullif(btrim("dfsj"::text), '') IS NOT NULL
UNION ALL
SELECT
    1000000000000000000 + (('x' || encode(substr(sha256(convert_to('petition_event closed', 'UTF8') || '\x00'::bytea || convert_to(coalesce(nullif(btrim("xfjbh"::text), ''), ''), 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint & 9223372036854775807) % 8223372036854775807 AS event_id,
    CASE WHEN nullif(btrim("xfjbh"::text), '') ~ '^(0|[1-9][0-9]{0,14})$' THEN nullif(btrim("xfjbh"::text), '')::bigint
        ELSE 1000000000000000 + (('x' || encode(substr(sha256(convert_to('item_id', 'UTF8') || '\x00'::bytea || convert_to(nullif(btrim("xfjbh"::text), ''), 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint & 9223372036854775807) % 998999999999999999 END AS item_id,
    'closed'::text AS kind,
    "bjsj" AT TIME ZONE 'Asia/Shanghai' AS occurred_at,
    NULL::text AS unit_code,
    NULL::text AS level,
    NULL::date AS due_on,
    NULL::text AS post_code,
    "bjsj" AT TIME ZONE 'Asia/Shanghai' AS recorded_at
FROM "gjxf"."xfjxx"
WHERE nullif(btrim("bjbz"::text), '') IN ('1') AND nullif(btrim("bjsj"::text), '') IS NOT NULL
UNION ALL
SELECT
    1000000000000000000 + (('x' || encode(substr(sha256(convert_to('petition_event resolved', 'UTF8') || '\x00'::bytea || convert_to(coalesce(nullif(btrim("xfjbh"::text), ''), ''), 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint & 9223372036854775807) % 8223372036854775807 AS event_id,
    CASE WHEN nullif(btrim("xfjbh"::text), '') ~ '^(0|[1-9][0-9]{0,14})$' THEN nullif(btrim("xfjbh"::text), '')::bigint
        ELSE 1000000000000000 + (('x' || encode(substr(sha256(convert_to('item_id', 'UTF8') || '\x00'::bytea || convert_to(nullif(btrim("xfjbh"::text), ''), 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint & 9223372036854775807) % 998999999999999999 END AS item_id,
    'resolved'::text AS kind,
    "hjsj" AT TIME ZONE 'Asia/Shanghai' AS occurred_at,
    NULL::text AS unit_code,
    NULL::text AS level,
    NULL::date AS due_on,
    NULL::text AS post_code,
    "hjsj" AT TIME ZONE 'Asia/Shanghai' AS recorded_at
FROM "gjxf"."xfjxx"
WHERE nullif(btrim("hjbz"::text), '') IN ('化解') AND nullif(btrim("hjsj"::text), '') IS NOT NULL
UNION ALL
SELECT
    1000000000000000000 + (('x' || encode(substr(sha256(convert_to('petition_event backlog_listed', 'UTF8') || '\x00'::bytea || convert_to(coalesce(nullif(btrim("xfjbh"::text), ''), ''), 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint & 9223372036854775807) % 8223372036854775807 AS event_id,
    CASE WHEN nullif(btrim("xfjbh"::text), '') ~ '^(0|[1-9][0-9]{0,14})$' THEN nullif(btrim("xfjbh"::text), '')::bigint
        ELSE 1000000000000000 + (('x' || encode(substr(sha256(convert_to('item_id', 'UTF8') || '\x00'::bytea || convert_to(nullif(btrim("xfjbh"::text), ''), 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint & 9223372036854775807) % 998999999999999999 END AS item_id,
    'backlog_listed'::text AS kind,
    "jasj" AT TIME ZONE 'Asia/Shanghai' AS occurred_at,
    NULL::text AS unit_code,
    NULL::text AS level,
    NULL::date AS due_on,
    NULL::text AS post_code,
    "jasj" AT TIME ZONE 'Asia/Shanghai' AS recorded_at
FROM "gjxf"."xfjxx"
WHERE nullif(btrim("jabz"::text), '') IN ('1') AND nullif(btrim("jasj"::text), '') IS NOT NULL
UNION ALL
SELECT
    1000000000000000000 + (('x' || encode(substr(sha256(convert_to('petition_event forwarded', 'UTF8') || '\x00'::bytea || convert_to(coalesce(nullif(btrim("xfjbh"::text), ''), ''), 'UTF8') || '\x00'::bytea || convert_to(coalesce(nullif(btrim("blid"::text), ''), ''), 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint & 9223372036854775807) % 8223372036854775807 AS event_id,
    CASE WHEN nullif(btrim("xfjbh"::text), '') ~ '^(0|[1-9][0-9]{0,14})$' THEN nullif(btrim("xfjbh"::text), '')::bigint
        ELSE 1000000000000000 + (('x' || encode(substr(sha256(convert_to('item_id', 'UTF8') || '\x00'::bytea || convert_to(nullif(btrim("xfjbh"::text), ''), 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint & 9223372036854775807) % 998999999999999999 END AS item_id,
    'forwarded'::text AS kind,
    "blsj" AT TIME ZONE 'Asia/Shanghai' AS occurred_at,
    nullif(btrim("qxdm"::text), '') AS unit_code,
    NULL::text AS level,
    "xbjzsj"::date AS due_on,
    NULL::text AS post_code,
    "blsj" AT TIME ZONE 'Asia/Shanghai' AS recorded_at
FROM "gjxf"."blfsxx"
WHERE nullif(btrim("blfsdm"::text), '') IN ('020000', '030000') AND nullif(btrim("qxsfzrdw"::text), '') IN ('1')
UNION ALL
SELECT
    1000000000000000000 + (('x' || encode(substr(sha256(convert_to('petition_event returned', 'UTF8') || '\x00'::bytea || convert_to(coalesce(nullif(btrim("xfjbh"::text), ''), ''), 'UTF8') || '\x00'::bytea || convert_to(coalesce(nullif(btrim("blid"::text), ''), ''), 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint & 9223372036854775807) % 8223372036854775807 AS event_id,
    CASE WHEN nullif(btrim("xfjbh"::text), '') ~ '^(0|[1-9][0-9]{0,14})$' THEN nullif(btrim("xfjbh"::text), '')::bigint
        ELSE 1000000000000000 + (('x' || encode(substr(sha256(convert_to('item_id', 'UTF8') || '\x00'::bytea || convert_to(nullif(btrim("xfjbh"::text), ''), 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint & 9223372036854775807) % 998999999999999999 END AS item_id,
    'returned'::text AS kind,
    "thsj" AT TIME ZONE 'Asia/Shanghai' AS occurred_at,
    nullif(btrim("qxdm"::text), '') AS unit_code,
    NULL::text AS level,
    NULL::date AS due_on,
    NULL::text AS post_code,
    "thsj" AT TIME ZONE 'Asia/Shanghai' AS recorded_at
FROM "gjxf"."blfsxx"
WHERE nullif(btrim("thsj"::text), '') IS NOT NULL;

DROP VIEW IF EXISTS petition.petition_evaluation;
CREATE VIEW petition.petition_evaluation AS
SELECT
    CASE WHEN nullif(btrim("xfjbh"::text), '') ~ '^(0|[1-9][0-9]{0,14})$' THEN nullif(btrim("xfjbh"::text), '')::bigint
        ELSE 1000000000000000 + (('x' || encode(substr(sha256(convert_to('item_id', 'UTF8') || '\x00'::bytea || convert_to(nullif(btrim("xfjbh"::text), ''), 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint & 9223372036854775807) % 998999999999999999 END AS item_id,
    'office'::text AS target,
    CASE nullif(btrim("xfbmpjzt"::text), '')
        WHEN '0' THEN 'pending'
        WHEN '1' THEN 'pending'
        WHEN '2' THEN 'rated'
        WHEN '3' THEN 'lapsed'
        ELSE nullif(btrim("xfbmpjzt"::text), '') END AS status,
    CASE WHEN nullif(btrim("xfbmpjzt"::text), '') IN ('2') THEN CASE nullif(btrim("xfbmmyz"::text), '')
        WHEN '0' THEN 'satisfied'
        WHEN '1' THEN 'basically_satisfied'
        WHEN '3' THEN 'dissatisfied'
        ELSE nullif(btrim("xfbmmyz"::text), '') END END AS rating,
    coalesce("xfbmpjsj" AT TIME ZONE 'Asia/Shanghai', "pjjzsj" AT TIME ZONE 'Asia/Shanghai') AS occurred_at,
    "rksj" AT TIME ZONE 'Asia/Shanghai' AS recorded_at,
    "gxsj" AT TIME ZONE 'Asia/Shanghai' AS updated_at
FROM "gjxf"."xfjxx"
WHERE nullif(btrim("xfbmpjzt"::text), '') IS NOT NULL
UNION ALL
SELECT
    CASE WHEN nullif(btrim("xfjbh"::text), '') ~ '^(0|[1-9][0-9]{0,14})$' THEN nullif(btrim("xfjbh"::text), '')::bigint
        ELSE 1000000000000000 + (('x' || encode(substr(sha256(convert_to('item_id', 'UTF8') || '\x00'::bytea || convert_to(nullif(btrim("xfjbh"::text), ''), 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint & 9223372036854775807) % 998999999999999999 END AS item_id,
    'unit'::text AS target,
    CASE nullif(btrim("zrdwpjzt"::text), '')
        WHEN '0' THEN 'pending'
        WHEN '1' THEN 'pending'
        WHEN '2' THEN 'rated'
        WHEN '3' THEN 'lapsed'
        ELSE nullif(btrim("zrdwpjzt"::text), '') END AS status,
    CASE WHEN nullif(btrim("zrdwpjzt"::text), '') IN ('2') THEN CASE nullif(btrim("zrdwmyz"::text), '')
        WHEN '0' THEN 'satisfied'
        WHEN '1' THEN 'basically_satisfied'
        WHEN '3' THEN 'dissatisfied'
        ELSE nullif(btrim("zrdwmyz"::text), '') END END AS rating,
    coalesce("zrdwpjsj" AT TIME ZONE 'Asia/Shanghai', "pjjzsj" AT TIME ZONE 'Asia/Shanghai') AS occurred_at,
    "rksj" AT TIME ZONE 'Asia/Shanghai' AS recorded_at,
    "gxsj" AT TIME ZONE 'Asia/Shanghai' AS updated_at
FROM "gjxf"."xfjxx"
WHERE nullif(btrim("zrdwpjzt"::text), '') IS NOT NULL;

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
