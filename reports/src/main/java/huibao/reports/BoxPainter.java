package huibao.reports;

import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;
import java.util.IdentityHashMap;
import java.util.Map;
import net.sf.jasperreports.engine.JRLineBox;

/**
 * Draws the lines around a cell. JasperReports does it, too, asking the styles anew for each side of each cell, which takes
 * a third of the time of a long table. All lines are black and solid.
 */
final class BoxPainter {
    /** Cells of a column share their box. */
    private final Map<JRLineBox, Widths> known = new IdentityHashMap<>();

    private record Widths(float top, float right, float bottom, float left) {
        static Widths of(JRLineBox box) {
            return new Widths(
                    box.getTopPen().getLineWidth(),
                    box.getRightPen().getLineWidth(),
                    box.getBottomPen().getLineWidth(),
                    box.getLeftPen().getLineWidth());
        }

        boolean isNone() {
            return top + right + bottom + left == 0;
        }

        boolean isEven() {
            return top == right && right == bottom && bottom == left;
        }
    }

    /** Positions are in points from the lower left of the page. */
    void paint(PdfContentByte content, JRLineBox box, float left, float top, float width, float height) {
        Widths widths = known.computeIfAbsent(box, Widths::of);
        if (widths.isNone()) {
            return;
        }
        Structure.beginArtifact(content);
        content.setColorStroke(Color.BLACK);
        float right = left + width;
        float bottom = top - height;
        if (widths.isEven()) {
            content.setLineWidth(widths.top());
            content.rectangle(left, bottom, width, height);
            content.stroke();
        } else {
            line(content, widths.left(), left, top, left, bottom);
            line(content, widths.bottom(), left, bottom, right, bottom);
            line(content, widths.right(), right, bottom, right, top);
            line(content, widths.top(), left, top, right, top);
        }
        content.endMarkedContentSequence();
    }

    private static void line(PdfContentByte content, float width, float x1, float y1, float x2, float y2) {
        if (width > 0) {
            content.setLineWidth(width);
            content.moveTo(x1, y1);
            content.lineTo(x2, y2);
            content.stroke();
        }
    }
}
