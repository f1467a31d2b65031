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
import javax.imageio.ImageIO;

/** A chart by itself, with its caption above and its source below, as SVG or PNG. */
record ChartFile(Block.Chart chart) {
    private static final float WIDTH = 442;
    private static final float MARGIN = 12;
    private static final float HEAD = 26;
    private static final float FOOT = 18;
    private static final float CAPTION = 11;
    /** Pixels a point: 192 a inch. */
    private static final float SCALE = 8 / 3f;

    private static final String NOTO = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";

    void writeSvg(Faces faces, OutputStream out) throws IOException {
        SvgCanvas canvas = new SvgCanvas(faces);
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

    private static float width() {
        return WIDTH + 2 * MARGIN;
    }

    private float height() {
        return MARGIN + HEAD + ChartPainter.of(chart).height() + FOOT + MARGIN;
    }

    private void paint(Canvas canvas) {
        canvas.text(chart.caption(), width() / 2, MARGIN + CAPTION, CAPTION, 0);
        ChartPainter painter = ChartPainter.of(chart);
        painter.paint(new Shifted(canvas, MARGIN, MARGIN + HEAD), WIDTH, painter.height());
        canvas.text(chart.source(), MARGIN, height() - MARGIN, ChartPainter.SMALL, -1);
    }

    /** A canvas within another. */
    private record Shifted(Canvas canvas, float left, float top) implements Canvas {
        @Override
        public void line(float x1, float y1, float x2, float y2, float width, float grey, float dash) {
            canvas.line(left + x1, top + y1, left + x2, top + y2, width, grey, dash);
        }

        @Override
        public void polyline(float[] xs, float[] ys, float width, float grey, float dash) {
            float[] movedXs = xs.clone();
            float[] movedYs = ys.clone();
            for (int i = 0; i < xs.length; i++) {
                movedXs[i] += left;
                movedYs[i] += top;
            }
            canvas.polyline(movedXs, movedYs, width, grey, dash);
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
