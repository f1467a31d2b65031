-- 来源契约第 1 版。Source contract, version 1.
-- No foreign keys and no checks on codes, on purpose: an office's own data is never clean, and a row that breaks the
-- contract is to be seen, counted and printed as rejected, not to stop a load. Only what the contract calls a key is one.

CREATE SCHEMA IF NOT EXISTS petition;
COMMENT ON SCHEMA petition IS '汇报系统来源契约第 1 版：去标识化的信访办理数据，不含任何个人信息';

CREATE TABLE petition.region (
    region_code text NOT NULL,
    parent_code text,
    name        text NOT NULL,
    level       text NOT NULL,
    valid_from  date NOT NULL,
    valid_to    date
);
COMMENT ON TABLE  petition.region IS '行政区划；同一代码可因更名、调整而有多行，有效期不同';
COMMENT ON COLUMN petition.region.region_code IS '区划代码，[A-Za-z0-9_.-]{1,32}';
COMMENT ON COLUMN petition.region.parent_code IS '上级区划代码；最高一级为空';
COMMENT ON COLUMN petition.region.name        IS '名称，用于打印';
COMMENT ON COLUMN petition.region.level       IS '层级：country 国家，province 省，city 市，county 县，township 乡镇（街道）';
COMMENT ON COLUMN petition.region.valid_from  IS '有效期首日';
COMMENT ON COLUMN petition.region.valid_to    IS '有效期末日（含当日）；空为至今有效';

CREATE TABLE petition.unit (
    unit_code   text NOT NULL,
    name        text NOT NULL,
    region_code text NOT NULL,
    kind        text NOT NULL,
    valid_from  date NOT NULL,
    valid_to    date
);
COMMENT ON TABLE  petition.unit IS '信访部门与责任单位；同一代码可因更名而有多行，有效期不同';
COMMENT ON COLUMN petition.unit.unit_code   IS '单位代码，[A-Za-z0-9_.-]{1,32}';
COMMENT ON COLUMN petition.unit.name        IS '名称，用于打印';
COMMENT ON COLUMN petition.unit.region_code IS '所属区划代码';
COMMENT ON COLUMN petition.unit.kind        IS '类别：petition_office 信访部门，responsible_unit 责任单位';
COMMENT ON COLUMN petition.unit.valid_from  IS '有效期首日';
COMMENT ON COLUMN petition.unit.valid_to    IS '有效期末日（含当日）；空为至今有效';

CREATE TABLE petition.post (
    post_code  text NOT NULL,
    name       text NOT NULL,
    sort_order integer NOT NULL
);
COMMENT ON TABLE  petition.post IS '职务（如县委书记）；只有职务，没有人';
COMMENT ON COLUMN petition.post.post_code  IS '职务代码，[A-Za-z0-9_.-]{1,32}';
COMMENT ON COLUMN petition.post.name       IS '职务名称；不得为人名';
COMMENT ON COLUMN petition.post.sort_order IS '排列顺序';

CREATE TABLE petition.category (
    category_code text NOT NULL,
    parent_code   text,
    name          text NOT NULL,
    level         smallint NOT NULL,
    scheme        text NOT NULL
);
COMMENT ON TABLE  petition.category IS '内容分类，三级；分类方案更换后新旧代码并存';
COMMENT ON COLUMN petition.category.category_code IS '分类代码，[A-Za-z0-9_.-]{1,32}，各方案之间不重复';
COMMENT ON COLUMN petition.category.parent_code   IS '上级分类代码；一级分类为空';
COMMENT ON COLUMN petition.category.name          IS '名称，用于打印';
COMMENT ON COLUMN petition.category.level         IS '级次：1、2、3';
COMMENT ON COLUMN petition.category.scheme        IS '分类方案，如 2020；跨方案的数字不可比';

CREATE TABLE petition.issue_group (
    group_code text NOT NULL,
    name       text NOT NULL,
    sort_order integer NOT NULL
);
COMMENT ON TABLE  petition.issue_group IS '重点领域与群体（如涉军、涉企、涉教、房地产）；按内容分类划定，不按人划定';
COMMENT ON COLUMN petition.issue_group.group_code IS '领域代码，[A-Za-z0-9_.-]{1,32}';
COMMENT ON COLUMN petition.issue_group.name       IS '名称，用于打印';
COMMENT ON COLUMN petition.issue_group.sort_order IS '排列顺序';

