package huibao.narrative;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a text as the office types it, made fit for Markdown: a line that begins with 　　 begins a paragraph, and a
 * mark that an editor puts before the first line is no text.
 */
final class OfficeLines {
    private static final String IDENT = "\u3000";
    private static final String MARK = "\uFEFF";

    private final List<String> typed;
    private final List<Integer> origins = new ArrayList<>();
    private final StringBuilder markdown = new StringBuilder();

    private OfficeLines(List<String> typed) {
        this.typed = typed;
        for (int i = 0; i < typed.size(); i++) {
            String line = typed.get(i);
            if (line.startsWith(IDENT)) {
                add("", i);
            }
            add(line.startsWith(IDENT) || line.isBlank() ? line.strip() : line, i);
        }
    }

    static OfficeLines of(String text) {
        return new OfficeLines(
                (text.startsWith(MARK) ? text.substring(1) : text).lines().toList());
    }

    private void add(String line, int origin) {
        markdown.append(line).append('\n');
        origins.add(origin);
    }

    String markdown() {
        return markdown.toString();
    }

    /** The line in the office's file, from 1, of a line of the Markdown, from 0. */
    int original(int index) {
        return origins.get(Math.min(index, origins.size() - 1)) + 1;
    }

    /** @param line from 1 */
    String at(int line) {
        return typed.get(line - 1);
    }
}
