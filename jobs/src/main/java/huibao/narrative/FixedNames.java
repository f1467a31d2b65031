package huibao.narrative;

import huibao.contract.Contract;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names of closed lists, in the order tables print them: those of the contract, and those of measures and bands. */
final class FixedNames {
    static final String UNKNOWN = "unknown";

    private static final Map<String, Map<String, String>> OF_REPORTS = Map.of(
            "registering_level",
            of("level", UNKNOWN, "层级不详"),
            "assigned_level",
            assignedLevels(),
            "size_band",
            pairs(
                    "1-4", "1—4人", "5-10", "5—10人", "11-20", "11—20人", "21-50", "21—50人", "51-100", "51—100人", ">100",
                    "100人以上"),
            "age_band",
            pairs(
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
            of("tier", UNKNOWN, "未列入清单"),
            "work_group",
            pairs(UNKNOWN, "未编组"),
            "target",
            Contract.current().words("target"),
            "state",
            pairs(
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
            of("form", UNKNOWN, "形式不详"),
            "initial",
            pairs("true", "初次", "false", "重复", UNKNOWN, "不详"),
            "purpose",
            Contract.current().words("purpose"),
            "purpose_class",
            pairs("suggestion", "建议意见", "accusation", "检举控告", "appeal_request", "申诉求决", "other", "其他"));

    static final Map<String, Map<String, String>> BY_DIMENSION = both(OF_REPORTS, OF_ANSWERS);

    /** Conditions of measures that are no breakdowns. */
    private static final Map<String, Map<String, String>> OF_CONDITIONS = Map.of(
            "family",
            pairs(
                    "assigned",
                    "上级交办",
                    "lead_assigned",
                    "领导包案",
                    "supervised",
                    "挂牌督办",
                    "backlog_listed",
                    "列为积案",
                    "campaign",
                    "专项清单"),
            "status",
            Contract.current().words("status"),
            "rating",
            Contract.current().words("rating"),
            "activity",
            Contract.current().words("activity_kind"));

    private static final Map<String, String> YES_OR_NO = pairs("yes", "是", "no", "否", UNKNOWN, "不详");

    private FixedNames() {}

    /** What a relation of the source is called; itself if it is none of the contract. */
    static String relation(String relation) {
        return Contract.current()
                .find(relation)
                .map(Contract.ContractRelation::label)
                .orElse(relation);
    }

    /** A word of a closed list as a condition of a measure has it; itself if nothing names it. */
    static String condition(String dimension, String word) {
        return Optional.ofNullable(BY_DIMENSION.get(dimension))
                .or(() -> Optional.ofNullable(OF_CONDITIONS.get(dimension)))
                .map(names -> names.get(word))
                .orElseGet(() -> YES_OR_NO.getOrDefault(word, word));
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

    /** The words of a vocabulary of the contract, and one more. */
    private static Map<String, String> of(String vocabulary, String other, String name) {
        Map<String, String> names = new LinkedHashMap<>(Contract.current().words(vocabulary));
        names.put(other, name);
        return names;
    }

    private static Map<String, String> assignedLevels() {
        Map<String, String> names = new LinkedHashMap<>();
        Contract.current().words("level").forEach((level, name) -> names.put(level, name + "交办"));
        names.put(UNKNOWN, "交办层级不详");
        return names;
    }

    private static Map<String, String> pairs(String... codesAndNames) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < codesAndNames.length; i += 2) {
            names.put(codesAndNames[i], codesAndNames[i + 1]);
        }
        return names;
    }
}
