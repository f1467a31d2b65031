package huibao.extract;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Rows put aside on local disk, each behind its length. The file has no name, so that a killed process leaves nothing. */
final class SpillFile implements Closeable {
    private static final int BUFFER = 1 << 14;

    private final FileChannel channel;
    private ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private long size;

    SpillFile(Path scratch) {
        try {
            Path path = Files.createTempFile(scratch, "huibao-extract-", ".rows");
            channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create a file in the scratch folder %s.".formatted(scratch), e);
        }
    }

    void add(byte[] bytes, int from) {
        int length = bytes.length - from;
        if (buffer.remaining() < Integer.BYTES + length) {
            flush();
            if (buffer.capacity() < Integer.BYTES + length) {
                buffer = ByteBuffer.allocate(Integer.BYTES + length);
            }
        }
        buffer.putInt(length).put(bytes, from, length);
        size += Integer.BYTES + length;
    }

    void flush() {
        try {
            buffer.flip();
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            buffer.clear();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot put rows aside. Check the free space of the scratch folder.", e);
        }
    }

    long size() {
        return size;
    }

    /** Reads the whole file, once everything is flushed, into {@code bytes} from {@code at}. */
    void read(byte[] bytes, int at) {
        try {
            ByteBuffer target = ByteBuffer.wrap(bytes, at, Math.toIntExact(size));
            channel.position(0);
            while (target.hasRemaining() && channel.read(target) >= 0) {
                continue;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read rows that were put aside.", e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
