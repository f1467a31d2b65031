package huibao.reports;

import huibao.text.CleanText;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML of Office Open XML, where names have prefixes and no text is mixed with elements. */
final class OfficeXml {
    private final StringBuilder xml =
            new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** @param attributes names and values in turn */
    OfficeXml open(String name, String... attributes) {
        start(name, attributes);
        xml.append('>');
        open.push(name);
        return this;
    }

    OfficeXml end() {
        xml.append("</").append(open.pop()).append('>');
        return this;
    }

    OfficeXml empty(String name, String... attributes) {
        start(name, attributes);
        xml.append("/>");
        return this;
    }

    OfficeXml text(String name, String text, String... attributes) {
        start(name, attributes);
        xml.append('>');
        escape(text, "\t\n");
        xml.append("</").append(name).append('>');
        return this;
    }

    /** The text, with every element closed. */
    String close() {
        while (!open.isEmpty()) {
            end();
        }
        return xml.toString();
    }

    private void start(String name, String... attributes) {
        xml.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1], "");
            xml.append('"');
        }
    }

    /** @param blanks that a parser hands on as they are */
    private void escape(String text, String blanks) {
        text.codePoints().forEach(codePoint -> {
            switch (codePoint) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                default -> {
                    if (!isXml(codePoint)) {
                        throw new MissingGlyphException(codePoint, CleanText.shown(text));
                    }
                    if (codePoint < ' ' && blanks.indexOf(codePoint) < 0) {
                        xml.append("&#").append(codePoint).append(';');
                    } else {
                        xml.appendCodePoint(codePoint);
                    }
                }
            }
        });
    }

    /** XML 1.0, 2.2. */
    private static boolean isXml(int codePoint) {
        return codePoint == '\t'
                || codePoint == '\n'
                || codePoint == '\r'
                || codePoint >= ' ' && codePoint <= 0xD7FF
                || codePoint >= 0xE000 && codePoint <= 0xFFFD
                || codePoint >= 0x10000;
    }
}