CREATE TABLE petition.issue_group_category (
    group_code    text NOT NULL,
    category_code text NOT NULL,
    valid_from    date NOT NULL,
    valid_to      date
);
COMMENT ON TABLE  petition.issue_group_category IS '领域与内容分类的对应，多对多，含该分类的全部下级；按登记日取有效的对应，领域之间可以重叠';
COMMENT ON COLUMN petition.issue_group_category.group_code    IS '领域代码';
COMMENT ON COLUMN petition.issue_group_category.category_code IS '分类代码';
COMMENT ON COLUMN petition.issue_group_category.valid_from    IS '有效期首日';
COMMENT ON COLUMN petition.issue_group_category.valid_to      IS '有效期末日（含当日）；空为至今有效';

CREATE TABLE petition.petition_item (
    item_id             bigint PRIMARY KEY,
    visit_id            bigint,
    form                text NOT NULL,
    petitioned_on       date NOT NULL,
    registered_at       timestamptz NOT NULL,
    registering_level   text NOT NULL,
    registering_unit    text NOT NULL,
    region_code         text NOT NULL,
    authority_level     text,
    stepwise            boolean,
    category_code       text,
    purpose             text NOT NULL,
    persons             integer NOT NULL,
    joint_letter        boolean NOT NULL,
    initial_here        boolean,
    initial_nationwide  boolean,
    repeat_of           bigint,
    judicial            boolean NOT NULL,
    counted             boolean NOT NULL,
    recorded_at         timestamptz NOT NULL,
    updated_at          timestamptz NOT NULL,
    voided_at           timestamptz
);
COMMENT ON TABLE  petition.petition_item IS '信访件，一行为一件次；行内容以最新为准（来源系统可覆盖更新）';
COMMENT ON COLUMN petition.petition_item.item_id            IS '信访件编号（不透明，不得由证件号码等推得）';
COMMENT ON COLUMN petition.petition_item.visit_id           IS '来访批次编号：同一批人一次来访登记的多件相同；空为该件自成一批';
COMMENT ON COLUMN petition.petition_item.form               IS '信访形式：letter 来信，visit 来访，online 网信，phone 来电';
COMMENT ON COLUMN petition.petition_item.petitioned_on      IS '信访日期';
COMMENT ON COLUMN petition.petition_item.registered_at      IS '登记时间';
COMMENT ON COLUMN petition.petition_item.registering_level  IS '登记机构层级：country、province、city、county、township';
COMMENT ON COLUMN petition.petition_item.registering_unit   IS '登记机构代码';
COMMENT ON COLUMN petition.petition_item.region_code        IS '问题属地代码，到县或乡镇';
COMMENT ON COLUMN petition.petition_item.authority_level    IS '有权处理机关层级；空为不明';
COMMENT ON COLUMN petition.petition_item.stepwise           IS '是否依法逐级走访；空为不明';
COMMENT ON COLUMN petition.petition_item.category_code      IS '内容分类代码；空为未分类';
COMMENT ON COLUMN petition.petition_item.purpose            IS '信访目的：suggestion 意见建议，accusation 揭发控告，appeal 申诉，request 求决，consultation 咨询，other 其他';
COMMENT ON COLUMN petition.petition_item.persons            IS '信访人数（来访人数或署名人数），1 至 9999；不是涉及人数';
COMMENT ON COLUMN petition.petition_item.joint_letter       IS '是否联名信';
COMMENT ON COLUMN petition.petition_item.initial_here       IS '是否本机构初次；空为不明';
COMMENT ON COLUMN petition.petition_item.initial_nationwide IS '是否全国初次；空为不明';
COMMENT ON COLUMN petition.petition_item.repeat_of          IS '所重复的信访件编号；空为无';
COMMENT ON COLUMN petition.petition_item.judicial           IS '是否涉法涉诉';
COMMENT ON COLUMN petition.petition_item.counted            IS '是否纳入统计';
COMMENT ON COLUMN petition.petition_item.recorded_at        IS '本行为来源系统所知的时间';
COMMENT ON COLUMN petition.petition_item.updated_at         IS '本行最后修改时间';
COMMENT ON COLUMN petition.petition_item.voided_at          IS '作废时间；空为有效';

