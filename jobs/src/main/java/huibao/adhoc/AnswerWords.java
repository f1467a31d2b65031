package huibao.adhoc;

import huibao.calendar.Role;
import huibao.metric.Dimension;
import huibao.metric.Measure;
import java.util.stream.Collectors;

/** What an answer calls its parts, in the words of the reports. */
final class AnswerWords {
    static final String TOTAL = "合计";
    static final String CURRENT = "本期";

    private AnswerWords() {}

    static String base(Role role) {
        return role == Role.PREVIOUS ? "上期" : "上年同期";
    }

    static String change(Role role) {
        return role == Role.PREVIOUS ? "环比" : "同比";
    }

    static String whole(Answer answer) {
        return answer.names().whole();
    }

    static String measures(Understood question) {
        return question.measures().stream().map(Measure::label).collect(Collectors.joining("、"));
    }

    /** 按属地、月分列的信访总量、按期答复率（来访） */
    static String caption(Answer answer) {
        Understood question = answer.question();
        String by = question.by().stream().map(Dimension::label).collect(Collectors.joining("、"));
        String series = question.series().map(kind -> "按" + kind.label()).orElse("");
        String filter = question.where().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(entry -> entry.getValue().stream()
                        .map(code -> answer.names().of(entry.getKey().code(), code))
                        .collect(Collectors.joining("、")))
                .collect(Collectors.joining("，"));
        return (by.isEmpty() ? series : "按" + by + (series.isEmpty() ? "" : "、" + series.substring(1)))
                + (by.isEmpty() && series.isEmpty() ? "" : "分列的")
                + measures(question)
                + (filter.isEmpty() ? "" : "（" + filter + "）");
    }
}
