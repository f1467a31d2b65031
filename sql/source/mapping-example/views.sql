-- 对接示例：把全国信访信息交换格式的表映射为来源契约第 1 版。
-- An example: views of the contract over tables in the national exchange layout, here in schema gjxf.
--
-- What an office must check before it uses this:
--   * the codes on the left of each CASE; code tables differ between versions and provinces, and an unknown code must
--     stay visible (ELSE keeps it), so that it is counted among the rejected rows and not silently becomes 网信;
--   * dates without time: they are taken as midnight in Asia/Shanghai;
--   * nothing of the person tables and no text field is mapped. 姓名、证件、电话、住址、概况、投诉内容 stay where they are.
--     A status of 稳控 is not a resolution: it is not mapped at all.
-- The views take the place of the tables of V1__source_contract.sql: create the schema and the role, not the tables.

CREATE SCHEMA IF NOT EXISTS petition;

CREATE VIEW petition.petition_item AS
SELECT
    key.item_id                                                   AS item_id,
    batch.item_id                                                 AS visit_id,
    CASE x.xfxs                                                      -- 信访形式
        WHEN '100' THEN 'letter' WHEN '200' THEN 'visit'
        WHEN '300' THEN 'online' WHEN '303' THEN 'online'
        WHEN '400' THEN 'phone' ELSE x.xfxs END                   AS form,
    x.xfrq::date                                                  AS petitioned_on,      -- 信访日期
    x.djsj::timestamp AT TIME ZONE 'Asia/Shanghai'                AS registered_at,      -- 登记时间
    CASE WHEN x.djjgjb IN ('0', '国家') THEN 'country'
         WHEN x.djjgjb IN ('1', '省级') THEN 'province'
         WHEN x.djjgjb IN ('2', '市级') THEN 'city'
         WHEN x.djjgjb IN ('3', '县级') THEN 'county'
         WHEN x.djjgjb IN ('4', '乡镇') THEN 'township'
         ELSE x.djjgjb END                                        AS registering_level,  -- 登记机构级别
    x.djjgdm::text                                                AS registering_unit,   -- 登记机构代码
    x.wtsddm::text                                                AS region_code,        -- 问题属地
    CASE x.yqclbmjb
        WHEN '1' THEN 'province' WHEN '2' THEN 'city'
        WHEN '3' THEN 'county' WHEN '4' THEN 'township' END       AS authority_level,    -- 有权处理机关级别
    CASE x.sfyfzjzf WHEN '1' THEN true WHEN '0' THEN false END    AS stepwise,           -- 是否依法逐级走访
    nullif(x.nrfldm, '')                                          AS category_code,      -- 内容分类
    CASE x.xfmddm                                                    -- 信访目的
        WHEN '01' THEN 'suggestion' WHEN '02' THEN 'accusation'
        WHEN '03' THEN 'appeal' WHEN '04' THEN 'request'
        WHEN '05' THEN 'consultation' WHEN '99' THEN 'other'
        ELSE x.xfmddm END                                         AS purpose,
    x.xfrs::integer                                               AS persons,            -- 信访人数，不是涉及人数 sjrs
    coalesce(x.lmbz = '1', false)                                 AS joint_letter,       -- 联名标志
    CASE x.bjgccbz WHEN '1' THEN true WHEN '0' THEN false END     AS initial_here,       -- 本机构初次标志
    CASE x.qgccbz WHEN '1' THEN true WHEN '0' THEN false END      AS initial_nationwide, -- 全国初次标志
    -- 重复信访件编号 counts only where 重复信访标志 is set; a number the key table does not know becomes one that no item
    -- has, so that the chain stays broken and does not look like a first item.
    CASE WHEN x.cfxfbz = '1' AND nullif(x.repeated_id, '') IS NOT NULL
         THEN coalesce(first.item_id, -1) END                     AS repeat_of,
    coalesce(x.sfssbz = '1', false)                               AS judicial,           -- 涉法涉诉标志
    coalesce(x.sfnrtj = '1', false)                               AS counted,            -- 是否纳入统计
    x.rksj AT TIME ZONE 'Asia/Shanghai'                           AS recorded_at,        -- 入库时间
    x.gxsj AT TIME ZONE 'Asia/Shanghai'                           AS updated_at,         -- 更新时间
    CASE WHEN x.zfbz = '1' THEN x.gxsj AT TIME ZONE 'Asia/Shanghai' END AS voided_at     -- 作废标志
