package huibao.reports;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Draws a chart into a picture, for programs that cannot show vectors. */
record PictureCanvas(Graphics2D graphics, Font font) implements Canvas {
    private static final float HATCH_STEP = 4;

    @Override
    public void line(float x1, float y1, float x2, float y2, float width, float grey, float dash) {
        pen(width, grey, dash);
        graphics.draw(new Line2D.Float(x1, y1, x2, y2));
    }

    @Override
    public void polyline(float[] xs, float[] ys, float width, float grey, float dash) {
        pen(width, grey, dash);
        graphics.draw(path(xs, ys));
    }

    private void pen(float width, float grey, float dash) {
        graphics.setColor(new Color(grey, grey, grey));
        float[] dashes = dash > 0 ? new float[] {dash, dash * 0.7f} : null;
        graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0));
    }

    @Override
    public void area(float[] xs, float[] ys, float grey) {
        Path2D.Float path = path(xs, ys);
        path.closePath();
        graphics.setColor(new Color(grey, grey, grey));
        graphics.fill(path);
    }

    private static Path2D.Float path(float[] xs, float[] ys) {
        Path2D.Float path = new Path2D.Float();
        path.moveTo(xs[0], ys[0]);
        for (int i = 1; i < xs.length; i++) {
            path.lineTo(xs[i], ys[i]);
        }
        return path;
    }

    @Override
    public void rectangle(float x, float y, float width, float height, Fill fill) {
        Rectangle2D.Float box = new Rectangle2D.Float(x, y, width, height);
        graphics.setColor(new Color(fill.grey(), fill.grey(), fill.grey()));
        graphics.fill(box);
        if (fill.hatch() != Fill.Hatch.NONE) {
            hatch(box, fill.hatch());
        }
        pen(0.5f, 0.15f, 0);
        graphics.draw(box);
    }

    private void hatch(Rectangle2D.Float box, Fill.Hatch hatch) {
        Shape before = graphics.getClip();
        graphics.clip(box);
        float reach = hatch == Fill.Hatch.HORIZONTAL ? 0 : box.width;
        for (float step = -reach; step < box.height; step += HATCH_STEP) {
            float from = hatch == Fill.Hatch.FALLING ? step : step + reach;
            float to = hatch == Fill.Hatch.RISING ? step : step + reach;
            line(box.x, box.y + from, box.x + box.width, box.y + to, 0.6f, 0.3f, 0);
        }
        graphics.setClip(before);
    }

    @Override
    public void ground(float x, float y, float width, float height) {
        graphics.setColor(Color.WHITE);
        graphics.fill(new Rectangle2D.Float(x, y, width, height));
    }

    @Override
    public void circle(float x, float y, float radius, float fillGrey) {
        Ellipse2D.Float circle = new Ellipse2D.Float(x - radius, y - radius, 2 * radius, 2 * radius);
        graphics.setColor(new Color(fillGrey, fillGrey, fillGrey));
        graphics.fill(circle);
        pen(1, 0, 0);
        graphics.draw(circle);
    }

    @Override
    public void text(String text, float x, float baseline, float size, int anchor) {
        graphics.setColor(Color.BLACK);
        graphics.setFont(font.deriveFont(size));
        graphics.drawString(text, x - width(text, size) * (anchor + 1) / 2f, baseline);
    }

    @Override
    public float width(String text, float size) {
        return (float) font.deriveFont(size)
                .getStringBounds(text, graphics.getFontRenderContext())
                .getWidth();
    }
}
