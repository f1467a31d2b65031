package huibao.lake.format;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;

/**
 * Zstandard at level 3: of numbers packed in bits little is left to compress, and of the other pages a twentieth more is saved
 * than at level 1.
 */
final class Compression implements AutoCloseable {
    private final ZstdCompressCtx context = new ZstdCompressCtx().setLevel(3);
    private byte[] buffer = new byte[1 << 16];

    /** Adds the compressed page to {@code to}. */
    void compress(PageBytes page, PageBytes to) {
        int size = size(page);
        to.put(buffer, 0, size);
    }

    /** Compressed. */
    int size(PageBytes page) {
        int bound = Math.toIntExact(Zstd.compressBound(page.size()));
        if (buffer.length < bound) {
            buffer = new byte[bound];
        }
        return context.compressByteArray(buffer, 0, buffer.length, page.array(), 0, page.size());
    }

    @Override
    public void close() {
        context.close();
    }
}
