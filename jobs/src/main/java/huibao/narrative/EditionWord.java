package huibao.narrative;

import huibao.yaml.YamlNode;
import java.util.Arrays;
import java.util.Optional;

/** Words that differ from edition to edition. */
enum EditionWord {
    /** 2021年6月, how far it has come before it if it is not over. */
    OPENING,
    /** 2021年6月. */
    PERIOD,
    /** 6月, 本季. */
    THIS,
    /** 1—6月累计. */
    YEAR_TO_DATE,
    /** 7月, 下期. */
    NEXT,
    /** 月末, 期末. */
    END,
    /** 全县. */
    WHOLE,
    /** 示例县. */
    REGION,
    /** The number of days of the period. */
    DAYS;

    static Optional<EditionWord> find(String word) {
        return Arrays.stream(values())
                .filter(one -> YamlNode.wordOf(one).equals(word))
                .findFirst();
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
