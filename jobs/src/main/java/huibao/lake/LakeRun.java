package huibao.lake;

import java.net.URI;
import java.util.List;
import java.util.Objects;

/** One finished extraction. Its files never change. */
public final class LakeRun {
    private final URI folder;
    private final RunManifest manifest;

    LakeRun(URI folder, RunManifest manifest) {
        this.folder = Objects.requireNonNull(folder, "folder is null");
        this.manifest = Objects.requireNonNull(manifest, "manifest is null");
    }

    public String id() {
        return manifest.id();
    }

    public RunManifest manifest() {
        return manifest;
    }

    /** Absolute URIs of the relation's Parquet files, in the order of their parts; empty if it has no rows. */
    public List<String> files(Relation relation) {
        return manifest.files(relation).stream()
                .map(file -> folder + "/" + file.path())
                .toList();
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
