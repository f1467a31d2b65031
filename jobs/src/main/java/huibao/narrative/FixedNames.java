package huibao.narrative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names of the closed vocabularies, in the order tables print them. */
final class FixedNames {
    static final String UNKNOWN = "unknown";

    private static final Map<String, Map<String, String>> OF_REPORTS = Map.of(
            "registering_level",
            of("country", "国家级", "province", "省级", "city", "市级", "county", "县级", "township", "乡级", UNKNOWN, "层级不详"),
            "assigned_level",
            of(
                    "country",
                    "国家级交办",
                    "province",
                    "省级交办",
                    "city",
                    "市级交办",
                    "county",
                    "县级交办",
                    "township",
                    "乡级交办",
                    UNKNOWN,
                    "交办层级不详"),
            "size_band",
            of(
                    "1-4", "1—4人", "5-10", "5—10人", "11-20", "11—20人", "21-50", "21—50人", "51-100", "51—100人", ">100",
                    "100人以上"),
            "age_band",
            of(
                    "0-15",
                    "15天以内",
                    "16-60",
                    "16—60天",
                    "61-90",
                    "61—90天",
                    "91-180",
                    "91—180天",
                    "181-365",
                    "181—365天",
                    ">365",
                    "365天以上"),
            "tier",
            of("central", "中央交办事项", "provincial", "省级交办事项", "other", "其他事项", UNKNOWN, "未列入清单"),
            "work_group",
            of(UNKNOWN, "未编组"),
            "target",
            of("office", "信访部门", "unit", "责任单位"),
            "state",
            of(
                    "closed",
                    "已办结",
                    "answered",
                    "已答复",
                    "answer_overdue",
                    "超期未答复",
                    "acceptance_overdue",
                    "超期未受理",
                    "in_time",
                    "期限内在办",
                    "new",
                    "首次提出",
                    UNKNOWN,
                    "不能判定",
                    "on_time",
                    "按期",
                    "late",
                    "超期办理",
                    "overdue",
                    "超期未办",
                    "not_due",
                    "未到期"));

    /** What reports have columns of their own for, and answers rows. */
    private static final Map<String, Map<String, String>> OF_ANSWERS = Map.of(
            "form",
            of("letter", "来信", "visit", "来访", "online", "网上信访", "phone", "来电", UNKNOWN, "形式不详"),
            "initial",
            of("true", "初次", "false", "重复", UNKNOWN, "不详"),
            "purpose",
            of(
                    "suggestion",
                    "意见建议",
                    "accusation",
                    "检举控告",
                    "appeal",
                    "申诉",
                    "request",
                    "求决",
                    "consultation",
                    "咨询",
                    "other",
                    "其他"),
            "purpose_class",
            of("suggestion", "建议意见", "accusation", "检举控告", "appeal_request", "申诉求决", "other", "其他"));

    static final Map<String, Map<String, String>> BY_DIMENSION = both(OF_REPORTS, OF_ANSWERS);

    private static final Map<String, String> RELATIONS = of(
            "region",
            "行政区划",
            "unit",
            "机构",
            "post",
            "职务",
            "category",
            "内容分类",
            "issue_group",
            "重点问题类别",
            "issue_group_category",
            "问题类别与分类对照",
            "petition_item",
            "信访件",
            "petition_event",
            "办理过程",
            "petition_evaluation",
            "群众评价",
            "campaign",
            "专项行动",
            "campaign_item",
            "专项清单",
            "leader_activity",
            "接访下访活动",
            "calendar_period",
            "统计期",
            "holiday",
            "节假日");

    private FixedNames() {}

    /** What a relation of the source is called; itself if it is none of the contract. */
    static String relation(String relation) {
        return RELATIONS.getOrDefault(relation, relation);
    }

    static List<String> order(String dimension) {
        return new ArrayList<>(BY_DIMENSION.getOrDefault(dimension, Map.of()).keySet());
    }

    private static Map<String, Map<String, String>> both(
            Map<String, Map<String, String>> one, Map<String, Map<String, String>> other) {
        Map<String, Map<String, String>> both = new LinkedHashMap<>(one);
        both.putAll(other);
        return Map.copyOf(both);
    }

    private static Map<String, String> of(String... codesAndNames) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < codesAndNames.length; i += 2) {
            names.put(codesAndNames[i], codesAndNames[i + 1]);
        }
        return names;
    }
}
