package huibao.lake;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.util.Arrays;

/** Zstandard at level 1: higher levels cost more time than the smaller files save. */
final class Compression implements AutoCloseable {
    private final ZstdCompressCtx context = new ZstdCompressCtx().setLevel(1);
    private byte[] buffer = new byte[1 << 16];

    byte[] compress(PageBytes page) {
        int bound = Math.toIntExact(Zstd.compressBound(page.size()));
        if (buffer.length < bound) {
            buffer = new byte[bound];
        }
        int size = context.compressByteArray(buffer, 0, buffer.length, page.array(), 0, page.size());
        return Arrays.copyOf(buffer, size);
    }

    @Override
    public void close() {
        context.close();
    }
}
