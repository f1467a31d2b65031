package huibao.lake.format;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Pages of the lake's own {@link Compression}, each in one call: a stream for each costs more than the page. */
public final class Decompression implements CompressionCodecFactory, CompressionCodecFactory.BytesInputDecompressor {
    @Override
    public BytesInput decompress(BytesInput bytes, int uncompressedSize) throws IOException {
        ByteBuffer compressed = bytes.toByteBuffer();
        byte[] page = new byte[uncompressedSize];
        long size = Zstd.decompressByteArray(
                page,
                0,
                uncompressedSize,
                compressed.array(),
                compressed.arrayOffset() + compressed.position(),
                compressed.remaining());
        if (Zstd.isError(size) || size != uncompressedSize) {
            throw new IOException("A page of " + uncompressedSize + " bytes cannot be decompressed: "
                    + (Zstd.isError(size) ? Zstd.getErrorName(size) : size + " bytes came out"));
        }
        return BytesInput.from(page);
    }

    @Override
    public void decompress(ByteBuffer input, int compressedSize, ByteBuffer output, int uncompressedSize) {
        throw new UnsupportedOperationException("Pages are read into arrays");
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        if (codec != CompressionCodecName.ZSTD) {
            throw new IllegalStateException("A file of the lake is compressed by %s. Expected ZSTD.".formatted(codec));
        }
        return this;
    }

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        throw new UnsupportedOperationException("Only for reading");
    }

    @Override
    public void release() {
        // holds nothing
    }
}
