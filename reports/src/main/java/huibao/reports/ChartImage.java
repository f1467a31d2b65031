package huibao.reports;

import java.awt.geom.Dimension2D;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.DimensionRenderable;

/** Carries a chart through JasperReports, which needs only its height; {@link PdfExporter} paints it. */
final class ChartImage extends AbstractRenderer implements DimensionRenderable {
    private static final long serialVersionUID = 1L;

    private final transient Block.Chart chart;
    private final int width;
    private final float height;

    ChartImage(Block.Chart chart, int width) {
        this(chart, width, ChartPainter.of(chart).height());
    }

    private ChartImage(Block.Chart chart, int width, float height) {
        this.chart = chart;
        this.width = width;
        this.height = height;
    }

    /** The same in less room, to go below what would else leave a hole. */
    ChartImage at(int lower) {
        return new ChartImage(chart, width, lower);
    }

    int low() {
        return (int) Math.ceil(ChartPainter.of(chart).low());
    }

    int least() {
        return (int) Math.ceil(ChartPainter.of(chart).least());
    }

    String alternative() {
        return chart.alternative();
    }

    void paint(Canvas canvas) {
        ChartPainter.of(chart).paint(canvas, width, height);
    }

    @Override
    public Dimension2D getDimension(JasperReportsContext context) {
        return new Size(width, height);
    }

    /** java.awt.Dimension would do, and would load AWT's native library. */
    private static final class Size extends Dimension2D {
        private double width;
        private double height;

        Size(double width, double height) {
            this.width = width;
            this.height = height;
        }

        @Override
        public double getWidth() {
            return width;
        }

        @Override
        public double getHeight() {
            return height;
        }

        @Override
        public void setSize(double newWidth, double newHeight) {
            width = newWidth;
            height = newHeight;
        }
    }
}
