package huibao.narrative;

import huibao.metric.Catalogue;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words sentences are made of. A name that is such a word, or a number, or part of one, would be read as a name
 * wherever it stands in a sentence, so it is printed with its code.
 */
final class Phrases {
    private static final Pattern NUMBER = Pattern.compile("[\\d\\p{P}\\p{S} 年月日季度周]+");
    /** 县住建局6 followed by 2 would be read as 62. */
    private static final Pattern ENDS_IN_DIGIT = Pattern.compile(".*\\p{Nd}");

    private static final List<String> WORDS = Stream.of(
                    Stream.of("件次", "批次", "人次", "件", "批", "次", "天"),
                    Stream.of(
                            "比上年同月明显增加的有",
                            "比上年同季明显减少的有",
                            "比上年同期明显提高",
                            "比上月明显下降",
                            "比上周",
                            "比上旬",
                            "比前一日",
                            "比上季",
                            "比上期",
                            "多",
                            "少",
                            "延长",
                            "缩短",
                            "基本持平",
                            "较期初增加",
                            "较期初减少",
                            "与期初持平",
                            "个百分点",
                            "与上年同期口径不可比",
                            "除文中注“明显”、表中注▲、▼的外",
                            "其余变化均在往年同月波动范围内",
                            "往年同季波动范围内",
                            "往年同期波动范围内",
                            "变化均不明显",
                            "类事项",
                            "件批次，下同",
                            "上年同期为",
                            "上月为",
                            "上季为",
                            "上周为",
                            "上期为",
                            "上年为",
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
                            "高于往年同月范围",
                            "低于往年同月范围",
                            "在往年同月范围以内",
                            "近",
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

    /** Apart from each other by what no name holds: one search of it all is quicker than a thousand of a phrase. */
    private final String all;

    Phrases(Catalogue catalogue) {
        this.all = Stream.concat(
                        catalogue.all().stream()
                                .flatMap(measure -> measure.wording().phrases()),
                        WORDS.stream())
                .collect(Collectors.joining("\n"));
    }

    boolean hold(String name) {
        return NUMBER.matcher(name).matches() || ENDS_IN_DIGIT.matcher(name).matches() || all.contains(name);
    }
}
