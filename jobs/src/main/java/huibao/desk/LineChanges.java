package huibao.desk;

import java.util.ArrayList;
import java.util.List;

/** Two texts line by line, by their longest common part. */
public final class LineChanges {
    private LineChanges() {}

    /** Which text has a line. */
    public enum LineOrigin {
        BOTH,
        /** Only the text somebody is writing. */
        OWN,
        /** Only the one that is kept. */
        KEPT
    }

    /** A line of either. */
    public record ComparedLine(LineOrigin origin, String text) {}

    public static List<ComparedLine> between(String own, String kept) {
        List<String> left = own.lines().toList();
        List<String> right = kept.lines().toList();
        int[][] common = common(left, right);
        List<ComparedLine> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < left.size() || j < right.size()) {
            if (i < left.size() && j < right.size() && left.get(i).equals(right.get(j))) {
                lines.add(new ComparedLine(LineOrigin.BOTH, left.get(i)));
                i++;
                j++;
            } else if (j == right.size() || i < left.size() && common[i + 1][j] >= common[i][j + 1]) {
                lines.add(new ComparedLine(LineOrigin.OWN, left.get(i++)));
            } else {
                lines.add(new ComparedLine(LineOrigin.KEPT, right.get(j++)));
            }
        }
        return lines;
    }

    /** How many lines the ends of both have in common from each place on. */
    private static int[][] common(List<String> left, List<String> right) {
        int[][] common = new int[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                common[i][j] = left.get(i).equals(right.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
