package huibao.narrative;

import huibao.calendar.Role;
import huibao.figure.FigureKey;
import huibao.narrative.Quantity.Part;
import java.util.List;
import java.util.Map;

/**
 * What a sentence can be about: the official phrase, and for each unit the figure it stands for. Sentences are written
 * with these phrases and read back by them, so that a number always has one meaning.
 */
enum Topic {
    TOTAL("信访总量", count("items", "件次")),
    LETTERS("来信", count("letters", "件次")),
    ONLINE("网上信访", count("online", "件次")),
    PHONE("来电", count("phone", "件次")),
    VISITS("来访", count("visit_batches", "批次"), count("visit_persons", "人次")),
    VISIT_BATCHES("来访批次", count("visit_batches", "批次")),
    COLLECTIVE("集体访", count("collective_batches", "批次"), count("collective_persons", "人次")),
    REPEATED("重复信访", count("repeat_items", "件次")),
    REPEAT_RATE("重复信访率", new Quantity("repeat_rate", Quantity.PERCENT, Map.of(), Part.VALUE, "件次")),

    BEIJING("进京信访量", count("upward_items", "件次", "registering_level", "country")),
    BEIJING_VISITS(
            "进京走访",
            count("upward_visit_batches", "批次", "registering_level", "country"),
            count("upward_visit_persons", "人次", "registering_level", "country")),
    PROVINCIAL("赴省信访量", count("upward_items", "件次", "registering_level", "province")),
    PROVINCIAL_VISITS(
            "赴省走访",
            count("upward_visit_batches", "批次", "registering_level", "province"),
            count("upward_visit_persons", "人次", "registering_level", "province")),
    UPWARD_VISITS("赴省进京走访", count("upward_visit_batches", "批次")),
    UPWARD_STATE("走访时事项状态", count("upward_by_state", "批次")),
    BYPASS("越级走访", count("bypass_batches", "批次")),
    BYPASS_UNKNOWN("无法判定是否越级的", count("bypass_unknown", "批次")),

    ACCEPTANCE_RATE("信访部门及时受理率", rate("office_acceptance_rate")),
    ACCEPTANCE_DUE("应受理", base("office_acceptance_rate", "件")),
    ACCEPTED("及时受理", state("office_acceptance_states", "on_time")),
    ACCEPTED_LATE("超期受理", state("office_acceptance_states", "late")),
    ACCEPTANCE_OVERDUE("超期未受理", state("office_acceptance_states", "overdue")),
    ACCEPTANCE_NOT_DUE("受理未到期", state("office_acceptance_states", "not_due")),
    NOTICE_RATE("责任单位按期告知率", rate("unit_notice_rate")),
    NOTICE_DUE("应告知", base("unit_notice_rate", "件")),
    NOTIFIED("按期告知", state("unit_notice_states", "on_time")),
    NOTIFIED_LATE("超期告知", state("unit_notice_states", "late")),
    NOTICE_OVERDUE("超期未告知", state("unit_notice_states", "overdue")),
    NOTICE_NOT_DUE("告知未到期", state("unit_notice_states", "not_due")),
    ANSWER_RATE("按期答复率", rate("answer_rate")),
    ANSWER_DUE("应答复", base("answer_rate", "件")),
    ANSWERED("按期答复", state("answer_states", "on_time")),
    ANSWERED_LATE("超期答复", state("answer_states", "late")),
    ANSWER_OVERDUE("超期未答复", state("answer_states", "overdue")),
    ANSWER_NOT_DUE("答复未到期", state("answer_states", "not_due")),
    CLOSURE_RATE("办结率", rate("closure_rate")),
    CLOSURE_DUE("到期应办结", base("closure_rate", "件")),
    CLOSED_ON_TIME("按期办结", state("closure_states", "on_time")),
    CLOSED_LATE("超期办结", state("closure_states", "late")),
    CLOSURE_OVERDUE("到期未办结", state("closure_states", "overdue")),
    CLOSURE_NOT_DUE("办结未到期", state("closure_states", "not_due")),

