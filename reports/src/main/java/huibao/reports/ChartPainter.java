package huibao.reports;

/** Draws one kind of chart. */
interface ChartPainter {
    float height();

    void paint(Canvas canvas, float width, float height);

    static ChartPainter of(Block.Chart chart) {
        return new ChartPainter() {
            @Override
            public float height() {
                return 200;
            }

            @Override
            public void paint(Canvas canvas, float width, float height) {
                canvas.rectangle(0, 0, width, height, Fill.LIGHT);
            }
        };
    }
}
