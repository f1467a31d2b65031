package huibao.cli;

import java.util.Locale;

/** Text for man, in the macros that every system knows. */
final class Roff {
    private static final int WIDTH = 76;

    private final StringBuilder text = new StringBuilder();

    Roff title(String name, String section, String day, String source) {
        text.append(String.format(".TH %s %s %s \"%s\"%n", name.toUpperCase(Locale.ROOT), section, day, source));
        return this;
    }

    Roff line(String macro, String... words) {
        text.append('.').append(macro);
        for (String word : words) {
            text.append(" \"").append(escaped(word).replace("\"", "\\(dq")).append('"');
        }
        text.append('\n');
        return this;
    }

    /** A paragraph, broken where words end so that a change of one shows as that. */
    Roff text(String paragraph) {
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.strip().split("\\s+")) {
            if (line.length() + word.length() >= WIDTH && !line.isEmpty()) {
                put(line);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        put(line);
        return this;
    }

    private void put(StringBuilder line) {
        String escaped = escaped(line.toString());
        text.append(escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" : "")
                .append(escaped)
                .append('\n');
        line.setLength(0);
    }

    private static String escaped(String plain) {
        return plain.replace("\\", "\\e").replace("-", "\\-");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
