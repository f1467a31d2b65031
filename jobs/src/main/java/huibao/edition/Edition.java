package huibao.edition;

import huibao.calendar.PeriodKind;
import huibao.edition.Manifest.PublishedFile;
import huibao.figure.Figures;
import huibao.problem.Problem;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A published edition. Its files never change. */
public record Edition(Path folder, Manifest manifest) {
    public static Edition read(Path folder) {
        return new Edition(folder, ManifestJson.read(folder.resolve(ManifestJson.FILE)));
    }

    public EditionKey key() {
        return manifest.edition();
    }

    /** The numbers it showed. @throws EditionException if their file cannot be read as such any more */
    public Figures figures() {
        try {
            return FigureCsv.read(folder.resolve(FigureCsv.FILE));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw damaged(e);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof NoSuchFileException || e.getCause() instanceof CharacterCodingException) {
                throw damaged(e);
            }
            throw e;
        }
    }

    private EditionException damaged(RuntimeException cause) {
        EditionException damaged = new EditionException(Problem.of("edition.damaged", key(), FigureCsv.FILE));
        damaged.addSuppressed(cause);
        return damaged;
    }

    /** Everything a reader gets, the manifest last. */
    public List<Path> files() {
        return Stream.concat(manifest.files().stream().map(PublishedFile::name), Stream.of(ManifestJson.FILE))
                .map(folder::resolve)
                .toList();
    }

    /** The paper itself as PDF, not an annex; empty if there is none. */
    public Optional<Path> document() {
        List<String> pages = manifest.files().stream()
                .map(PublishedFile::name)
                .filter(name -> name.endsWith(".pdf"))
                .toList();
        // Editions published before names told the kind of period are known by what is not an annex.
        return pages.stream()
                .filter(this::isNamedAsPaper)
                .findFirst()
                .or(() -> pages.stream().filter(name -> !isAnnex(name)).findFirst())
                .map(folder::resolve);
    }

    private boolean isNamedAsPaper(String file) {
        return Deliverable.find(key().deliverable())
                .flatMap(paper -> PeriodKind.find(manifest.period().kind())
                        .map(kind -> paper.title(
                                kind, Optional.ofNullable(manifest.parameters().get("form")))))
                .filter(title -> file.startsWith(title + "-"))
                .isPresent();
    }

    private boolean isAnnex(String file) {
        return !key().deliverable().equals(Deliverable.LEDGER.code()) && file.contains(Deliverable.LEDGER.subject());
    }

    /** @throws EditionException naming every file that is not what was published */
    public void verify() {
        List<String> damages = manifest.files().stream()
                .filter(file -> !isUnchanged(file))
                .map(PublishedFile::name)
                .toList();
        if (!damages.isEmpty()) {
            throw new EditionException(Problem.of("edition.damaged", manifest.edition(), damages));
        }
    }

    /**
     * Compares this edition with what was made again, byte for byte.
     *
     * @param files everything but the manifest
     * @param rebuilt the manifest made again, without files
     * @throws EditionException naming every file that differs
     */
    public void requireSame(Path files, Manifest rebuilt) {
        List<String> differing = new MadeAgain(this, files, rebuilt).differing();
        if (!differing.isEmpty()) {
            throw new EditionException(Problem.of(
                    "edition.not-the-same",
                    manifest.edition(),
                    differing,
                    manifest.programVersion(),
                    rebuilt.programVersion()));
        }
    }

    private boolean isUnchanged(PublishedFile file) {
        Path path = folder.resolve(file.name());
        return Files.isRegularFile(path) && Durable.sha256(path).equals(file.sha256());
    }
}
