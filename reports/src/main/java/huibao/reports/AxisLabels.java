package huibao.reports;

import huibao.reports.LabelRoom.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names below an axis, in lines: all of them, or the last and every n-th before it where more would meet. Of dated periods
 * the year stands in a second line, where it begins.
 */
final class AxisLabels {
    private static final float SIZE = ChartPainter.LABEL;
    private static final float LINE = 10.4f;
    private static final int MOST_LINES = 3;
    private static final Pattern DATED = Pattern.compile("(\\d{4})[-年]([^.]+)");
    private static final Pattern MONTH = Pattern.compile("\\d{1,2}月|\\d{2}");

    private final float left;
    private final float pitch;
    private final float width;
    private final List<String> categories;
    private final List<List<String>> lines;
    private final int step;

    private AxisLabels(
            List<String> categories, float left, float pitch, float width, List<List<String>> lines, int step) {
        this.categories = categories;
        this.left = left;
        this.pitch = pitch;
        this.width = width;
        this.lines = lines;
        this.step = step;
    }

    /** @param left of the first category, each {@code pitch} wide, in a picture {@code width} wide */
    static AxisLabels of(List<String> categories, float left, float pitch, float width) {
        for (int step = 1; step < categories.size(); step++) {
            AxisLabels tried = tried(categories, left, pitch, width, step);
            if (tried.standsApart()) {
                return tried;
            }
        }
        return tried(categories, left, pitch, width, Math.max(1, categories.size()));
    }

    private static AxisLabels tried(List<String> categories, float left, float pitch, float width, int step) {
        float room = Math.min(step * pitch - 3, width);
        List<List<String>> lines = new ArrayList<>();
        String year = "";
        String shownYear = "";
        for (int i = 0; i < categories.size(); i++) {
            Matcher dated = DATED.matcher(categories.get(i));
            boolean isDated = dated.matches();
            year = isDated ? dated.group(1) : MONTH.matcher(categories.get(i)).matches() ? year : "";
            boolean isShown = isShown(i, categories.size(), step);
            String name = isDated ? words(dated.group(2)) : categories.get(i);
            List<String> own =
                    new ArrayList<>(isDated || !year.isEmpty() ? List.of(name) : LabelLines.of(name, room, SIZE));
            if (isShown && !year.isEmpty() && !year.equals(shownYear)) {
                own.add(year + "年");
                shownYear = year;
            }
            lines.add(own);
        }
        return new AxisLabels(categories, left, pitch, width, lines, step);
    }

    /** 6月, 6月15日, 2季度, 24周. */
    private static String words(String inYear) {
        if (inYear.matches("\\d{2}")) {
            return Integer.parseInt(inYear) + "月";
        }
        if (inYear.matches("\\d{2}-\\d{2}")) {
            return Integer.parseInt(inYear.substring(0, 2)) + "月" + Integer.parseInt(inYear.substring(3)) + "日";
        }
        if (inYear.matches("Q[1-4]")) {
            return inYear.charAt(1) + "季度";
        }
        return inYear.matches("W\\d{2}") ? Integer.parseInt(inYear.substring(1)) + "周" : inYear;
    }

    private static boolean isShown(int index, int count, int step) {
        return (count - 1 - index) % step == 0;
    }

    private boolean standsApart() {
        Box before = null;
        for (int i = 0; i < lines.size(); i++) {
            if (!isShown(i)) {
                continue;
            }
            Box box = box(i);
            boolean meets = before != null && box.left() < before.right() + 3;
            if (meets || lines.get(i).size() > MOST_LINES) {
                return false;
            }
            before = box;
        }
        return true;
    }

    boolean isShown(int index) {
        return isShown(index, categories.size(), step);
    }

    /** Moved inwards where it would leave the picture. */
    private Box box(int index) {
        float wide = LabelLines.width(lines.get(index), SIZE);
        float start = Math.max(0, Math.min(left + pitch * (index + 0.5f) - wide / 2, width - wide));
        return new Box(start, 0, start + wide, lines.get(index).size() * LINE);
    }

    /** Below the axis. */
    float height() {
        int most = 1;
        for (int i = 0; i < lines.size(); i++) {
            most = isShown(i) ? Math.max(most, lines.get(i).size()) : most;
        }
        return 8 + most * LINE;
    }

    void paint(Canvas canvas, LabelRoom room, float top) {
        for (int i = 0; i < lines.size(); i++) {
            if (isShown(i)) {
                Box box = box(i);
                float centre = (box.left() + box.right()) / 2;
                for (int line = 0; line < lines.get(i).size(); line++) {
                    ChartPainter.text(
                            canvas, room, lines.get(i).get(line), centre, top + 4 + SIZE + line * LINE, SIZE, 0);
                }
            }
        }
    }
}
