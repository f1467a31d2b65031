package huibao.imports;

import huibao.problem.Nearest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the row of headers below titles and above data. A header may be of several rows, the upper ones merged over
 * the lower: a column can then be named by the text of any of its rows, or by all of them as {@code 登记信息/登记时间}.
 */
final class HeaderSearch {
    private static final int MOST_ROWS = 20;
    /** Of a header over other headers. */
    private static final int MOST_LEVELS = 3;

    private final Sheet sheet;
    private final Set<String> wanted;

    HeaderSearch(Sheet sheet, Set<String> wanted) {
        this.sheet = sheet;
        this.wanted = wanted;
    }

    /**
     * Where the columns are.
     *
     * @param rows how many rows of the file come before the data
     * @param columns of the headers wanted, from 0
     */
    record Header(long rows, Map<String, Integer> columns) {}

    /** @throws UnreadableFile naming what was not found, or found twice */
    Header find() throws IOException {
        Set<String> best = wanted;
        List<String> there = List.of();
        // Row by row, so that nothing below the header is read.
        for (int rows = 1; rows <= MOST_ROWS; rows++) {
            List<List<String>> top = sheet.top(rows);
            Map<String, List<Integer>> found = named(top);
            Set<String> missing = missing(found);
            if (missing.isEmpty()) {
                return header(rows, found);
            }
            if (missing.size() < best.size()) {
                best = missing;
                there = top.get(top.size() - 1);
            }
        }
        // What stands in another row may say something about persons.
        if (best.size() * 2 <= wanted.size()) {
            throw new UnreadableFile("import.no-header-among", List.copyOf(best), nearest(best, there));
        }
        throw new UnreadableFile("import.no-header", List.copyOf(best), Integer.toString(MOST_ROWS));
    }

    private static List<String> nearest(Set<String> missing, List<String> there) {
        List<String> texts =
                there.stream().map(Tidy::text).filter(text -> !text.isEmpty()).toList();
        return missing.stream()
                .flatMap(header -> Nearest.of(header, texts).stream().limit(3))
                .distinct()
                .toList();
    }

    private Set<String> missing(Map<String, List<Integer>> found) {
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeIf(header -> found.containsKey(plain(header)));
        return missing;
    }

    private Header header(int rows, Map<String, List<Integer>> found) throws UnreadableFile {
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<String> twice = new ArrayList<>();
        for (String header : wanted) {
            List<Integer> places = found.get(plain(header));
            if (places.size() > 1) {
                twice.add(header);
            }
            columns.put(header, places.get(0));
        }
        if (!twice.isEmpty()) {
            throw new UnreadableFile("import.header-twice", twice);
        }
        return new Header(rows, columns);
    }

    private static Map<String, List<Integer>> named(List<List<String>> top) {
        Map<String, List<Integer>> named = new HashMap<>();
        int last = 0;
        for (List<String> row : top) {
            last = Math.max(last, row.size());
        }
        for (int column = 0; column < last; column++) {
            for (String name : names(texts(top, column), own(top, column))) {
                named.computeIfAbsent(name, one -> new ArrayList<>()).add(column);
            }
        }
        return named;
    }

    private static Set<String> names(List<String> texts, Optional<String> own) {
        Set<String> names = new LinkedHashSet<>();
        own.ifPresent(text -> names.add(plain(text)));
        if (texts.size() > 1) {
            names.add(plain(String.join("/", texts)));
            names.add(plain(String.join("/", texts.subList(texts.size() - 2, texts.size()))));
        }
        names.remove("");
        return names;
    }

    /** The lowest text that stands in the column itself. */
    private static Optional<String> own(List<List<String>> top, int column) {
        for (int row = top.size() - 1; row >= Math.max(0, top.size() - MOST_LEVELS); row--) {
            String text = text(top.get(row), column);
            if (!text.isEmpty()) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    /** What stands in the column, from above; a merged cell stands in its leftmost column only. */
    private static List<String> texts(List<List<String>> top, int column) {
        List<String> texts = new ArrayList<>();
        for (int row = Math.max(0, top.size() - MOST_LEVELS); row < top.size(); row++) {
            String text = text(top.get(row), column);
            boolean isLast = row == top.size() - 1;
            if (!isLast && isTitle(top.get(row))) {
                continue;
            }
            for (int left = column - 1; text.isEmpty() && !isLast && left >= 0; left--) {
                text = text(top.get(row), left);
            }
            if (!text.isEmpty() && !texts.contains(text)) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static boolean isTitle(List<String> row) {
        return row.stream().filter(text -> !Tidy.text(text).isEmpty()).count() <= 1;
    }

    private static String text(List<String> row, int column) {
        return column < row.size() ? Tidy.text(row.get(column)) : "";
    }

    /** Without blanks, marks of mandatory columns and the unit in brackets that exports add. */
    static String plain(String header) {
        return Tidy.word(header).replaceAll("[*:]|\\((必填|选填|可选|人|件|批|天|日期)\\)", "");
    }
}
