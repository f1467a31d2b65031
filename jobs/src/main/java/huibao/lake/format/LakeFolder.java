package huibao.lake.format;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CommonConfigurationKeys;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.StreamCapabilities;

/** The lake's root on any Hadoop file system. Paths are relative to it. */
public final class LakeFolder {
    /** To make one takes longer than to read a small file. */
    private static final Configuration DEFAULTS = defaults();

    private final Path root;
    private final Configuration configuration;
    private final FileSystem files;

    /** Hadoop gives modes of its own to what it makes, whatever the process's umask says; also on HDFS. */
    private static Configuration defaults() {
        Configuration defaults = new Configuration();
        defaults.set(CommonConfigurationKeys.FS_PERMISSIONS_UMASK_KEY, "027");
        defaults.setClass("fs.file.impl", LocalFiles.class, FileSystem.class);
        return defaults;
    }

    public LakeFolder(URI root, Map<String, String> hadoop) {
        this.root = new Path(root);
        configuration = hadoop.isEmpty() ? DEFAULTS : new Configuration(DEFAULTS);
        hadoop.forEach(configuration::set);
        try {
            // Not the shared instance: Spark's keeps its checksum files, this one leaves no .crc litter.
            files = FileSystem.newInstance(this.root.toUri(), configuration);
        } catch (IOException | RuntimeException e) {
            throw UnreachableLake.unopened(root.toString(), e);
        }
        if ("file".equals(files.getScheme())) {
            OfficeFolder.closeToOthers(java.nio.file.Path.of(this.root.toUri().getPath()));
        }
        files.setWriteChecksum(false);
        files.setVerifyChecksum(false);
    }

    public Configuration configuration() {
        return configuration;
    }

    public URI uri(String path) {
        return files.makeQualified(path(path)).toUri();
    }

    /** @param path empty for the root itself */
    public Path path(String path) {
        return path.isEmpty() ? root : new Path(root, path);
    }

    /** Names of the folders in {@code path}, sorted; none if it does not exist. */
    public List<String> folders(String path) {
        try {
            return Arrays.stream(files.listStatus(path(path)))
                    .filter(FileStatus::isDirectory)
                    .map(status -> status.getPath().getName())
                    .sorted()
                    .toList();
        } catch (FileNotFoundException e) {
            requireVisible(path);
            return new ArrayList<>();
        } catch (IOException e) {
            throw UnreachableLake.of("lake.list", path(path), e);
        }
    }

    public boolean exists(String path) {
        return length(path) >= 0;
    }

    public void delete(String path) {
        try {
            files.delete(path(path), true);
        } catch (IOException e) {
            throw UnreachableLake.of("lake.delete", path(path), e);
        }
    }

    public InputStream open(String path) throws IOException {
        return files.open(path(path));
    }

    FSDataOutputStream create(String path) throws IOException {
        return files.create(path(path), true);
    }

    /** In bytes; -1 if it does not exist. */
    public long length(String path) {
        try {
            return files.getFileStatus(path(path)).getLen();
        } catch (FileNotFoundException e) {
            requireVisible(path);
            return -1;
        } catch (IOException e) {
            throw UnreachableLake.of("lake.look-for", path(path), e);
        }
    }

    /** Of what the user may not look at, the local file system says that it is not there. */
    private void requireVisible(String path) {
        if (!"file".equals(files.getScheme())) {
            return;
        }
        java.nio.file.Path one = java.nio.file.Path.of(path(path).toUri().getPath());
        while (one != null && !Files.isDirectory(one)) {
            one = one.getParent();
        }
        if (one != null && !Files.isExecutable(one)) {
            throw UnreachableLake.of("lake.look-for", one, new AccessDeniedException(one.toString()));
        }
    }

    public void copy(String from, String to) {
        try {
            DigestOutput.orFail(() -> copyBytes(from, to));
        } catch (IOException e) {
            throw UnreachableLake.of("lake.copy", path(to), e);
        }
    }

    public byte[] read(String path) {
        try (InputStream in = open(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw UnreachableLake.of("lake.read", path(path), e);
        }
    }

    /** Writes a small file so that it is there whole or not at all: a store without renames shows it only once closed. */
    public void writeWhole(String path, byte[] bytes) {
        Path partial = path(path + ".partial");
        try {
            DigestOutput.orFail(() -> write(partial, bytes));
            if (!files.rename(partial, path(path))) {
                throw new IOException("The file system refused to rename %s.".formatted(partial));
            }
        } catch (IOException e) {
            throw UnreachableLake.of("lake.write", path(path), e);
        }
    }

    private void write(Path path, byte[] bytes) throws IOException {
        try (FSDataOutputStream out = files.create(path, true)) {
            ((OutputStream) out).write(bytes);
            // An object store has it on disk once it is closed, and would complain.
            if (out.hasCapability(StreamCapabilities.HSYNC)) {
                out.hsync();
            }
        }
    }

    private void copyBytes(String from, String to) throws IOException {
        try (InputStream in = open(from);
                OutputStream out = create(to)) {
            in.transferTo(out);
        }
    }
}
