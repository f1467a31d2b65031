package huibao.pipeline;

import huibao.reports.Faces;
import huibao.reports.Renderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The renderer of a font folder, kept for as long as its files stay as they are: reading fonts takes longer than laying out. */
final class Renderers {
    private static final Logger LOG = LoggerFactory.getLogger(Renderers.class);

    private FontFiles files = new FontFiles(Path.of(""), List.of());
    private Renderer renderer;
    private boolean isBegun;

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

    /** Makes the first one in a thread of its own, while items are counted; what keeps it from that is told to whoever needs it. */
    synchronized void warmUp(Path fonts) {
        if (renderer == null && !isBegun) {
            isBegun = true;
            Thread reader = new Thread(() -> makeAhead(fonts), "renderer-start");
            reader.setDaemon(true);
            reader.start();
        }
    }

    private void makeAhead(Path fonts) {
        try {
            of(fonts).warmUp();
        } catch (RuntimeException e) {
            LOG.info("The renderer was not made ahead of the first document", e);
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
