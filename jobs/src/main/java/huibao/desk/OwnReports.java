package huibao.desk;

import huibao.edition.Deliverable;
import huibao.edition.EditionKey;
import huibao.narrative.DocumentFolder;
import huibao.settings.Setting;
import huibao.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The reports an office added as folders of its own. */
public final class OwnReports {
    private OwnReports() {}

    /** By code, without those that replace a report of the program. */
    public static List<Deliverable> of(Settings settings) {
        Path folder = Path.of(settings.text(Setting.DOCUMENTS_FOLDER));
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(one -> Files.exists(one.resolve(DocumentFolder.DOCUMENT)))
                    .map(one -> one.getFileName().toString())
                    .filter(code -> !Deliverable.codes().contains(code) && !code.equals(EditionKey.ANSWER))
                    .sorted()
                    .flatMap(code -> Deliverable.own(code).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    public static List<String> codes(Settings settings) {
        return of(settings).stream().map(Deliverable::code).toList();
    }
}
