package huibao.metric;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The catalogue of {@code sql/metrics} and measures of a test. */
public final class LargerCatalogue {
    private LargerCatalogue() {}

    /** @param yaml in the form of the files of measures */
    public static Catalogue with(String yaml) throws IOException {
        Map<String, String> texts = new TreeMap<>(Map.of("added.yaml", yaml));
        try (Stream<Path> files = Files.list(Path.of("../sql/metrics"))) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return new CatalogueFiles(texts).read();
    }
}
