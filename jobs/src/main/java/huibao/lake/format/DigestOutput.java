package huibao.lake.format;

import java.io.IOException;
import java.security.MessageDigest;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSError;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/** A new file of the lake that knows its length and SHA-256 once written, without being read again. */
final class DigestOutput implements OutputFile {
    private final LakeFolder folder;
    private final String path;
    private final MessageDigest digest = DigestUtils.getSha256Digest();
    private long length;

    DigestOutput(LakeFolder folder, String path) {
        this.folder = folder;
        this.path = path;
    }

    long length() {
        return length;
    }

    String sha256() {
        return Hex.encodeHexString(digest.digest());
    }

    @Override
    public PositionOutputStream create(long blockSizeHint) throws IOException {
        return new DigestStream(folder.create(path));
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSizeHint) throws IOException {
        return create(blockSizeHint);
    }

    @Override
    public boolean supportsBlockSize() {
        return false;
    }

    @Override
    public long defaultBlockSize() {
        return 0;
    }

    private final class DigestStream extends PositionOutputStream {
        private final FSDataOutputStream out;

        DigestStream(FSDataOutputStream out) {
            this.out = out;
        }

        @Override
        public long getPos() {
            return length;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            orFail(() -> out.write(bytes, from, count));
            digest.update(bytes, from, count);
            length += count;
        }

        @Override
        public void flush() throws IOException {
            orFail(out::flush);
        }

        @Override
        public void close() throws IOException {
            orFail(out::close);
        }
    }

    /** Something that writes. */
    @FunctionalInterface
    interface Writing {
        void run() throws IOException;
    }

    /** Hadoop calls a full local disk an error of the machine, which nobody expects to have to catch. */
    static void orFail(Writing writing) throws IOException {
        try {
            writing.run();
        } catch (FSError e) {
            throw new IOException(
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage(), e);
        }
    }
}