FROM gjxf.xfjxx x
-- 信访件编号 may spell out place and day; the office keeps a table of opaque numbers: item_key (xfjbh, item_id).
JOIN gjxf.item_key key ON key.xfjbh = x.xfjbh
LEFT JOIN gjxf.item_key first ON first.xfjbh = x.repeated_id
LEFT JOIN gjxf.item_key batch ON batch.xfjbh = x.pcbh;

-- Status columns become events, one branch per column. event_id must stay the same for the same event for ever, so it
-- is taken from a table of the office filled by a trigger or by its exchange job: event_key (xfjbh, kind, blid, event_id).
CREATE VIEW petition.petition_event AS
SELECT
    e.event_id,
    key.item_id,
    s.kind,
    s.occurred_at AT TIME ZONE 'Asia/Shanghai'                    AS occurred_at,
    s.unit_code,
    s.level,
    s.due_on,
    NULL::text                                                    AS post_code,
    e.recorded_at
FROM (
    SELECT xfjbh, '' AS blid, 'accepted' AS kind, xjslsj AS occurred_at,
           NULL::text AS unit_code, NULL::text AS level, NULL::date AS due_on
    FROM gjxf.xfjxx WHERE xjslsj IS NOT NULL                          -- 县级受理时间
    UNION ALL
    SELECT xfjbh, blid, 'forwarded', blsj, qxdm, NULL, xbjzsj::date     -- 去向、限办截止时间
    FROM gjxf.blfsxx WHERE blfsdm IN ('020000', '030000') AND qxsfzrdw = '1'
    UNION ALL
    SELECT xfjbh, blid, 'returned', thsj, qxdm, NULL, NULL
    FROM gjxf.blfsxx WHERE thsj IS NOT NULL                           -- 退回
    UNION ALL
    SELECT xfjbh, '', 'notified', zrdwslsj, zrdwdm, NULL, NULL
    FROM gjxf.xfjxx WHERE zrdwslsj IS NOT NULL                        -- 责任单位告知
    UNION ALL
    SELECT xfjbh, '', 'answered', dfsj, zrdwdm, NULL, NULL
    FROM gjxf.xfjxx WHERE dfsj IS NOT NULL                            -- 答复
    UNION ALL
    SELECT xfjbh, '', 'closed', bjsj, NULL, NULL, NULL
    FROM gjxf.xfjxx WHERE bjbz = '1' AND bjsj IS NOT NULL             -- 办结
    UNION ALL
    SELECT xfjbh, '', 'resolved', hjsj, NULL, NULL, NULL
    FROM gjxf.xfjxx WHERE hjbz = '化解' AND hjsj IS NOT NULL           -- 化解认定
    UNION ALL
    SELECT xfjbh, '', 'backlog_listed', jasj, NULL, NULL, NULL
    FROM gjxf.xfjxx WHERE jabz = '1' AND jasj IS NOT NULL             -- 积案
) s
JOIN gjxf.item_key key ON key.xfjbh = s.xfjbh
JOIN gjxf.event_key e ON e.xfjbh = s.xfjbh AND e.kind = s.kind AND e.blid = s.blid;

