package huibao.reports;

import java.util.Locale;

/** Draws a chart as SVG. Texts are taken for as wide as in the widest face, so that labels keep clear of one another. */
final class SvgCanvas implements Canvas {
    private static final String FACES = "Noto Sans SC, Noto Sans CJK SC, SimHei, sans-serif";
    private static final float HATCH_STEP = 4;

    private final StringBuilder svg = new StringBuilder();
    /** Before the names of its parts, of which a page has only one each. */
    private final String prefix;

    private int clips;

    SvgCanvas(String prefix) {
        this.prefix = prefix;
    }

    /** A file of its own. @param alternative what a reader who cannot see it is told */
    String document(float width, float height, String alternative) {
        String size = " width=\"" + number(width) + "pt\" height=\"" + number(height) + "pt\"";
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"" + view(width, height) + size + ">\n"
                + titled(alternative);
    }

    /** A part of a page, as large as the page wants it. */
    String inline(float width, float height, String alternative) {
        return "<svg class=\"chart-drawing\" role=\"img\"" + view(width, height) + ">\n" + titled(alternative);
    }

    private static String view(float width, float height) {
        return " viewBox=\"0 0 " + number(width) + " " + number(height) + "\" font-family=\"" + FACES + "\"";
    }

    private String titled(String alternative) {
        return "<title>" + escaped(alternative) + "</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n"
                + svg + "</svg>\n";
    }

    @Override
    public void line(float x1, float y1, float x2, float y2, float width, float grey, float dash) {
        polyline(new float[] {x1, x2}, new float[] {y1, y2}, width, grey, dash);
    }

    @Override
    public void polyline(float[] xs, float[] ys, float width, float grey, float dash) {
        svg.append("<polyline fill=\"none\" points=\"").append(points(xs, ys));
        svg.append('"').append(stroke(width, grey));
        if (dash > 0) {
            svg.append(" stroke-dasharray=\"")
                    .append(number(dash))
                    .append(' ')
                    .append(number(dash * 0.7f))
                    .append('"');
        }
        svg.append("/>\n");
    }

    @Override
    public void area(float[] xs, float[] ys, float grey) {
        svg.append("<polygon points=\"").append(points(xs, ys)).append("\" fill=\"");
        svg.append(colour(grey)).append("\"/>\n");
    }

    private static String points(float[] xs, float[] ys) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < xs.length; i++) {
            points.append(i == 0 ? "" : " ").append(number(xs[i])).append(',').append(number(ys[i]));
        }
        return points.toString();
    }

    @Override
    public void rectangle(float x, float y, float width, float height, Fill fill) {
        svg.append("<rect").append(box(x, y, width, height)).append(" fill=\"").append(colour(fill.grey()));
        svg.append('"').append(stroke(0.5f, 0.15f)).append("/>\n");
        if (fill.hatch() != Fill.Hatch.NONE) {
            hatch(x, y, width, height, fill.hatch());
        }
    }

    private void hatch(float x, float y, float width, float height, Fill.Hatch hatch) {
        String clip = prefix + "clip" + clips++;
        svg.append("<clipPath id=\"").append(clip).append("\"><rect").append(box(x, y, width, height));
        svg.append("/></clipPath>\n<g clip-path=\"url(#").append(clip).append(")\">\n");
        float reach = hatch == Fill.Hatch.HORIZONTAL ? 0 : width;
        for (float step = -reach; step < height; step += HATCH_STEP) {
            float from = hatch == Fill.Hatch.FALLING ? step : step + reach;
            float to = hatch == Fill.Hatch.RISING ? step : step + reach;
            line(x, y + from, x + width, y + to, 0.6f, 0.3f, 0);
        }
        svg.append("</g>\n");
    }

    @Override
    public void ground(float x, float y, float width, float height) {
        svg.append("<rect").append(box(x, y, width, height)).append(" fill=\"#fff\"/>\n");
    }

    @Override
    public void circle(float x, float y, float radius, float fillGrey) {
        svg.append("<circle cx=\"").append(number(x)).append("\" cy=\"").append(number(y));
        svg.append("\" r=\"").append(number(radius)).append("\" fill=\"").append(colour(fillGrey));
        svg.append('"').append(stroke(1, 0)).append("/>\n");
    }

    @Override
    public void text(String text, float x, float baseline, float size, int anchor) {
        String[] anchors = {"start", "middle", "end"};
        svg.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(baseline));
        svg.append("\" font-size=\"")
                .append(number(size))
                .append("\" text-anchor=\"")
                .append(anchors[anchor + 1]);
        svg.append("\">").append(escaped(text)).append("</text>\n");
    }

    @Override
    public float width(String text, float size) {
        return LabelRoom.width(text, size);
    }

    private static String box(float x, float y, float width, float height) {
        return " x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\"" + number(width) + "\" height=\""
                + number(height) + "\"";
    }

    private static String stroke(float width, float grey) {
        return " stroke=\"" + colour(grey) + "\" stroke-width=\"" + number(width) + "\" stroke-linejoin=\"round\"";
    }

    private static String colour(float grey) {
        int level = Math.round(grey * 255);
        return String.format(Locale.ROOT, "#%02x%02x%02x", level, level, level);
    }

    private static String number(float value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String escaped(String text) {
        return HtmlPen.escaped(text);
    }
}