CREATE TABLE petition.petition_event (
    event_id    bigint PRIMARY KEY,
    item_id     bigint NOT NULL,
    kind        text NOT NULL,
    occurred_at timestamptz NOT NULL,
    unit_code   text,
    level       text,
    due_on      date,
    post_code   text,
    recorded_at timestamptz NOT NULL
);
COMMENT ON TABLE  petition.petition_event IS '办理经过，只增不改；可迟到，可乱序，可属于其后作废的件';
COMMENT ON COLUMN petition.petition_event.event_id    IS '经过编号';
COMMENT ON COLUMN petition.petition_event.item_id     IS '信访件编号';
COMMENT ON COLUMN petition.petition_event.kind        IS '种类：accepted 受理，forwarded 转送交办，notified 责任单位书面告知，returned 退回，extended 延期，answered 答复，closed 办结，closure_revoked 撤销办结，resolved 化解认定，resolution_revoked 撤销化解，reviewed 复查，rechecked 复核，terminated 终结认定备案，withdrawn 撤案，merged 合并，assigned 上级交办，lead_assigned 领导包案，supervised 挂牌督办，backlog_listed 列为积案';
COMMENT ON COLUMN petition.petition_event.occurred_at IS '发生时间';
COMMENT ON COLUMN petition.petition_event.unit_code   IS '单位代码（转送交办、告知、答复）';
COMMENT ON COLUMN petition.petition_event.level       IS '层级（上级交办：由哪一级交办）';
COMMENT ON COLUMN petition.petition_event.due_on      IS '限办截止日（转送交办、延期、挂牌督办）';
COMMENT ON COLUMN petition.petition_event.post_code   IS '职务代码（领导包案）';
COMMENT ON COLUMN petition.petition_event.recorded_at IS '本行为来源系统所知的时间';

CREATE TABLE petition.petition_evaluation (
    item_id     bigint NOT NULL,
    target      text NOT NULL,
    status      text NOT NULL,
    rating      text,
    occurred_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL,
    PRIMARY KEY (item_id, target)
);
COMMENT ON TABLE  petition.petition_evaluation IS '群众满意度评价，每件对信访部门、责任单位各至多一行';
COMMENT ON COLUMN petition.petition_evaluation.item_id     IS '信访件编号';
COMMENT ON COLUMN petition.petition_evaluation.target      IS '评价对象：office 信访部门，unit 责任单位';
COMMENT ON COLUMN petition.petition_evaluation.status      IS '状态：pending 待评价，rated 已评价，lapsed 超期未评价';
COMMENT ON COLUMN petition.petition_evaluation.rating      IS '评价：satisfied 满意，basically_satisfied 基本满意，dissatisfied 不满意；未评价为空';
COMMENT ON COLUMN petition.petition_evaluation.occurred_at IS '评价时间（超期未评价为到期时间）';
COMMENT ON COLUMN petition.petition_evaluation.recorded_at IS '本行为来源系统所知的时间';
COMMENT ON COLUMN petition.petition_evaluation.updated_at  IS '本行最后修改时间';

CREATE TABLE petition.campaign (
    campaign_code text NOT NULL,
    name          text NOT NULL,
    starts_on     date NOT NULL,
    ends_before   date
);
COMMENT ON TABLE  petition.campaign IS '专项行动';
COMMENT ON COLUMN petition.campaign.campaign_code IS '专项行动代码，[A-Za-z0-9_.-]{1,32}';
COMMENT ON COLUMN petition.campaign.name          IS '名称，用于打印';
COMMENT ON COLUMN petition.campaign.starts_on     IS '开始日';
COMMENT ON COLUMN petition.campaign.ends_before   IS '结束日（不含当日）；空为未结束';

