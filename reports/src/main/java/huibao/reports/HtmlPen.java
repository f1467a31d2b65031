package huibao.reports;

import huibao.text.CleanText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;

/** Writes HTML of which every text and every attribute is escaped. */
final class HtmlPen {
    private final Function<String, String> hrefOfFigure;
    private final StringBuilder html = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    HtmlPen(Function<String, String> hrefOfFigure) {
        this.hrefOfFigure = hrefOfFigure;
    }

    /** @param attributes names and values in turn; an empty value, like an empty class, is left out */
    HtmlPen open(String name, String classes, String... attributes) {
        html.append('<').append(name);
        attribute("class", classes);
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
        html.append('>');
        open.push(name);
        return this;
    }

    /** A box that may be narrower than what is in it; reached by the keyboard, so that it can be scrolled without a mouse. */
    HtmlPen scrolled(String classes, String label) {
        return open("div", classes, "tabindex", "0", "role", "region", "aria-label", label);
    }

    HtmlPen end() {
        html.append("</").append(open.pop()).append('>');
        return this;
    }

    /** A newline is a line break. */
    HtmlPen text(String text) {
        html.append(escaped(text).replace("\n", "<br>"));
        return this;
    }

    /** An element of nothing but a text. */
    HtmlPen line(String name, String classes, String text) {
        return open(name, classes).text(text).end();
    }

    /** The print of a figure, a link to where it comes from. */
    HtmlPen figure(String id, String text) {
        return open("a", "figure-link", "href", hrefOfFigure.apply(id))
                .text(text)
                .end();
    }

    /** What is HTML already. */
    HtmlPen piece(String written) {
        html.append(written);
        return this;
    }

    /** The text, with every element closed. */
    String close() {
        while (!open.isEmpty()) {
            end();
        }
        return html.append('\n').toString();
    }

    private void attribute(String name, String value) {
        if (!value.isEmpty()) {
            html.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
        }
    }

    static String escaped(String text) {
        CleanText.unprintable(text).ifPresent(codePoint -> {
            throw new MissingGlyphException(codePoint, CleanText.shown(text));
        });
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
