package huibao.reports;

import java.util.ArrayList;
import java.util.List;

/**
 * The room that the texts and lines of a chart take, so that no text is drawn over another, over a line or beyond the edge. Sizes are those of a
 * wide face, the same for every canvas: a picture shows the same labels on a page, in a browser and as pixels.
 */
final class LabelRoom {
    private static final float ABOVE = 0.88f;
    private static final float BELOW = 0.2f;
    private static final float APART = 1.5f;

    private final float width;
    private final float height;
    private final List<Box> taken = new ArrayList<>();
    private final List<Stroke> strokes = new ArrayList<>();

    LabelRoom(float width, float height) {
        this.width = width;
        this.height = height;
    }

    /** What a text covers. */
    record Box(float left, float top, float right, float bottom) {
        static Box of(String text, float x, float baseline, float size, int anchor) {
            float wide = width(text, size);
            float left = x - wide * (anchor + 1) / 2f;
            return new Box(left, baseline - ABOVE * size, left + wide, baseline + BELOW * size);
        }

        boolean meets(Box other) {
            return left < other.right + APART && other.left < right + APART && top < other.bottom && other.top < bottom;
        }
    }

    /** No face of the program is wider. */
    static float width(String text, float size) {
        return (float) (text.codePoints().mapToDouble(LabelRoom::ems).sum() * size);
    }

    private static double ems(int character) {
        if (character >= '0' && character <= '9') {
            return 0.57;
        }
        if (character > 0x7e) {
            return 1;
        }
        return character == 'M'
                        || character == 'W'
                        || character == 'm'
                        || character == 'w'
                        || character == '%'
                        || character == '@'
                ? 0.95
                : Character.isUpperCase(character) || character == '&' ? 0.78 : 0.62;
    }

    /** A straight part of a line. */
    private record Stroke(float x1, float y1, float x2, float y2) {
        private static final float STEP = 1;

        /** Tried from point to point, a point apart. */
        boolean meets(Box box) {
            float length = (float) Math.hypot(x2 - x1, y2 - y1);
            for (float at = 0; at <= length; at += STEP) {
                float x = x1 + (x2 - x1) * at / length;
                float y = y1 + (y2 - y1) * at / length;
                if (x > box.left() - 1 && x < box.right() + 1 && y > box.top() - 1 && y < box.bottom() + 1) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Takes the room of a line, which no text may be claimed over. */
    void take(float[] xs, float[] ys) {
        for (int i = 1; i < xs.length; i++) {
            strokes.add(new Stroke(xs[i - 1], ys[i - 1], xs[i], ys[i]));
        }
    }

    /** Takes the room of a text that is drawn in any case. */
    void take(Box box) {
        taken.add(box);
    }

    /** @return false if something stands there already, or it would not be whole in the picture */
    boolean claim(Box box) {
        boolean inside = box.left() >= 0 && box.right() <= width && box.top() >= 0 && box.bottom() <= height;
        if (!inside || taken.stream().anyMatch(box::meets) || strokes.stream().anyMatch(stroke -> stroke.meets(box))) {
            return false;
        }
        taken.add(box);
        return true;
    }
}
