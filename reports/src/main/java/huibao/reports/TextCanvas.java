package huibao.reports;

/** Has nothing drawn on it but texts. */
abstract class TextCanvas implements Canvas {
    @Override
    public void line(float x1, float y1, float x2, float y2, float width, float grey, float dash) {
        // no text
    }

    @Override
    public void polyline(float[] xs, float[] ys, float width, float grey, float dash) {
        // no text
    }

    @Override
    public void area(float[] xs, float[] ys, float grey) {
        // no text
    }

    @Override
    public void rectangle(float x, float y, float width, float height, Fill fill) {
        // no text
    }

    @Override
    public void ground(float x, float y, float width, float height) {
        // no text
    }

    @Override
    public void circle(float x, float y, float radius, float fillGrey) {
        // no text
    }
}
