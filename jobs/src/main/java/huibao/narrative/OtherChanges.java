package huibao.narrative;

import huibao.reports.Block;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Adds one sentence to a section: its changes without 明显 are within the usual fluctuation. It names the units it is about,
 * since persons, stocks and days are not tested, and a backlog that doubled must not be read as usual.
 */
final class OtherChanges {
    private static final String BASE = "[比与]上(?:年同)?(?<base>[年月季周旬日期])";
    private static final Pattern COUNTS =
            Pattern.compile(BASE + "(?:(?:增加|减少|多|少)\\d+(?<unit>件次|批次)|基本持平（..\\d+(?<steady>件次|批次)）)");
    private static final Pattern RATES = Pattern.compile(BASE + "(?:(?:提高|下降)(?:\\d|不足)|基本持平(?!（))");
    private static final Pattern BEYOND = Pattern.compile("[高低]于往年同月范围");

    /** The sentence, whatever it is said of. */
    static final Pattern SENTENCE =
            Pattern.compile("(?:(?:件次|批次|比率)(?:、(?:件次|批次|比率))*的)?(?:其余)?变化均(?:在往年同[月季期]波动范围内|不明显)。");

    private OtherChanges() {}

    /** The section, with the sentence behind the last paragraph that tells such a change; itself if none does. */
    static List<Block> closed(List<Block> section) {
        List<String> texts = section.stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> ((Block.Paragraph) block).text())
                .toList();
        Optional<String> sentence = sentence(texts);
        boolean isSaid = texts.stream().anyMatch(text -> SENTENCE.matcher(text).find());
        List<Block> closed = new ArrayList<>(section);
        for (int i = closed.size() - 1; i >= 0 && sentence.isPresent() && !isSaid; i--) {
            if (closed.get(i) instanceof Block.Paragraph paragraph && tellsOne(paragraph.text())) {
                closed.set(i, paragraph.and(sentence.get()));
                return closed;
            }
        }
        return closed;
    }

    static boolean tellsOne(String text) {
        return COUNTS.matcher(text).find() || RATES.matcher(text).find();
    }

    /** Of all the texts of a section; empty if they tell no such change. */
    static Optional<String> sentence(List<String> texts) {
        String all = String.join("", texts);
        Set<String> kinds = kinds(all);
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        String others = all.contains("明显") ? "其余变化" : "变化";
        // What lies beyond the band of the chart cannot be said to lie within it.
        String judgement = BEYOND.matcher(all).find() ? "不明显" : "在往年同" + base(all) + "波动范围内";
        return Optional.of(kinds.stream().collect(Collectors.joining("、", "", "的")) + others + "均" + judgement + "。");
    }

    /** 月 or 季 where all of the changes are of such periods. */
    private static String base(String text) {
        Set<String> bases = Stream.of(COUNTS, RATES)
                .flatMap(changes -> changes.matcher(text).results())
                .map(change -> change.group(1))
                .collect(Collectors.toSet());
        return bases.equals(Set.of("月")) ? "月" : bases.equals(Set.of("季")) ? "季" : "期";
    }

    private static Set<String> kinds(String text) {
        Set<String> kinds = new LinkedHashSet<>();
        Matcher counts = COUNTS.matcher(text);
        while (counts.find()) {
            kinds.add(Optional.ofNullable(counts.group("unit")).orElseGet(() -> counts.group("steady")));
        }
        if (RATES.matcher(text).find()) {
            kinds.add("比率");
        }
        return kinds;
    }
}
