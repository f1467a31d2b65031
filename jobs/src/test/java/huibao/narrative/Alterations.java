package huibao.narrative;

import huibao.reports.Block;
import huibao.reports.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The paragraphs of a document, each time with one digit or one word of judgement changed. */
final class Alterations {
    private static final Pattern ALTERABLE =
            Pattern.compile("(?<![A-Za-z])\\d|上升|下降|增加|减少|最多|最少|最高|最低|低于|高于|基本持平|持平|其次|再次");

    private Alterations() {}

    static List<String> of(Document document) {
        List<String> altered = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof Block.Heading heading && heading.text().endsWith(ProvenanceSection.TITLE)) {
                break;
            }
            if (block instanceof Block.Paragraph paragraph) {
                Matcher found = ALTERABLE.matcher(paragraph.text());
                while (found.find()) {
                    altered.add(paragraph.text().substring(0, found.start())
                            + other(found.group())
                            + paragraph.text().substring(found.end()));
                }
            }
        }
        return altered;
    }

    private static String other(String said) {
        return switch (said) {
            case "上升" -> "下降";
            case "下降" -> "上升";
            case "增加" -> "减少";
            case "减少" -> "增加";
            case "最多" -> "最少";
            case "最少" -> "最多";
            case "最高" -> "最低";
            case "最低" -> "最高";
            case "低于" -> "高于";
            case "高于" -> "低于";
            case "基本持平" -> "持平";
            case "持平" -> "上升";
            case "其次" -> "再次";
            case "再次" -> "其次";
            default -> String.valueOf((Integer.parseInt(said) + 1) % 10);
        };
    }
}
