package huibao.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A text as it may stand on a page and in a file, made from one of the source, the office or the command line. Every text
 * that enters passes here once.
 *
 * @param text cleaned: it neither begins nor ends with a blank, and has no other blank than single U+0020
 * @param dropped the invisible characters it had, in their order
 * @param refused the first character it cannot have; the text is not to be used then
 */
public record CleanText(String text, List<Integer> dropped, Optional<Integer> refused) {
    public CleanText {
        dropped = List.copyOf(dropped);
    }

    /** Cleans a name or another text of one line. */
    public static CleanText of(String raw) {
        StringBuilder text = new StringBuilder();
        List<Integer> dropped = new ArrayList<>();
        Optional<Integer> refused = Optional.empty();
        boolean isApart = false;
        boolean isBroken = false;
        for (int codePoint : raw.codePoints().toArray()) {
            switch (CharacterRule.of(codePoint)) {
                case BLANK -> isApart = true;
                case LINE_END -> isBroken = true;
                case DROPPED -> dropped.add(codePoint);
                case REFUSED -> refused = refused.or(() -> Optional.of(codePoint));
                case KEPT -> {
                    if (isApart || isBroken) {
                        text.append(isBroken && isWithinHanzi(text, codePoint) ? "" : text.isEmpty() ? "" : " ");
                    }
                    text.appendCodePoint(codePoint);
                    isApart = false;
                    isBroken = false;
                }
            }
        }
        return new CleanText(text.toString(), dropped, refused);
    }

    /** Cleans a text whose lines and blanks mean something, such as Markdown: only what is invisible falls out. */
    public static CleanText ofLines(String raw) {
        StringBuilder text = new StringBuilder();
        List<Integer> dropped = new ArrayList<>();
        Optional<Integer> refused = Optional.empty();
        for (int codePoint : raw.codePoints().toArray()) {
            switch (CharacterRule.of(codePoint)) {
                case DROPPED -> dropped.add(codePoint);
                case REFUSED -> refused = refused.or(() -> Optional.of(codePoint));
                case KEPT, BLANK -> text.appendCodePoint(codePoint);
                case LINE_END -> text.append(codePoint == '\r' ? "\r" : "\n");
            }
        }
        return new CleanText(text.toString(), dropped, refused);
    }

    private static boolean isWithinHanzi(StringBuilder text, int next) {
        return !text.isEmpty()
                && Character.isIdeographic(text.codePointBefore(text.length()))
                && Character.isIdeographic(next);
    }

    /** Whether there is something to print, and all of it can be. */
    public boolean isUsable() {
        return refused.isEmpty() && !text.isEmpty();
    }

    /** The first character of a finished text that may not be printed; a text that passed has none. */
    public static Optional<Integer> unprintable(String text) {
        return text.codePoints()
                .filter(codePoint -> {
                    CharacterRule rule = CharacterRule.of(codePoint);
                    return rule == CharacterRule.DROPPED || rule == CharacterRule.REFUSED;
                })
                .boxed()
                .findFirst();
    }

    /** For messages: what cannot be seen, or would move the lines of a terminal, by its number. */
    public static String shown(String text) {
        return text.codePoints()
                .mapToObj(codePoint -> isSeen(codePoint) ? Character.toString(codePoint) : escaped(codePoint))
                .collect(Collectors.joining());
    }

    private static boolean isSeen(int codePoint) {
        CharacterRule rule = CharacterRule.of(codePoint);
        return rule == CharacterRule.KEPT || rule == CharacterRule.BLANK && codePoint != '\t';
    }

    private static String escaped(int codePoint) {
        return codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT
                ? "\\u%04X".formatted(codePoint)
                : "\\u{%X}".formatted(codePoint);
    }

    /** For messages: U+000B. */
    public static String notation(int codePoint) {
        return "U+%04X".formatted(codePoint);
    }

    /** For messages: the character and its number, or only its number if it cannot be seen. */
    public static String named(int codePoint) {
        return isSeen(codePoint)
                ? "“" + Character.toString(codePoint) + "”（" + notation(codePoint) + "）"
                : notation(codePoint);
    }

    /** The longest beginning of at most so many UTF-16 units that cuts no character, and no mark from its letter. */
    public static String start(String text, int units) {
        if (text.length() <= units) {
            return text;
        }
        int end = units;
        while (end > 0 && (isWithinPair(text, end) || isMark(text.codePointAt(end)))) {
            end--;
        }
        // A text of nothing but marks is cut between them.
        return text.substring(0, end > 0 ? end : isWithinPair(text, units) ? units - 1 : units);
    }

    private static boolean isWithinPair(String text, int index) {
        return Character.isLowSurrogate(text.charAt(index)) && Character.isHighSurrogate(text.charAt(index - 1));
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
