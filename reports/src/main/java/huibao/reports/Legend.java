package huibao.reports;

import java.util.ArrayList;
import java.util.List;

/** Names of the series with a sample of each: at the right of the unit if there is room, else in rows below it. */
final class Legend {
    private static final float SIZE = ChartPainter.LABEL;
    private static final float SAMPLE = 22;
    private static final float GAP = 12;
    private static final float LINE = 11.5f;
    private static final float FIRST = 10;

    private final List<LegendEntry> entries = new ArrayList<>();
    private float height;

    /** @param y baseline of its first line */
    private record LegendEntry(List<String> lines, float x, float y) {}

    /** Draws the sample of a series in the 16 points right of x, around y. */
    interface Sample {
        void paint(int series, float x, float y);
    }

    private Legend() {}

    static Legend none() {
        return new Legend();
    }

    /** @param taken of the first row, by the unit */
    static Legend of(List<String> names, float taken, float width) {
        Legend legend = new Legend();
        float all = (float) names.stream().mapToDouble(Legend::wide).sum() - GAP;
        if (taken + GAP + all <= width) {
            legend.row(names, width - all);
        } else {
            legend.rows(names, width);
        }
        return legend;
    }

    private static float wide(String name) {
        return SAMPLE + LabelRoom.width(name, SIZE) + GAP;
    }

    private void row(List<String> names, float start) {
        float x = start;
        for (String name : names) {
            entries.add(new LegendEntry(List.of(name), x, FIRST));
            x += wide(name);
        }
    }

    private void rows(List<String> names, float width) {
        float x = 0;
        float y = FIRST + LINE + 1;
        int most = 1;
        for (String name : names) {
            List<String> lines = LabelLines.of(name, width - SAMPLE, SIZE);
            float wide = SAMPLE + LabelLines.width(lines, SIZE) + GAP;
            if (x > 0 && x + wide - GAP > width) {
                y += most * LINE;
                x = 0;
                most = 1;
            }
            entries.add(new LegendEntry(lines, x, y));
            most = Math.max(most, lines.size());
            x += wide;
        }
        height = y + (most - 1) * LINE - FIRST + 4;
    }

    /** What it adds to the picture. */
    float height() {
        return height;
    }

    void paint(Canvas canvas, LabelRoom room, Sample sample) {
        for (int i = 0; i < entries.size(); i++) {
            LegendEntry entry = entries.get(i);
            sample.paint(i, entry.x(), entry.y() - SIZE * 0.36f);
            for (int line = 0; line < entry.lines().size(); line++) {
                ChartPainter.text(
                        canvas, room, entry.lines().get(line), entry.x() + SAMPLE, entry.y() + line * LINE, SIZE, -1);
            }
        }
    }
}
