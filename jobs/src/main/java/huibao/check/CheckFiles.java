package huibao.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files of {@code sql/checks} on the class path, by name without ending; those without underscore are measures. */
final class CheckFiles {
    /** What the measures stand on, each file on those before it. */
    private static final List<String> BASE =
            List.of("_accepted", "_places", "_items", "_events", "_tables", "_timeliness", "_stock");

    /** What one row alone is narrowed by, and the rows of the tables. */
    private static final List<String> RESULT = List.of("_row", "_figures");

    private CheckFiles() {}

    /** In the order they run in, after {@code _windows} and the parameters. */
    static List<String> all() {
        return Stream.of(BASE, measures(), RESULT).flatMap(List::stream).toList();
    }

    /** By name: the closure rate looks at what the answer rate found before it. */
    private static List<String> measures() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:sql/checks/*.sql"))
                    .map(file -> file.getFilename().replace(".sql", ""))
                    .filter(name -> !name.startsWith("_"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the check queries on the class path", e);
        }
    }

    /** The file a measure is asked for in: the one of its name, else the first that asks for it. */
    static Optional<String> ofMeasure(String metric) {
        return find(metric::equals).or(() -> find(file -> asked(load(file)).contains("'" + metric + "'")));
    }

    private static Optional<String> find(Predicate<String> wanted) {
        return measures().stream().filter(wanted).findFirst();
    }

    private static String asked(String sql) {
        int start = sql.indexOf("insert into asked");
        return start < 0 ? "" : sql.substring(start, sql.indexOf(';', start));
    }

    static String load(String file) {
        String path = "/sql/checks/" + file + ".sql";
        try (InputStream sql = CheckFiles.class.getResourceAsStream(path)) {
            if (sql == null) {
                throw new IllegalStateException("Cannot find check query on the class path: " + path);
            }
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read check query: " + path, e);
        }
    }
}
