package huibao.problem;

import static java.util.stream.Collectors.joining;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * One thing that stands in the way: what failed, the value, what was expected, what to do next.
 *
 * @param key of the bundle {@code huibao/problem/problems}
 * @param values of the text; a problem among them is told in the same language
 */
public record Problem(String key, List<Object> values) implements Serializable {
    private static final long serialVersionUID = 1L;

    public static final String BUNDLE = "huibao.problem.problems";

    /** More of a value than this helps nobody to find it. */
    private static final int LONGEST_VALUE = 240;

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
        return value instanceof Problem ? value : String.valueOf(value);
    }

    public String in(Locale locale) {
        return TextBundle.text(
                BUNDLE,
                locale,
                key,
                values.stream().map(value -> text(value, locale)).toArray());
    }

    private static String text(Object value, Locale locale) {
        if (value instanceof Problem problem) {
            return problem.in(locale);
        }
        if (value instanceof Collection<?> list) {
            return list.stream()
                    .map(one -> text(one, locale))
                    .collect(joining(locale.getLanguage().equals("zh") ? "、" : ", "));
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
