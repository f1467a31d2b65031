package huibao.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Breaks a name into lines of a width, between characters, and within a word or number only where it is wider than a line. */
final class LabelLines {
    private static final Pattern PARTS = Pattern.compile("[\\p{Alnum}.%+−-]+|\\X");

    private LabelLines() {}

    static List<String> of(String text, float room, float size) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String part : parts(text, room, size)) {
            if (!line.isEmpty() && LabelRoom.width(line + part, size) > room) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(part);
        }
        if (!line.toString().isBlank() || lines.isEmpty()) {
            lines.add(line.toString().strip());
        }
        return lines;
    }

    private static List<String> parts(String text, float room, float size) {
        return PARTS.matcher(text)
                .results()
                .map(MatchResult::group)
                .flatMap(part -> LabelRoom.width(part, size) <= room
                        ? List.of(part).stream()
                        : part.codePoints().mapToObj(Character::toString))
                .toList();
    }

    /** The widest of some lines. */
    static float width(List<String> lines, float size) {
        return lines.stream()
                .map(line -> LabelRoom.width(line, size))
                .max(Float::compare)
                .orElse(0f);
    }
}
