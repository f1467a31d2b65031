package huibao.reports;

/**
 * How a line is drawn, so that many are told apart without colour: the first full and heavy, the second dashed, further
 * ones by a mark on them.
 *
 * @param dash of stroke and gap, 0 for a full line
 */
record LineStyle(float width, float grey, float dash, PointMark mark) {
    private static final String LIMIT = "往年同月范围";
    private static final float[] DASHES = {0, 5, 2, 9};

    enum PointMark {
        DOT,
        NONE,
        RING,
        CROSS,
        SQUARE,
        TRIANGLE,
        PLUS
    }

    static LineStyle of(int series, String name) {
        if (isLimit(name)) {
            return new LineStyle(0.7f, 0.3f, 1.6f, PointMark.NONE);
        }
        if (series == 0) {
            return new LineStyle(1.8f, 0, 0, PointMark.DOT);
        }
        if (series == 1) {
            return new LineStyle(1.2f, 0.45f, 5, PointMark.NONE);
        }
        PointMark[] marks = {PointMark.RING, PointMark.CROSS, PointMark.SQUARE, PointMark.TRIANGLE, PointMark.PLUS};
        int further = series - 2;
        return new LineStyle(
                1f, 0.25f, DASHES[(further + further / marks.length) % DASHES.length], marks[further % marks.length]);
    }

    static boolean isLimit(String name) {
        return name.contains(LIMIT);
    }

    void mark(Canvas canvas, float x, float y) {
        float r = 2.2f;
        switch (mark) {
            case DOT -> canvas.circle(x, y, 2f, 0f);
            case RING -> canvas.circle(x, y, r, 1f);
            case SQUARE -> canvas.rectangle(x - r, y - r, 2 * r, 2 * r, Fill.WHITE);
            case CROSS -> {
                canvas.line(x - r, y - r, x + r, y + r, 0.9f, 0, 0);
                canvas.line(x - r, y + r, x + r, y - r, 0.9f, 0, 0);
            }
            case PLUS -> {
                canvas.line(x - r, y, x + r, y, 0.9f, 0, 0);
                canvas.line(x, y - r, x, y + r, 0.9f, 0, 0);
            }
            case TRIANGLE ->
                canvas.polyline(
                        new float[] {x - r, x, x + r, x - r}, new float[] {y + r, y - r, y + r, y + r}, 0.9f, 0, 0);
            case NONE -> {
                // told by its dashes
            }
        }
    }

    /** As DrawingML calls its dashes. */
    String wordDash() {
        return dash == 0 ? "solid" : dash < 2 ? "sysDot" : dash < 4 ? "sysDash" : dash < 8 ? "dash" : "lgDash";
    }

    String wordMark() {
        return switch (mark) {
            case DOT, RING -> "circle";
            case NONE -> "none";
            case CROSS -> "x";
            case SQUARE -> "square";
            case TRIANGLE -> "triangle";
            case PLUS -> "plus";
        };
    }

    /** The sample of a legend. */
    void sample(Canvas canvas, float x, float y) {
        canvas.line(x, y, x + 18, y, width, grey, dash);
        mark(canvas, x + 9, y);
    }
}
