package huibao.pipeline;

import huibao.reports.Faces;
import huibao.reports.Renderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The renderer of a font folder, kept for as long as its files stay as they are: reading fonts takes longer than laying out. */
final class Renderers {
    private FontFiles files = new FontFiles(Path.of(""), List.of());
    private Renderer renderer;

    /** @param states name, size and time of each */
    private record FontFiles(Path folder, List<String> states) {
        static FontFiles of(Path folder) {
            if (!Files.isDirectory(folder)) {
                return new FontFiles(folder, List.of());
            }
            try (Stream<Path> all = Files.list(folder)) {
                return new FontFiles(folder, all.map(FontFiles::state).sorted().toList());
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot list the fonts of " + folder, e);
            }
        }

        private static String state(Path file) {
            try {
                return file.getFileName() + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read the font " + file, e);
            }
        }
    }

    synchronized Renderer of(Path fonts) {
        FontFiles now = FontFiles.of(fonts);
        if (renderer == null || !now.equals(files)) {
            renderer = new Renderer(Faces.in(fonts));
            files = now;
        }
        return renderer;
    }
}
