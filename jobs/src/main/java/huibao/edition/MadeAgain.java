package huibao.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A published edition beside one made again of the same: which files differ, and how. */
record MadeAgain(Edition published, Path files, Manifest rebuilt) {
    List<String> differing() {
        try {
            List<Manifest.PublishedFile> made = PeriodFolder.describe(files);
            TreeSet<String> names = published.manifest().files().stream()
                    .map(Manifest.PublishedFile::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            made.forEach(file -> names.add(file.name()));
            List<String> differing = new ArrayList<>();
            for (String name : names) {
                describe(name).ifPresent(differing::add);
            }
            if (!isSameManifest(made)) {
                differing.add(ManifestJson.FILE);
            }
            return differing;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot compare " + files + " with " + published.folder(), e);
        }
    }

    private Optional<String> describe(String name) throws IOException {
        Path before = published.folder().resolve(name);
        Path after = files.resolve(name);
        if (!Files.exists(before)) {
            return Optional.of(name + " (not in the published folder)");
        }
        if (!Files.exists(after)) {
            return Optional.of(name + " (not made again)");
        }
        long at = Files.mismatch(before, after);
        return at < 0 ? Optional.empty() : Optional.of(name + " (from byte " + (at + 1) + ")");
    }

    private boolean isSameManifest(List<Manifest.PublishedFile> made) throws IOException {
        byte[] before = Files.readAllBytes(published.folder().resolve(ManifestJson.FILE));
        return Arrays.equals(before, ManifestJson.bytes(rebuilt.withFiles(made)));
    }
}