CREATE VIEW petition.petition_evaluation AS
SELECT
    key.item_id,
    t.target,
    CASE t.state WHEN '0' THEN 'pending' WHEN '1' THEN 'pending'
                 WHEN '2' THEN 'rated' WHEN '3' THEN 'lapsed' ELSE t.state END AS status,
    CASE WHEN t.state = '2' THEN
        CASE t.value WHEN '0' THEN 'satisfied' WHEN '1' THEN 'basically_satisfied'
                     WHEN '3' THEN 'dissatisfied' ELSE t.value END END      AS rating,
    -- 超期未评价 has no time of its own: the day the offer ended stands for it.
    coalesce(t.rated_at, x.pjjzsj) AT TIME ZONE 'Asia/Shanghai'             AS occurred_at,
    x.rksj AT TIME ZONE 'Asia/Shanghai'                                     AS recorded_at,
    x.gxsj AT TIME ZONE 'Asia/Shanghai'                                     AS updated_at
FROM gjxf.xfjxx x
JOIN gjxf.item_key key ON key.xfjbh = x.xfjbh
CROSS JOIN LATERAL (VALUES
    ('office', x.xfbmpjzt, x.xfbmmyz, x.xfbmpjsj),
    ('unit',   x.zrdwpjzt, x.zrdwmyz, x.zrdwpjsj)
) AS t (target, state, value, rated_at)
WHERE t.state IS NOT NULL AND coalesce(t.rated_at, x.pjjzsj) IS NOT NULL;

CREATE VIEW petition.region AS
SELECT qhdm::text AS region_code, sjqhdm::text AS parent_code, qhmc::text AS name,
       CASE qhjb WHEN '0' THEN 'country' WHEN '1' THEN 'province' WHEN '2' THEN 'city'
                 WHEN '3' THEN 'county' WHEN '4' THEN 'township' ELSE qhjb END AS level,
       yxqs::date AS valid_from, yxqz::date AS valid_to
FROM gjxf.qhdmb;

CREATE VIEW petition.unit AS
SELECT jgdm::text AS unit_code, jgmc::text AS name, qhdm::text AS region_code,
       -- 信访部门 of country, province, city and county; everything else is responsible for matters, not for petitions
       CASE WHEN jglbdm IN ('0000', '0100', '0200', '0300')
            THEN 'petition_office' ELSE 'responsible_unit' END AS kind,
       yxqs::date AS valid_from, yxqz::date AS valid_to
FROM gjxf.jgdmb;

CREATE VIEW petition.category AS
SELECT nrfldm::text AS category_code, nullif(left(nrfldm, length(nrfldm) - 2), '') AS parent_code,
       nrflmc::text AS name, (length(nrfldm) / 2)::smallint AS level, flbb::text AS scheme
FROM gjxf.nrfldmb;

-- Campaigns, groups, posts and activities are the office's own lists; tables of the contract serve as they are.
CREATE TABLE petition.post (post_code text NOT NULL, name text NOT NULL, sort_order integer NOT NULL);
CREATE TABLE petition.issue_group (group_code text NOT NULL, name text NOT NULL, sort_order integer NOT NULL);
CREATE TABLE petition.issue_group_category (
    group_code text NOT NULL, category_code text NOT NULL, valid_from date NOT NULL, valid_to date);
CREATE TABLE petition.campaign (
    campaign_code text NOT NULL, name text NOT NULL, starts_on date NOT NULL, ends_before date);
CREATE TABLE petition.campaign_item (
    campaign_code text NOT NULL, item_id bigint NOT NULL, tier text NOT NULL, PRIMARY KEY (campaign_code, item_id));
CREATE TABLE petition.leader_activity (
    activity_id bigint PRIMARY KEY, region_code text NOT NULL, campaign_code text, work_group smallint,
    post_code text NOT NULL, occurred_on date NOT NULL, kind text NOT NULL, batches integer NOT NULL,
    persons integer NOT NULL, items integer NOT NULL, resolved integer NOT NULL,
    recorded_at timestamptz NOT NULL, updated_at timestamptz NOT NULL, voided_at timestamptz);
