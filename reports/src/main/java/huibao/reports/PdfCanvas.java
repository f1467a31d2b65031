package huibao.reports;

import com.lowagie.text.pdf.PdfContentByte;

/** Draws a chart as lines and text of the page itself, not as a picture. */
record PdfCanvas(Faces faces, PdfContentByte content, float left, float top) implements Canvas {
    private static final String FACE = "黑体";
    private static final float HATCH_STEP = 4;

    @Override
    public void line(float x1, float y1, float x2, float y2, float width, float grey, float dash) {
        polyline(new float[] {x1, x2}, new float[] {y1, y2}, width, grey, dash);
    }

    @Override
    public void polyline(float[] xs, float[] ys, float width, float grey, float dash) {
        pen(width, grey, dash);
        content.moveTo(left + xs[0], top - ys[0]);
        for (int i = 1; i < xs.length; i++) {
            content.lineTo(left + xs[i], top - ys[i]);
        }
        content.stroke();
    }

    private void pen(float width, float grey, float dash) {
        content.setLineWidth(width);
        content.setRGBColorStrokeF(grey, grey, grey);
        content.setLineCap(PdfContentByte.LINE_CAP_BUTT);
        content.setLineJoin(PdfContentByte.LINE_JOIN_ROUND);
        if (dash > 0) {
            content.setLineDash(dash, dash * 0.7f, 0);
        } else {
            content.setLineDash(0);
        }
    }

    private void paper(float grey) {
        content.setRGBColorFillF(grey, grey, grey);
    }

    @Override
    public void area(float[] xs, float[] ys, float grey) {
        paper(grey);
        content.moveTo(left + xs[0], top - ys[0]);
        for (int i = 1; i < xs.length; i++) {
            content.lineTo(left + xs[i], top - ys[i]);
        }
        content.closePath();
        content.fill();
    }

    @Override
    public void rectangle(float x, float y, float width, float height, Fill fill) {
        float x0 = left + x;
        float y0 = top - y - height;
        paper(fill.grey());
        content.rectangle(x0, y0, width, height);
        content.fill();
        if (fill.hatch() != Fill.Hatch.NONE) {
            hatch(x0, y0, width, height, fill.hatch());
        }
        pen(0.5f, 0.15f, 0);
        content.rectangle(x0, y0, width, height);
        content.stroke();
    }

    private void hatch(float x, float y, float width, float height, Fill.Hatch hatch) {
        content.saveState();
        content.rectangle(x, y, width, height);
        content.clip();
        content.newPath();
        pen(0.6f, 0.3f, 0);
        float reach = hatch == Fill.Hatch.HORIZONTAL ? 0 : width;
        for (float step = -reach; step < height; step += HATCH_STEP) {
            float from = hatch == Fill.Hatch.FALLING ? step + reach : step;
            float to = hatch == Fill.Hatch.RISING ? step + reach : step;
            content.moveTo(x, y + from);
            content.lineTo(x + width, y + to);
        }
        content.stroke();
        content.restoreState();
    }

    @Override
    public void ground(float x, float y, float width, float height) {
        paper(1f);
        content.rectangle(left + x, top - y - height, width, height);
        content.fill();
    }

    @Override
    public void circle(float x, float y, float radius, float fillGrey) {
        pen(1f, 0f, 0);
        paper(fillGrey);
        content.circle(left + x, top - y, radius);
        content.fillStroke();
    }

    @Override
    public void text(String text, float x, float baseline, float size, int anchor) {
        paper(0f);
        float start = x - width(text, size) * (anchor + 1) / 2f;
        new TextPainter(faces, content).line(FACE, size, text, left + start, top - baseline);
    }

    @Override
    public float width(String text, float size) {
        return new LineBreaker(faces, faces.face(FACE), size, Float.MAX_VALUE).width(text);
    }
}
