package huibao.narrative;

import huibao.reports.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The paragraphs of a document, each time with one digit, unit or word of judgement changed, lost or added. */
final class Alterations {
    private static final Pattern ALTERABLE = Pattern.compile(
            "(?<![A-Za-z])\\d|明显|比上年同.(?=增加|减少|提高|下降)|提高|下降|增加|减少|延长|缩短|多(?=\\d)|少(?=\\d)|最多|最少|最高|最低|低于|高于"
                    + "|与(?=上年同.(?:基本)?持平)|基本持平|持平|其次|再次|(?<=\\d)(?:件次|批次|人次|个百分点|天)");

    private Alterations() {}

    static List<String> of(Composed composed) {
        List<String> altered = new ArrayList<>();
        for (Block block : composed.document().blocks()) {
            if (block instanceof Block.Paragraph paragraph && !composed.office().contains(paragraph.text())) {
                altered.addAll(of(paragraph.text()));
            }
        }
        return altered;
    }

    static List<String> of(String text) {
        List<String> altered = new ArrayList<>();
        Matcher found = ALTERABLE.matcher(text);
        while (found.find()) {
            altered.add(text.substring(0, found.start()) + other(found.group()) + text.substring(found.end()));
        }
        return altered;
    }

    private static String other(String said) {
        return switch (said) {
            case "明显" -> "";
            case "提高" -> "下降";
            case "下降" -> "提高";
            case "增加" -> "减少";
            case "减少" -> "增加";
            case "延长" -> "缩短";
            case "缩短" -> "延长";
            case "多" -> "少";
            case "与" -> "比";
            case "少" -> "多";
            case "件次" -> "批次";
            case "批次" -> "人次";
            case "人次" -> "件次";
            case "个百分点" -> "件次";
            case "天" -> "件次";
            case "最多" -> "最少";
            case "最少" -> "最多";
            case "最高" -> "最低";
            case "最低" -> "最高";
            case "低于" -> "高于";
            case "高于" -> "低于";
            case "基本持平" -> "持平";
            case "持平" -> "基本持平";
            case "其次" -> "再次";
            case "再次" -> "其次";
            default -> said.startsWith("比上年同") ? said + "明显" : next(said);
        };
    }

    private static String next(String digit) {
        return String.valueOf((Integer.parseInt(digit) + 1) % 10);
    }
}
