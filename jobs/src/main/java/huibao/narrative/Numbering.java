package huibao.narrative;

/** Counts tables, charts and sections through one document; what is left out takes no number. */
final class Numbering {
    private static final String CHINESE = "一二三四五六七八九十";

    private int tables;
    private int charts;
    private int sections;

    int nextTable() {
        return ++tables;
    }

    int nextChart() {
        return ++charts;
    }

    /** 一、 and so on. */
    String nextSection() {
        return CHINESE.charAt(sections++) + "、";
    }
}
