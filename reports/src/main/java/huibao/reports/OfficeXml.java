package huibao.reports;

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
        escape(text);
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
            escape(attributes[i + 1]);
            xml.append('"');
        }
    }

    private void escape(String text) {
        text.chars().forEach(c -> {
            switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                default -> xml.append((char) c);
            }
        });
    }
}