CREATE TABLE petition.campaign_item (
    campaign_code text NOT NULL,
    item_id       bigint NOT NULL,
    tier          text NOT NULL,
    PRIMARY KEY (campaign_code, item_id)
);
COMMENT ON TABLE  petition.campaign_item IS '专项行动交办清单（2+3+X）';
COMMENT ON COLUMN petition.campaign_item.campaign_code IS '专项行动代码';
COMMENT ON COLUMN petition.campaign_item.item_id       IS '信访件编号';
COMMENT ON COLUMN petition.campaign_item.tier          IS '交办层次：central 中央交办（2），provincial 省交办（3），other 其他（X）';

CREATE TABLE petition.leader_activity (
    activity_id   bigint PRIMARY KEY,
    region_code   text NOT NULL,
    campaign_code text,
    work_group    smallint,
    post_code     text NOT NULL,
    occurred_on   date NOT NULL,
    kind          text NOT NULL,
    batches       integer NOT NULL,
    persons       integer NOT NULL,
    items         integer NOT NULL,
    resolved      integer NOT NULL,
    recorded_at   timestamptz NOT NULL,
    updated_at    timestamptz NOT NULL,
    voided_at     timestamptz
);
COMMENT ON TABLE  petition.leader_activity IS '领导接访下访等活动，按职务和工作组统计工作量';
COMMENT ON COLUMN petition.leader_activity.activity_id   IS '活动编号';
COMMENT ON COLUMN petition.leader_activity.region_code   IS '区划代码';
COMMENT ON COLUMN petition.leader_activity.campaign_code IS '专项行动代码；空为日常工作';
COMMENT ON COLUMN petition.leader_activity.work_group    IS '工作组序号；空为不属工作组';
COMMENT ON COLUMN petition.leader_activity.post_code     IS '职务代码';
COMMENT ON COLUMN petition.leader_activity.occurred_on   IS '日期';
COMMENT ON COLUMN petition.leader_activity.kind          IS '种类：open_reception 开门接访，case_visit 带案下访，meeting 会议，dispatch 调度案件，appointment 约见，site_visit 实地走访';
COMMENT ON COLUMN petition.leader_activity.batches       IS '接待批次';
COMMENT ON COLUMN petition.leader_activity.persons       IS '接待或约见人次';
COMMENT ON COLUMN petition.leader_activity.items         IS '调度案件数';
COMMENT ON COLUMN petition.leader_activity.resolved      IS '化解案件数';
COMMENT ON COLUMN petition.leader_activity.recorded_at   IS '本行为来源系统所知的时间';
COMMENT ON COLUMN petition.leader_activity.updated_at    IS '本行最后修改时间';
COMMENT ON COLUMN petition.leader_activity.voided_at     IS '作废时间；空为有效';

CREATE TABLE petition.calendar_period (
    kind                 text NOT NULL,
    label                text NOT NULL,
    starts_on            date NOT NULL,
    ends_before          date NOT NULL,
    previous_label       text,
    same_last_year_label text
);
COMMENT ON TABLE  petition.calendar_period IS '统计期（可选）：代替自然期，如上月 26 日至本月 25 日';
COMMENT ON COLUMN petition.calendar_period.kind                 IS '期别，如 month';
COMMENT ON COLUMN petition.calendar_period.label                IS '期名，如 2021-07';
COMMENT ON COLUMN petition.calendar_period.starts_on            IS '开始日';
COMMENT ON COLUMN petition.calendar_period.ends_before          IS '结束日（不含当日）';
COMMENT ON COLUMN petition.calendar_period.previous_label       IS '上期期名';
COMMENT ON COLUMN petition.calendar_period.same_last_year_label IS '上年同期期名';

CREATE TABLE petition.holiday (
    day        date NOT NULL,
    is_workday boolean NOT NULL
);
COMMENT ON TABLE  petition.holiday IS '节假日与调休（可选）';
COMMENT ON COLUMN petition.holiday.day        IS '日期';
COMMENT ON COLUMN petition.holiday.is_workday IS '是否工作日';

-- Extraction reads items, events and evaluations as streams ordered by item, and what changed since the last run.
CREATE INDEX petition_event_in_order ON petition.petition_event (item_id, occurred_at, event_id);
CREATE INDEX petition_event_recorded ON petition.petition_event (recorded_at);
CREATE INDEX petition_item_updated ON petition.petition_item (updated_at);
CREATE INDEX petition_evaluation_updated ON petition.petition_evaluation (updated_at);
