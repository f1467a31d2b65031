package huibao.reports;

/** What a chart is drawn on, in points from its upper left corner. */
interface Canvas {
    /** @param dash lengths of stroke and gap, 0 for a full line */
    void line(float x1, float y1, float x2, float y2, float width, float grey, float dash);

    void polyline(float[] xs, float[] ys, float width, float grey, float dash);

    /** A grey area within a line that comes back to where it began. */
    void area(float[] xs, float[] ys, float grey);

    void rectangle(float x, float y, float width, float height, Fill fill);

    /** White paper, for a label over a hatch. */
    void ground(float x, float y, float width, float height);

    void circle(float x, float y, float radius, float fillGrey);

    /** @param anchor -1 starts at x, 0 is centred on it, 1 ends there */
    void text(String text, float x, float baseline, float size, int anchor);

    float width(String text, float size);
}
