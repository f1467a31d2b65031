package huibao.extract;

import huibao.lake.format.PartWriter;
import huibao.lake.format.Relation;
import huibao.lake.format.Texts;
import huibao.lake.run.RunWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes the small relations, each as one file. */
record CodeFiles(RunWriter run, Texts texts, RowTally tally) {
    void write(Relation relation, List<long[]> rows) {
        try (PartWriter part = run.part(relation, 0, texts)) {
            rows.forEach(row -> part.add(row, 0));
            run.finish(part);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write %s.".formatted(relation.word()), e);
        }
        tally.inLake(relation, rows.size());
    }
}
