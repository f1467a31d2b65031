package huibao.lake.run;

import huibao.lake.format.DamagedLake;
import huibao.lake.format.LakeFile;
import huibao.lake.format.LakeFolder;
import huibao.lake.format.PartBuffers;
import huibao.lake.format.PartWriter;
import huibao.lake.format.Relation;
import huibao.lake.format.Texts;
import huibao.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes the files of a new run. Nobody sees the run before {@link #commit}. Parts may be written by several threads. */
public final class RunWriter {
    private final LakeFolder folder;
    private final String path;
    private final String id;
    private final List<LakeFile> files = new ArrayList<>();

    public RunWriter(LakeFolder folder, String path, String id) {
        this.folder = folder;
        this.path = path;
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** @param texts what the numbers in its rows stand for */
    public PartWriter part(Relation relation, int part, Texts texts) {
        return part(part, new PartBuffers(relation, texts));
    }

    /** @param buffers empty, and of nobody else until the part is finished */
    public PartWriter part(int part, PartBuffers buffers) {
        return new PartWriter(
                folder,
                path,
                "%s/part-%05d.parquet".formatted(buffers.relation().word(), part),
                buffers);
    }

    /** Ends the part and makes it one of the run's files, if it has rows. */
    public void finish(PartWriter part) {
        LakeFile file = part.finish();
        if (file.rows() > 0) {
            synchronized (files) {
                files.add(file);
            }
        }
    }

    /** The finished parts, by relation and part. */
    public List<LakeFile> files() {
        synchronized (files) {
            return files.stream()
                    .sorted(Comparator.comparing(LakeFile::relation).thenComparing(LakeFile::path))
                    .toList();
        }
    }

    /** Copies the files that another run has of a relation, as they are. */
    public void copy(LakeRun other, Relation relation) {
        for (LakeFile file : other.manifest().files(relation)) {
            folder.copy(other.path(file), path + "/" + file.path());
            synchronized (files) {
                files.add(file);
            }
        }
    }

    /** The run as its manifest would have it, before it is committed. */
    public LakeRun uncommitted(RunManifest manifest) {
        return new LakeRun(folder.uri(path), manifest, folder.configuration());
    }

    /** Leaves nothing of it. */
    public void drop() {
        folder.delete(path);
    }

    /**
     * Makes the run visible, whole.
     *
     * @throws DamagedLake if a file is not there as it was written: another program took it for a leftover
     */
    public LakeRun commit(RunManifest manifest) {
        if (!manifest.id().equals(id)) {
            throw new IllegalArgumentException(
                    "Invalid manifest: it is of run %s. Expected %s.".formatted(manifest.id(), id));
        }
        for (LakeFile file : manifest.files()) {
            if (folder.length(path + "/" + file.path()) != file.bytes()) {
                throw new DamagedLake(List.of(Problem.of("lake.not-as-written", id, file.path())));
            }
        }
        folder.writeWhole(path + "/" + RunManifestJson.FILE, RunManifestJson.write(manifest));
        return uncommitted(manifest);
    }
}
