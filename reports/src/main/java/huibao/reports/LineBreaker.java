package huibao.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Breaks a text into lines of a measure. The lines are counted with the widths of the embedded fonts, so what fits here
 * fits on the page; JasperReports' own measuring (AWT) and OpenPDF's breaking disagree, and text is lost between them.
 *
 * @param measure width of a full line in points
 */
record LineBreaker(Faces faces, Face face, float size, float measure) {
    /** At the start of a line they are an indent. */
    private static final String BLANKS = "\u3000\u2002";

    /** A line may be squeezed by this share of a character, invisible when spread over the line. */
    private static final float SQUEEZE = 0.55f;

    /** The lines of a text from an offset on; a newline ends a line, an indent leaves room before the first. */
    List<Line> lines(String text, int from, float firstIndent) {
        List<Line> lines = new ArrayList<>();
        int start = from;
        float indent = firstIndent;
        while (start < text.length()) {
            Line line = line(text, start, indent);
            lines.add(line);
            start = next(text, line.end());
            indent = 0;
        }
        return lines;
    }

    /** Offset at which the line after one that ends here begins. */
    static int next(String text, int end) {
        return end < text.length() && text.charAt(end) == '\n' ? end + 1 : end;
    }

    /** The text with a newline where each line ends. */
    String broken(String text) {
        return lines(text, 0, 0).stream()
                .map(line -> text.substring(line.start(), line.end()))
                .collect(Collectors.joining("\n"));
    }

    float width(String text) {
        return width(text, 0, text.length());
    }

    private Line line(String text, int lineStart, float firstIndent) {
        int start = lineStart;
        while (start < text.length() && BLANKS.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        float indent = firstIndent + width(text, lineStart, start);
        int limit = text.indexOf('\n', start);
        int hardEnd = limit < 0 ? text.length() : limit;
        int end = fitting(text, start, hardEnd, measure - indent);
        return new Line(start, end, width(text, start, end), indent, end < hardEnd);
    }

    private int fitting(String text, int start, int hardEnd, float room) {
        float width = 0;
        int index = start;
        while (index < hardEnd) {
            int next = index + Character.charCount(text.codePointAt(index));
            width += width(text, index, next);
            if (width > room + 0.01f) {
                return squeezed(text, next, hardEnd, width - room) ? next : lastBreak(text, start, index);
            }
            index = next;
        }
        return hardEnd;
    }

    /** A closing mark just past the end stays on the line, which is squeezed: nothing hangs out of the type area. */
    private boolean squeezed(String text, int next, int hardEnd, float excess) {
        return LineEnds.isHalfAtEnd(text.charAt(next - 1))
                && excess <= size * SQUEEZE
                && (next == hardEnd || LineEnds.mayBreakBefore(text, next));
    }

    private static int lastBreak(String text, int start, int index) {
        for (int candidate = index; candidate > start; candidate--) {
            if (LineEnds.mayBreakBefore(text, candidate)) {
                return candidate;
            }
        }
        return Math.max(index, start + Character.charCount(text.codePointAt(start)));
    }

    private float width(String text, int from, int to) {
        float width = 0;
        for (int index = from; index < to; ) {
            int codePoint = text.codePointAt(index);
            width += faces.faceFor(face, codePoint).width(codePoint, size);
            index += Character.charCount(codePoint);
        }
        return width;
    }
}
