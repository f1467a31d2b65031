package huibao.adhoc;

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
        return DimensionNames.codes();
    }

    /** Codes and names. */
    public static List<String> values(String dimension, MemberCodes members) {
        return DimensionNames.called(dimension).stream()
                .flatMap(one -> members.words(one).stream())
                .toList();
    }
}
