package huibao.lake.run;

import huibao.lake.format.LakeFile;
import huibao.lake.format.Relation;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;

/** One finished extraction. Its files never change. */
public final class LakeRun {
    private final URI folder;
    private final RunManifest manifest;
    private final Configuration configuration;

    public LakeRun(URI folder, RunManifest manifest, Configuration configuration) {
        this.configuration = Objects.requireNonNull(configuration, "configuration is null");
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

    /** How its files are reached. */
    public Configuration configuration() {
        return configuration;
    }

    /** Where the file lies below the lake's root. */
    String path(LakeFile file) {
        return "runs/%s/%s".formatted(id(), file.path());
    }

    /** Whether it holds only what changed since another run. */
    public boolean isIncrement() {
        return manifest.kind() == RunManifest.RunKind.INCREMENTAL;
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
