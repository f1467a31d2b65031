package huibao.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import javax.imageio.ImageIO;

/** A chart by itself, with its caption above and its source below, as SVG or PNG. */
record ChartFile(Block.Chart chart) {
    private static final float WIDTH = ChartPainter.WIDTH;
    private static final float MARGIN = 12;
    private static final float CAPTION = 11;
    private static final float CAPTION_LINE = 14;
    private static final float SOURCE_LINE = 11;
    /** Pixels a point: 192 a inch. */
    private static final float SCALE = 8 / 3f;

    private static final String NOTO = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";

    void writeSvg(OutputStream out) throws IOException {
        SvgCanvas canvas = new SvgCanvas("");
        paint(canvas);
        out.write(canvas.document(width(), height(), chart.alternative()).getBytes(UTF_8));
    }

    void writePng(OutputStream out) throws IOException {
        BufferedImage picture = new BufferedImage(
                Math.round(width() * SCALE), Math.round(height() * SCALE), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        graphics.scale(SCALE, SCALE);
        paint(new PictureCanvas(graphics, font()));
        graphics.dispose();
        ImageIO.write(picture, "png", out);
    }

    private static Font font() throws IOException {
        try (InputStream file = ChartFile.class.getResourceAsStream(NOTO)) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (FontFormatException e) {
            throw new IllegalStateException("Cannot read the font " + NOTO + ". Expected TrueType", e);
        }
    }

    static float width() {
        return WIDTH + 2 * MARGIN;
    }

    float height() {
        return MARGIN + head() + ChartPainter.of(chart).height() + foot() + MARGIN;
    }

    private List<String> caption() {
        return LabelLines.of(chart.caption(), WIDTH, CAPTION);
    }

    private List<String> source() {
        return chart.source().isEmpty() ? List.of() : LabelLines.of(chart.source(), WIDTH, ChartPainter.LABEL);
    }

    private float head() {
        return 12 + caption().size() * CAPTION_LINE;
    }

    private float foot() {
        return 8 + source().size() * SOURCE_LINE;
    }

    void paint(Canvas canvas) {
        for (int i = 0; i < caption().size(); i++) {
            canvas.text(caption().get(i), width() / 2, MARGIN + CAPTION + i * CAPTION_LINE, CAPTION, 0);
        }
        ChartPainter painter = ChartPainter.of(chart);
        painter.paint(new Shifted(canvas, MARGIN, MARGIN + head()), WIDTH, painter.height());
        List<String> source = source();
        for (int i = 0; i < source.size(); i++) {
            float baseline = height() - MARGIN - (source.size() - 1 - i) * SOURCE_LINE;
            canvas.text(source.get(i), MARGIN, baseline, ChartPainter.LABEL, -1);
        }
    }

    /** A canvas within another. */
    private record Shifted(Canvas canvas, float left, float top) implements Canvas {
        @Override
        public void line(float x1, float y1, float x2, float y2, float width, float grey, float dash) {
            canvas.line(left + x1, top + y1, left + x2, top + y2, width, grey, dash);
        }

        @Override
        public void polyline(float[] xs, float[] ys, float width, float grey, float dash) {
            canvas.polyline(moved(xs, left), moved(ys, top), width, grey, dash);
        }

        private static float[] moved(float[] places, float by) {
            float[] moved = places.clone();
            for (int i = 0; i < moved.length; i++) {
                moved[i] += by;
            }
            return moved;
        }

        @Override
        public void area(float[] xs, float[] ys, float grey) {
            canvas.area(moved(xs, left), moved(ys, top), grey);
        }

        @Override
        public void rectangle(float x, float y, float width, float height, Fill fill) {
            canvas.rectangle(left + x, top + y, width, height, fill);
        }

        @Override
        public void ground(float x, float y, float width, float height) {
            canvas.ground(left + x, top + y, width, height);
        }

        @Override
        public void circle(float x, float y, float radius, float fillGrey) {
            canvas.circle(left + x, top + y, radius, fillGrey);
        }

        @Override
        public void text(String text, float x, float baseline, float size, int anchor) {
            canvas.text(text, left + x, top + baseline, size, anchor);
        }

        @Override
        public float width(String text, float size) {
            return canvas.width(text, size);
        }
    }
}
