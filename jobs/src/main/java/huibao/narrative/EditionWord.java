package huibao.narrative;

import java.util.Arrays;
import java.util.Optional;

/** Words that each edition has its own of. */
enum EditionWord {
    /** 2021年6月, how far it has come before it if it is not over. */
    OPENING("opening"),
    /** 2021年6月. */
    PERIOD("period"),
    /** 6月, 本季. */
    THIS("this"),
    /** 1—6月累计. */
    YEAR_TO_DATE("year-to-date"),
    /** 7月, 下期. */
    NEXT("next"),
    /** 月末, 期末. */
    END("end"),
    /** 全县. */
    WHOLE("whole"),
    /** 示例县. */
    REGION("region"),
    /** The number of days of the period. */
    DAYS("days");

    private final String word;

    EditionWord(String word) {
        this.word = word;
    }

    static Optional<EditionWord> find(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    String in(Material material) {
        PeriodWords words = material.words();
        return switch (this) {
            case OPENING -> words.opening();
            case PERIOD -> words.name();
            case THIS -> words.shortName();
            case YEAR_TO_DATE -> words.yearToDate();
            case NEXT -> words.next();
            case END -> words.end();
            case WHOLE -> material.names().whole();
            case REGION -> material.names().ownRegion();
            case DAYS -> words.days() + "天";
        };
    }
}
