package huibao.lake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.hadoop.metadata.ColumnChunkProperties;
import org.apache.parquet.hadoop.metadata.ColumnPath;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;
import org.junit.jupiter.api.Test;

class FooterEncodingsTests {
    @Test
    void takesThePlaceOfAHashSetWhateverItsOrder() {
        for (Encoding values : List.of(Encoding.PLAIN, Encoding.PLAIN_DICTIONARY)) {
            FooterEncodings.inEitherOrder(Encoding.RLE, values).forEach(encodings -> properties(values, encodings));

            for (List<Encoding> order : List.of(List.of(Encoding.RLE, values), List.of(values, Encoding.RLE))) {
                assertThat(properties(values, new LinkedHashSet<>(order)).getEncodings())
                        .containsExactlyElementsOf(EnumSet.of(Encoding.RLE, values));
            }
        }
    }

    private static ColumnChunkProperties properties(Encoding column, Set<Encoding> encodings) {
        return ColumnChunkProperties.get(
                ColumnPath.get("footer_encodings_tests", column.name()),
                new PrimitiveType(Repetition.REQUIRED, PrimitiveTypeName.INT64, "x"),
                CompressionCodecName.ZSTD,
                encodings);
    }
}