    FIRST_TIME_RATE("一次性化解率", rate("first_time_resolution_rate")),
    MEDIAN_DAYS("办理天数中位数", count("handling_days_median", "天")),
    P90_DAYS("九成事项办理天数不超过", count("handling_days_p90", "天")),
    HANDLED("已办结事项", base("handling_days_median", "件")),
    WITHIN_60("登记后60日内获得答复的比重", rate("answered_within_60")),
    SATISFACTION("满意率", rate("satisfaction_rate")),
    RATED("已评价", base("satisfaction_rate", "件")),
    PARTICIPATION("参评率", rate("participation_rate")),

    OPENING_STOCK("期初存量", count("opening_stock", "件")),
    REGISTERED("新登记", count("registered", "件")),
    REOPENED("重新启动", count("reopened", "件")),
    CLOSED("办结", count("closed", "件")),
    WITHDRAWN("撤案", count("withdrawn", "件")),
    MERGED("合并", count("merged", "件")),
    CLOSING_STOCK("期末存量", count("closing_stock", "件")),
    RESOLUTION_RATE("化解率", rate("resolution_rate")),
    STOCK_AGE("存量时长", count("stock_age", "件")),
    OVERDUE_OPEN("超期未答在办件", count("overdue_open", "件")),

    UNIT_RECEIVED("转送交办", count("unit_received", "件")),
    UNIT_DUE("到期应答复", count("unit_due", "件")),
    UNIT_WAITING("到期待答复", count("unit_due_open", "件")),

    ASSIGNED("上级交办", count("assigned", "件")),
    LEAD_ASSIGNED("领导包案", count("lead_assigned", "件")),
    SUPERVISED("挂牌督办", count("supervised", "件")),
    BACKLOG("信访积案", count("backlog_listed", "件")),
    CAMPAIGN("专项交办", count("campaign_items", "件")),

    RECEPTIONS("开门接访", count("receptions", "次")),
    CASE_VISITS("带案下访", count("case_visits", "次")),
    MEETINGS("召开会议", count("meetings", "次")),
    SITE_VISITS("实地走访", count("site_visits", "次")),
    DISPATCHED("调度案件", count("dispatched_items", "件")),
    RECEIVED("接待群众", count("received_batches", "批"), count("received_persons", "人次")),
    MET("约见", count("met_persons", "人次")),
    ACTIVITY_RESOLVED("推动化解", count("activity_resolved", "件"));

    /** Said once, behind the first number of items and batches together. */
    static final String ITEMS_AND_BATCHES = "（件批次，下同）";

    private final String phrase;
    private final List<Quantity> quantities;

    Topic(String phrase, Quantity... quantities) {
        this.phrase = phrase;
        this.quantities = List.of(quantities);
    }

    String phrase() {
        return phrase;
    }

    List<Quantity> quantities() {
        return quantities;
    }

    /** Its first or only figure. */
    Statement in(Role role) {
        return new Statement(this, quantities.get(0), quantities.get(0).key(role));
    }

    /** Its second figure: the persons beside the batches. */
    Statement personsIn(Role role) {
        return new Statement(this, quantities.get(1), quantities.get(1).key(role));
    }

    String metric() {
        return quantities.get(0).metric();
    }

    FigureKey key(Role role) {
        return quantities.get(0).key(role);
    }

    private static Quantity count(String metric, String unit, String... dimension) {
        return new Quantity(metric, unit, dimensions(dimension), Part.VALUE, "");
    }

    private static Quantity rate(String metric) {
        return new Quantity(metric, Quantity.PERCENT, Map.of(), Part.VALUE, "件");
    }

    private static Quantity base(String metric, String unit) {
        return new Quantity(metric, unit, Map.of(), Part.DENOMINATOR, "");
    }

    private static Quantity state(String metric, String state) {
        return count(metric, "件", "state", state);
    }

    private static Map<String, String> dimensions(String... dimension) {
        return dimension.length == 0 ? Map.of() : Map.of(dimension[0], dimension[1]);
    }
}
