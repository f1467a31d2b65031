package huibao.narrative;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words sentences are made of. A name that is such a word, or a number, or part of one, would be read as a name
 * wherever it stands in a sentence, so it is printed with its code.
 */
final class Phrases {
    private static final Pattern NUMBER = Pattern.compile("[\\d\\p{P}\\p{S} 年月日季度周]+");

    private static final List<String> WORDS = Stream.of(
                    Arrays.stream(Topic.values()).map(Topic::phrase),
                    Arrays.stream(Frame.values()).map(Frame::words),
                    Outcome.ALL.stream().map(Outcome::words),
                    Stream.of(Lexicon.UNIT.split("\\|")),
                    Stream.of(
                            "同比上升的有",
                            "同比下降的有",
                            "环比上升",
                            "环比下降",
                            "基本持平",
                            "增加",
                            "减少",
                            "较期初增加",
                            "较期初减少",
                            "与期初持平",
                            "个百分点",
                            "变化不足",
                            "口径不可比",
                            "上年同期为",
                            "上月为",
                            "上季为",
                            "上周为",
                            "上期为",
                            "上年为",
                            "在可公布的数据中",
                            "最多的是",
                            "其次是",
                            "再次是",
                            "最少",
                            "明显低于全县的有",
                            "明显低于全市的有",
                            "最高的是",
                            "最低的是",
                            "各占",
                            "的",
                            "中",
                            "其中",
                            "分别为",
                            "分别",
                            "此前",
                            "个月月均",
                            "控制限为",
                            "高于控制上限",
                            "低于控制下限",
                            "在控制限以内",
                            "属正常波动",
                            "近",
                            "为基数",
                            "观察期未满",
                            "为初步数",
                            "另有",
                            "以",
                            "和",
                            "截至",
                            "累计",
                            "统计期",
                            "本级",
                            "不足",
                            "增长",
                            "等",
                            "均",
                            "共"))
            .flatMap(words -> words)
            .toList();

    private Phrases() {}

    static boolean hold(String name) {
        return NUMBER.matcher(name).matches() || WORDS.stream().anyMatch(words -> words.contains(name));
    }
}
