package huibao.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Notes the words a chart is drawn with, not its numbers: how many of those fit depends on the height it is given. */
final class DrawnWords extends TextCanvas {
    private static final Pattern NUMBER = Pattern.compile("[+−]?[\\d.]+|" + ChartPainter.GAP);

    private final List<String> words = new ArrayList<>();

    private DrawnWords() {}

    static List<String> of(Block.Chart chart) {
        DrawnWords drawn = new DrawnWords();
        ChartPainter painter = ChartPainter.of(chart);
        painter.paint(drawn, ChartPainter.WIDTH, painter.height());
        return drawn.words;
    }

    @Override
    public void text(String text, float x, float baseline, float size, int anchor) {
        if (!text.isEmpty() && !NUMBER.matcher(text).matches()) {
            words.add(text);
        }
    }

    @Override
    public float width(String text, float size) {
        return LabelRoom.width(text, size);
    }
}
