package huibao.reports;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a title by sense, GB/T 9704-2012 7.3.1: lines of like length, ending after a word that leads on or closes. A
 * title that brings its own newlines keeps them.
 */
record TitleBreaker(Faces faces, float measure) {
    private static final float SIZE = 22;
    private static final String GOOD_ENDS = "的和与及、，年月）》”";
    private static final List<String> GOOD_STARTS = List.of("关于", "情况", "工作", "信访", "专项", "分析", "形势", "（", "《");

    String broken(String title) {
        LineBreaker breaker = new LineBreaker(faces, faces.face("小标宋"), SIZE, measure);
        float width = breaker.width(title);
        if (title.contains("\n") || width <= measure) {
            return title;
        }
        int count = (int) Math.ceil(width / measure);
        List<String> lines = new ArrayList<>();
        String rest = title;
        for (int left = count; left > 1 && breaker.width(rest) > measure; left--) {
            int end = best(breaker, rest, breaker.width(rest) / left);
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        lines.add(rest);
        return String.join("\n", lines);
    }

    private int best(LineBreaker breaker, String text, float wanted) {
        int best = -1;
        float bestCost = Float.MAX_VALUE;
        for (int end = 1; end < text.length(); end++) {
            float width = breaker.width(text.substring(0, end));
            if (width > measure || !LineEnds.mayBreakBefore(text, end)) {
                continue;
            }
            float cost = Math.abs(width - wanted) - (isBySense(text, end) ? 4 * SIZE : 0);
            if (cost < bestCost) {
                best = end;
                bestCost = cost;
            }
        }
        return best < 0 ? text.length() : best;
    }

    private static boolean isBySense(String text, int end) {
        return !isQuoted(text, end)
                && (GOOD_ENDS.indexOf(text.charAt(end - 1)) >= 0
                        || GOOD_STARTS.stream().anyMatch(word -> text.startsWith(word, end)));
    }

    /** What stands in quotation marks is one name. */
    private static boolean isQuoted(String text, int end) {
        return text.lastIndexOf('“', end - 1) > text.lastIndexOf('”', end - 1);
    }
}
