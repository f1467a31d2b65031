package huibao.lake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes the files of a new run. Nobody sees the run before {@link #commit}. Parts may be written by several threads. */
public final class RunWriter {
    private final LakeFolder folder;
    private final String path;
    private final String id;
    private final List<RunManifest.LakeFile> files = new ArrayList<>();

    RunWriter(LakeFolder folder, String path, String id) {
        this.folder = folder;
        this.path = path;
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** @param texts what the numbers in its rows stand for */
    public PartWriter part(Relation relation, int part, Texts texts) {
        return new PartWriter(folder, path, "%s/part-%05d.parquet".formatted(relation.word(), part), relation, texts);
    }

    /** Ends the part and makes it one of the run's files, if it has rows. */
    public void finish(PartWriter part) {
        RunManifest.LakeFile file = part.finish();
        if (file.rows() > 0) {
            synchronized (files) {
                files.add(file);
            }
        }
    }

    /** The finished parts, by relation and part. */
    public List<RunManifest.LakeFile> files() {
        synchronized (files) {
            return files.stream()
                    .sorted(Comparator.comparing(RunManifest.LakeFile::relation)
                            .thenComparing(RunManifest.LakeFile::path))
                    .toList();
        }
    }

    /** Makes the run visible, whole. */
    public LakeRun commit(RunManifest manifest) {
        if (!manifest.id().equals(id)) {
            throw new IllegalArgumentException(
                    "Invalid manifest: it is of run %s. Expected %s.".formatted(manifest.id(), id));
        }
        folder.writeWhole(path + "/" + ManifestJson.FILE, ManifestJson.write(manifest));
        return new LakeRun(folder.uri(path), manifest);
    }
}
