package huibao.adhoc;

import huibao.metric.Dimension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What can be typed into a question, for completion. */
public final class QuestionWords {
    private QuestionWords() {}

    /** Dimensions, grains of time among them. */
    public static List<String> dimensions() {
        return AskedWords.dimensionNames();
    }

    /** Dimensions that can be filtered on. */
    public static List<String> filters() {
        return breakdowns().stream().map(Dimension::code).distinct().toList();
    }

    public static List<String> values(String dimension, MemberCodes members) {
        List<String> values = new ArrayList<>();
        breakdowns().stream()
                .filter(one -> one.code().equals(dimension))
                .forEach(one -> values.addAll(members.codes(one)));
        values.add(Dimension.UNKNOWN);
        return values;
    }

    private static List<Dimension> breakdowns() {
        return Arrays.stream(Dimension.values())
                .filter(one -> one.isBreakdown() && one != Dimension.MONTH)
                .toList();
    }
}
