package huibao.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names beside what they name, moved apart where they would meet. */
final class EndLabels {
    private static final float APART = 10.5f;

    private final List<Label> labels = new ArrayList<>();

    private record Label(String text, float y) {}

    void add(String text, float y) {
        labels.add(new Label(text, y));
    }

    void paint(Canvas canvas, LabelRoom room, float x, float top, float bottom) {
        labels.sort(Comparator.comparing(Label::y));
        float[] ys = new float[labels.size()];
        float least = top;
        for (int i = 0; i < ys.length; i++) {
            ys[i] = Math.max(labels.get(i).y(), least);
            least = ys[i] + APART;
        }
        float most = bottom;
        for (int i = ys.length - 1; i >= 0; i--) {
            ys[i] = Math.min(ys[i], most);
            most = ys[i] - APART;
        }
        for (int i = 0; i < ys.length; i++) {
            float baseline = ys[i] + ChartPainter.LABEL * 0.36f;
            ChartPainter.text(canvas, room, labels.get(i).text(), x, baseline, ChartPainter.LABEL, -1);
        }
    }
}
