package huibao.extract;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
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

    void add(byte[] bytes, int from, int length) {
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

    /** Adds every row, once everything is flushed, to the store. */
    void readInto(RowStore store) {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), 1 << 16))) {
            channel.position(0);
            byte[] row = new byte[256];
            for (long left = size; left > 0; ) {
                int length = in.readInt();
                if (row.length < length) {
                    row = new byte[length];
                }
                in.readFully(row, 0, length);
                store.add(row, 0, length);
                left -= Integer.BYTES + length;
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
