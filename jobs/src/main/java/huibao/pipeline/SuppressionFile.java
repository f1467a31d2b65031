package huibao.pipeline;

import huibao.disclosure.Protected;
import huibao.disclosure.Suppression;
import huibao.edition.Manifest.SuppressedFigure;
import huibao.figure.Figures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The withheld figures and the reason for each, from the step that withholds them to the manifest. */
final class SuppressionFile {
    private static final String TAB = "\t";

    private SuppressionFile() {}

    static void write(Protected shown, Path file) {
        try {
            Files.write(
                    file,
                    shown.suppressions().stream()
                            .map(suppression -> line(suppression, shown.figures()))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    static List<SuppressedFigure> read(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.split(TAB, -1))
                    .map(fields -> new SuppressedFigure(fields[0], fields[1], fields[2], fields[3], fields[4]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static String line(Suppression suppression, Figures figures) {
        String id = figures.find(suppression.key()).orElseThrow().id();
        return String.join(
                TAB,
                id,
                suppression.key().metric(),
                suppression.key().dimensionText(),
                suppression.key().role().code(),
                suppression.reason().code());
    }
}
