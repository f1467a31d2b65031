package huibao.reports;

import huibao.reports.Block.Cell;
import huibao.reports.Block.Row;
import huibao.reports.Block.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sample of every kind of block, and the faces the build fetched. */
final class SampleDocument {
    static final Faces FACES = Faces.in(Path.of(System.getProperty("huibao.fonts")));

    private SampleDocument() {}

    static Document read() {
        try (InputStream in = SampleDocument.class.getResourceAsStream("sample.json")) {
            return DocumentJson.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read sample.json", e);
        }
    }

    static byte[] pdf(Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Renderer(FACES).render(document, out);
        return out.toByteArray();
    }

    static Document signed(Document document, String office, String date) {
        return new Document(
                document.deliverable(),
                document.title(),
                document.subtitle(),
                document.addressee(),
                document.blocks(),
                Optional.of(new Document.Signature(office, date)),
                document.createdAt());
    }

    static Document of(Block... blocks) {
        return new Document(
                "monthly",
                "试排文件",
                Optional.empty(),
                Optional.empty(),
                List.of(blocks),
                Optional.empty(),
                Instant.EPOCH);
    }

    /** The blocks with another text in row 2 (来信), column 1—6月累计, of the first table. */
    static List<Block> withCell(List<Block> blocks, String text) {
        List<Block> changed = new ArrayList<>(blocks);
        int index = 0;
        while (!(changed.get(index) instanceof Table)) {
            index++;
        }
        Table table = (Table) changed.get(index);
        List<Row> rows = new ArrayList<>(table.rows());
        List<Cell> cells = new ArrayList<>(rows.get(1).cells());
        cells.set(6, Cell.words(text));
        rows.set(1, new Row(rows.get(1).kind(), cells));
        changed.set(index, table.with(rows, table.notes()));
        return changed;
    }
}
