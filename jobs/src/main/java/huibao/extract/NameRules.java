package huibao.extract;

import huibao.lake.format.LakeColumn;
import huibao.lake.format.Relation;
import huibao.lake.format.Texts;
import huibao.text.CleanText;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cleans the texts of a code table that will be printed. One bad name does not stop a report: it is mended, or its
 * code stands in its place, and the manifest counts it. A text that other rows refer to is rejected if it cannot be
 * mended.
 */
final class NameRules {
    private static final Logger LOG = LoggerFactory.getLogger(NameRules.class);
    private static final String NAME = "name";
    private static final String SCHEME = "scheme";

    private final Relation relation;
    private final Texts texts;
    private final RowTally tally;
    private final List<Integer> columns;

    /** @param checks of the relation's columns */
    NameRules(Relation relation, List<ColumnCheck> checks, Texts texts, RowTally tally) {
        this.relation = relation;
        this.texts = texts;
        this.tally = tally;
        columns = IntStream.range(0, checks.size())
                .filter(column -> checks.get(column).type() == LakeColumn.StoredType.TEXT
                        && checks.get(column).texts() == ColumnCheck.UnlistedText.FREE)
                .boxed()
                .toList();
    }

    /**
     * Cleans a row's texts in their place.
     *
     * @return the column that makes the row a reject
     */
    Optional<String> clean(long[] row) {
        for (int column : columns) {
            if (row[column] != LakeColumn.NULL && !clean(row, column)) {
                return Optional.of(relation.columns().get(column).name());
            }
        }
        return Optional.empty();
    }

    private boolean clean(long[] row, int column) {
        String raw = texts.text(row[column]);
        CleanText clean = CleanText.of(raw);
        String name = relation.columns().get(column).name();
        if (clean.isUsable() || name.equals(SCHEME) && clean.refused().isEmpty()) {
            mend(row, column, clean, raw);
            return true;
        }
        if (!name.equals(NAME)) {
            return false;
        }
        row[column] = row[0];
        tally.mended(relation, "unnamed");
        LOG.warn(
                "{} {}: the name {}. Its code is printed instead. Give it a name at the source.",
                relation.word(),
                texts.text(row[0]),
                clean.refused()
                        .map(codePoint -> "holds " + CleanText.notation(codePoint) + ", which is no character")
                        .orElse("is empty"));
        return true;
    }

    private void mend(long[] row, int column, CleanText clean, String raw) {
        if (!clean.dropped().isEmpty()) {
            tally.mended(relation, "invisible");
            LOG.warn(
                    "{} {}: {} holds invisible characters, which are left out: {}. Correct it at the source.",
                    relation.word(),
                    texts.text(row[0]),
                    relation.columns().get(column).name(),
                    clean.dropped().stream().map(CleanText::notation).distinct().toList());
        } else if (!clean.text().equals(raw)) {
            tally.mended(relation, "blanks");
        }
        row[column] = texts.add(clean.text());
    }
}
