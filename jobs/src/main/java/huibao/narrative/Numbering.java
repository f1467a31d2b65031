package huibao.narrative;

import java.util.HashSet;
import java.util.Set;

/** Counts tables, charts and sections through one document; what is left out takes no number. */
final class Numbering {
    private static final String CHINESE = "一二三四五六七八九十";

    private int tables;
    private int charts;
    private int sections;
    private final Set<String> explained = new HashSet<>();

    /** Whether a mark appears for the first time and must be explained. */
    boolean isNew(String mark) {
        return explained.add(mark);
    }

    int nextTable() {
        return ++tables;
    }

    int nextChart() {
        return ++charts;
    }

    /** 一、 and so on. */
    String nextSection() {
        return chinese(++sections) + "、";
    }

    /** 一 to 十九: no document has more parts. */
    static String chinese(int number) {
        if (number < 1 || number > 19) {
            throw new IllegalArgumentException("Invalid number of a heading: " + number + ". Expected 1 to 19");
        }
        return number <= 10 ? CHINESE.substring(number - 1, number) : "十" + CHINESE.substring(number - 11, number - 10);
    }
}
