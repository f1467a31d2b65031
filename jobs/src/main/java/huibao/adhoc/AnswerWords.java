package huibao.adhoc;

import huibao.metric.Breakdown;
import huibao.metric.Dimension;
import huibao.metric.Measure;
import java.util.Map;
import java.util.stream.Collectors;

/** What an answer calls its parts, in the words of the reports. */
final class AnswerWords {
    static final String TOTAL = "合计";
    static final String CURRENT = "本期";
    static final String SHARE = "占比";

    private AnswerWords() {}

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
        String filter = filter(answer);
        return (by.isEmpty() ? series : "按" + by + (series.isEmpty() ? "" : "、" + series.substring(1)))
                + (by.isEmpty() && series.isEmpty() ? "" : "分列的")
                + measures(question)
                + (filter.isEmpty() ? "" : "（" + filter + "）");
    }

    /** 来信、来访，初次 */
    static String filter(Answer answer) {
        return answer.question().where().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue().stream()
                        .map(code -> answer.names().of(entry.getKey().code(), code))
                        .collect(Collectors.joining("、")))
                .collect(Collectors.joining("，"));
    }

    /** form=letter|visit;initial=true */
    static String filterCodes(Understood question) {
        return question.where().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey().code() + "=" + String.join(Breakdown.OR, entry.getValue()))
                .collect(Collectors.joining(";"));
    }

    /** 2021-06, of a part of it 2021-W22（06-01至06-06）, of one that goes on 2021-07（截至07-03） */
    static String period(Understood question, String label) {
        String whole = question.cut().get(label);
        String days = whole == null ? "" : monthDay(label.substring(0, 10)) + "至" + monthDay(label.substring(12));
        String toDate =
                isToDate(question, label) ? "截至" + monthDay(question.asOf().toString()) : "";
        String note = whole != null && toDate.isEmpty() ? days : toDate;
        return (whole == null ? label : whole) + (note.isEmpty() ? "" : "（" + note + "）");
    }

    private static String monthDay(String day) {
        return day.substring(5);
    }

    /** Only the last period can go on after the cut-off. */
    static boolean isToDate(Understood question, String label) {
        return question.toDate()
                && question.series()
                        .flatMap(kind -> question.periods().stream()
                                .map(period -> period.time().get(kind.code()))
                                .reduce((one, other) -> other))
                        .filter(label::equals)
                        .isPresent();
    }
}
