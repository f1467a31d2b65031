package huibao.narrative;

import huibao.figure.Figures;
import huibao.lake.CodeTables;
import huibao.reports.Block;
import huibao.reports.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 信访形势分析月报, and the same report of a week, a quarter, a year or any span. */
public final class MonthlyReport {
    /**
     * Writes the report. Nothing is read or computed but what the figures hold; a sentence, table or section whose figures
     * are withheld or absent is left out and the numbers of the others close up.
     *
     * @param figures after disclosure control
     */
    public Composed compose(Figures figures, CodeTables tables, EditionFacts facts) {
        Material material = new Material(figures, tables, facts);
        List<Block> blocks = new ArrayList<>(List.of(new Block.Contents()));
        for (Section section : sections(material)) {
            List<Block> content = section.blocks();
            if (!content.isEmpty()) {
                blocks.add(new Block.Heading(1, material.numbering().nextSection() + section.title()));
                blocks.addAll(OtherChanges.closed(content));
            }
        }
        Document document = new Document(
                "monthly",
                material.names().ownRegion() + material.words().title(),
                Optional.of(material.words().subtitle()),
                Optional.empty(),
                blocks,
                Optional.of(new Document.Signature(facts.office(), PeriodWords.day(facts.signedOn()))),
                facts.cutoff());
        return new Composed(document, material.omissions(), List.of(), material.tables());
    }

    private static List<Section> sections(Material material) {
        return List.of(
                new OverviewSection(material),
                new TrendSection(material),
                new LevelSection(material),
                new FieldSection(material),
                new PlaceSection(material),
                new QualitySection(material),
                new StockSection(material),
                new ProvenanceSection(material));
    }
}
