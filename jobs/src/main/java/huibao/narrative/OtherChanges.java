package huibao.narrative;

import huibao.reports.Block;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Adds one sentence to a section: its changes without 明显 are within the usual fluctuation. It names the units it is about,
 * since persons, stocks and days are not tested, and a backlog that doubled must not be read as usual. What the tables of the
 * section mark with ▲ or ▼, and what is told as 明显 only behind the sentence, it excepts.
 */
final class OtherChanges {
    private static final String BASE = "[比与]上(?:年同)?(?<base>[年月季周旬日期])";
    private static final Pattern COUNTS =
            Pattern.compile(BASE + "(?:(?:增加|减少|多|少)\\d+(?<unit>件次|批次)|基本持平（..\\d+(?<steady>件次|批次)）)");
    private static final Pattern RATES = Pattern.compile(BASE + "(?:(?:提高|下降)(?:\\d|不足)|基本持平(?!（))");
    private static final Pattern BEYOND = Pattern.compile("[高低]于往年同月范围");
    private static final Pattern MARKED_COUNTS = Pattern.compile("明显(?:增加|减少)[^。]*?\\d+(?<unit>件次|批次)");
    private static final Pattern MARKED_RATES = Pattern.compile("明显(?:提高|下降|高于|低于)");
    private static final Pattern MARKED_CELL = Pattern.compile("[▲▼]$");

    /** The sentence, whatever it is said of. */
    static final Pattern SENTENCE = Pattern.compile("(?:除(?:文中注“明显”(?:、表中注▲、▼)?|表中注▲、▼)的外，)?"
            + "(?:(?:件次|批次|比率)(?:、(?:件次|批次|比率))*的)?(?:其余)?变化均(?:在往年同[月季期]波动范围内|不明显)。");

    /**
     * @param text the sentence
     * @param behind which of the texts of the section it stands: the last that tells such a change
     */
    record Closing(String text, int behind) {}

    private OtherChanges() {}

    /** The section, with the sentence behind the last paragraph that tells such a change; itself if none does. */
    static List<Block> closed(List<Block> section) {
        List<Block.Paragraph> paragraphs =
                Block.only(Block.Paragraph.class, section).toList();
        List<String> texts = paragraphs.stream().map(Block.Paragraph::text).toList();
        if (texts.stream().anyMatch(text -> SENTENCE.matcher(text).find())) {
            return section;
        }
        Optional<Closing> closing =
                of(texts, Block.only(Block.Table.class, section).toList());
        List<Block> closed = new ArrayList<>(section);
        closing.ifPresent(said -> {
            Block.Paragraph last = paragraphs.get(said.behind());
            closed.replaceAll(block -> block == last ? last.and(said.text()) : block);
        });
        return closed;
    }

    /** Of all the texts and tables of a section; empty if no text tells such a change. */
    static Optional<Closing> of(List<String> texts, List<Block.Table> tables) {
        int behind = texts.size() - 1;
        while (behind >= 0 && !tellsOne(texts.get(behind))) {
            behind--;
        }
        if (behind < 0) {
            return Optional.empty();
        }
        String all = String.join("", texts);
        Set<String> kinds = kinds(all, COUNTS, RATES);
        boolean isMarked = sharesOne(kinds, all);
        boolean isMarkedBehind = sharesOne(kinds, String.join("", texts.subList(behind + 1, texts.size())));
        boolean isMarkedInTables = tables.stream().anyMatch(OtherChanges::hasMark);
        String excepted = Stream.of(
                        isMarked && (isMarkedBehind || isMarkedInTables) ? "文中注“明显”" : "",
                        isMarkedInTables ? "表中注▲、▼" : "")
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("、"));
        return Optional.of(new Closing(
                (excepted.isEmpty() ? "" : "除" + excepted + "的外，")
                        + String.join("、", kinds)
                        + (isMarked && excepted.isEmpty() ? "的其余变化均" : "的变化均")
                        + judgement(all)
                        + "。",
                behind));
    }

    private static boolean tellsOne(String text) {
        return COUNTS.matcher(text).find() || RATES.matcher(text).find();
    }

    private static boolean sharesOne(Set<String> kinds, String text) {
        return kinds(text, MARKED_COUNTS, MARKED_RATES).stream().anyMatch(kinds::contains);
    }

    private static boolean hasMark(Block.Table table) {
        return table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> MARKED_CELL.matcher(cell.text()).find());
    }

    /** What lies beyond the band of the chart, or is compared with no earlier year, cannot be said to lie within it. */
    private static String judgement(String text) {
        List<MatchResult> changes = Stream.of(COUNTS, RATES)
                .flatMap(pattern -> pattern.matcher(text).results())
                .toList();
        boolean isOfYears = changes.stream().anyMatch(change -> change.group().startsWith("上年", 1));
        if (!isOfYears || BEYOND.matcher(text).find()) {
            return "不明显";
        }
        // 月 or 季 where all of the changes are of such periods
        Set<String> bases = changes.stream().map(change -> change.group(1)).collect(Collectors.toSet());
        String base = bases.equals(Set.of("月")) ? "月" : bases.equals(Set.of("季")) ? "季" : "期";
        return "在往年同" + base + "波动范围内";
    }

    private static Set<String> kinds(String text, Pattern counts, Pattern rates) {
        Set<String> kinds = new LinkedHashSet<>();
        Matcher matcher = counts.matcher(text);
        while (matcher.find()) {
            kinds.add(Optional.ofNullable(matcher.group("unit")).orElseGet(() -> matcher.group("steady")));
        }
        if (rates.matcher(text).find()) {
            kinds.add("比率");
        }
        return kinds;
    }
}
