package huibao.problem;

import static java.util.stream.Collectors.joining;

import huibao.problem.Recipient.Surface;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * One thing that stands in the way: what failed, the value, what was expected, what to do next.
 *
 * @param key of the bundle {@code huibao/problem/problems}
 * @param values of the text; a problem among them is told to the same reader, an instant in Beijing time
 */
public record Problem(String key, List<Object> values) implements Serializable {
    private static final long serialVersionUID = 1L;

    public static final String BUNDLE = "huibao.problem.problems";

    /** More of a value than this helps nobody to find it. */
    private static final int LONGEST_VALUE = 240;

    /** Beijing time, as it is written everywhere. */
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    /** So that it can be sent again. */
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX").withZone(MINUTE.getZone());

    public Problem {
        // As text: a path is not serializable, and a failure of a task of Spark is told by another process.
        values = values.stream().map(Problem::plain).toList();
    }

    public static Problem of(String key, Object... values) {
        return new Problem(key, List.of(values));
    }

    private static Object plain(Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream().map(Problem::plain).toList();
        }
        return value instanceof Problem || value instanceof Instant ? value : String.valueOf(value);
    }

    /** As it is told on the command line. */
    public String in(Locale locale) {
        return in(Recipient.atTerminal(locale));
    }

    public String in(Recipient recipient) {
        String text = OptionNames.in(TextBundle.pattern(BUNDLE, recipient.locale(), key), recipient);
        return TextBundle.filled(
                text, values.stream().map(value -> text(value, recipient)).toArray());
    }

    private static String text(Object value, Recipient recipient) {
        if (value instanceof Problem problem) {
            return problem.in(recipient);
        }
        if (value instanceof Instant time) {
            return (recipient.surface() == Surface.PAGE ? MINUTE : SECOND).format(time);
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(one -> text(one, recipient)).collect(joining(recipient.isChinese() ? "、" : ", "));
        }
        return shown(String.valueOf(value));
    }

    /** On one line, control characters as {@code \}{@code u000A}, and no longer than a reader can use. */
    public static String shown(String value) {
        StringBuilder shown = new StringBuilder();
        value.codePoints().limit(LONGEST_VALUE).forEach(one -> {
            boolean isHidden = Character.isISOControl(one)
                    || Character.getType(one) == Character.FORMAT
                    || Character.getType(one) == Character.SURROGATE;
            if (isHidden) {
                shown.append(String.format("\\u%04X", one));
            } else {
                shown.appendCodePoint(one);
            }
        });
        return value.codePointCount(0, value.length()) > LONGEST_VALUE ? shown + "…" : shown.toString();
    }

    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
