package huibao.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names beside what they name, moved apart where they would meet. */
final class EndLabels {
    private static final float APART = 10.5f;
    /** Beyond that, below the lines of one name. */
    private static final float GROUPS_APART = 4;

    private final List<Label> labels = new ArrayList<>();

    /** @param lines one below the other, the first beside the point */
    private record Label(List<String> lines, float y) {
        float room() {
            return lines.size() * APART + (lines.size() > 1 ? GROUPS_APART : 0);
        }
    }

    void add(List<String> lines, float y) {
        labels.add(new Label(lines, y));
    }

    /** Where all lines of all do not fit, the first of each. */
    private void shorten(float height) {
        if (labels.stream().mapToDouble(Label::room).sum() > height) {
            labels.replaceAll(label -> new Label(label.lines().subList(0, 1), label.y()));
        }
    }

    void paint(Canvas canvas, LabelRoom room, float x, float top, float bottom) {
        shorten(bottom - top);
        labels.sort(Comparator.comparing(Label::y));
        float[] ys = new float[labels.size()];
        float least = top;
        for (int i = 0; i < ys.length; i++) {
            ys[i] = Math.max(labels.get(i).y(), least);
            least = ys[i] + labels.get(i).room();
        }
        float end = bottom + APART;
        for (int i = ys.length - 1; i >= 0; i--) {
            ys[i] = Math.min(ys[i], end - labels.get(i).room());
            end = ys[i];
        }
        for (int i = 0; i < ys.length; i++) {
            float baseline = ys[i] + ChartPainter.LABEL * 0.36f;
            for (String line : labels.get(i).lines()) {
                ChartPainter.text(canvas, room, line, x, baseline, ChartPainter.LABEL, -1);
                baseline += APART;
            }
        }
    }
}
