package huibao.adhoc;

import huibao.calendar.Period;
import huibao.calendar.PeriodKind;
import huibao.calendar.PeriodLabels;
import huibao.calendar.PeriodName;
import huibao.metric.Breakdown;
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

    /** 2020年7月至2021年6月, 2021年1月至6月累计: what was asked for. */
    static String asked(Understood question) {
        Period period = question.periods().get(0).period();
        String label = question.asked().period();
        if (period.kind() == PeriodKind.YEAR_TO_DATE && !label.contains(PeriodLabels.TO)) {
            String from = period.start().toString().substring(0, label.length());
            return PeriodName.of(from.equals(label) ? label : PeriodName.range(from, label)) + "累计";
        }
        return PeriodName.of(label);
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

    /** 2021年6月, of a part of it 2021年第22周（6月1日至6月6日）, of one that goes on 2021年7月（截至7月3日） */
    static String period(Understood question, String label) {
        String whole = question.cut().get(label);
        String days = whole == null ? "" : monthDay(label.substring(0, 10)) + "至" + monthDay(label.substring(12));
        String toDate =
                isToDate(question, label) ? "截至" + monthDay(question.asOf().toString()) : "";
        String note = whole != null && toDate.isEmpty() ? days : toDate;
        return PeriodName.of(whole == null ? label : whole) + (note.isEmpty() ? "" : "（" + note + "）");
    }

    private static String monthDay(String day) {
        return PeriodName.of(day).substring("2021年".length());
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
