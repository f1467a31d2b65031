package huibao.imports;

/** How a value is written, without the value: {@code 县住建局2021-06} is {@code 字字字字9999-99}. */
final class Shape {
    private static final int LONGEST = 20;

    private Shape() {}

    static String of(String value) {
        StringBuilder shape = new StringBuilder();
        value.codePoints().limit(LONGEST).forEach(point -> shape.append(of(point)));
        return value.codePointCount(0, value.length()) > LONGEST ? shape + "…" : shape.toString();
    }

    private static String of(int point) {
        if (Character.isDigit(point)) {
            return "9";
        }
        if (Character.isIdeographic(point)) {
            return "字";
        }
        if (Character.isLetter(point)) {
            return "A";
        }
        return point > ' ' && point < 0x7F ? Character.toString(point) : Character.isWhitespace(point) ? " " : "·";
    }
}
