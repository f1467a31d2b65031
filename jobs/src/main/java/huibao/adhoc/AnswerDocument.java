package huibao.adhoc;

import huibao.adhoc.AnswerPlan.AnswerBlock;
import huibao.adhoc.AnswerPlan.DefinitionWords;
import huibao.adhoc.AnswerPlan.OnePage;
import huibao.narrative.SlottedText;
import huibao.reports.Block;
import huibao.reports.Document;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An answer as a page: what it shows as a chart, its table, and what its measures mean. */
public final class AnswerDocument {
    /** The slot of the note on rows left out. */
    static final String ROWS = "rows";

    private static final int FEWEST_ROWS = 3;

    private final Answer answer;
    private final AnswerPlan plan;
    private final AnswerSlots slots;

    public AnswerDocument(Answer answer) {
        this.answer = answer;
        this.plan = answer.plan();
        this.slots = new AnswerSlots(answer);
    }

    /** The most rows and definitions of measures that {@link #page} may be asked for. */
    public int mostLines() {
        return plan.onePage().mostRows();
    }

    /**
     * For one page: of a long table some rows, and what the measures mean small below.
     *
     * @param lines for rows and definitions; {@link #mostLines}, or fewer if the page is too short for them; 0 = no chart
     */
    public Document page(int lines) {
        Set<AnswerBlock> left =
                lines > 0 ? EnumSet.of(AnswerBlock.CHART, AnswerBlock.TABLE) : EnumSet.of(AnswerBlock.TABLE);
        return document(block -> left.contains(block) ? onePage(block, lines) : List.of());
    }

    private List<Block> onePage(AnswerBlock block, int lines) {
        OnePage page = plan.onePage();
        return block == AnswerBlock.CHART
                ? chart(new AnswerChart(answer, page.mostBars(), page.mostCompared()))
                : List.of(shortened(new AnswerTable(answer).table(), lines));
    }

    private Block.Table shortened(Block.Table table, int lines) {
        List<String> notes = new ArrayList<>(table.notes());
        List<Block.Row> rows = some(table.rows(), lines);
        if (rows.size() < table.rows().size()) {
            String all = table.rows().size() + "";
            plan.onePage().note().filled(slot -> Optional.of(all)).ifPresent(notes::add);
        }
        if (plan.blocks().contains(AnswerBlock.DEFINITIONS)) {
            notes.addAll(definitions());
        }
        return table.with(rows, notes);
    }

    /** Of periods one below the other the newest; else the largest, as the chart draws them, and the total where there is one. */
    private List<Block.Row> some(List<Block.Row> rows, int lines) {
        int definitions = answer.question().measures().size();
        int fewest = lines == mostLines() ? FEWEST_ROWS : 1;
        int most = lines == 0 ? FEWEST_ROWS : Math.max(fewest, lines - definitions);
        if (rows.size() <= most) {
            return rows;
        }
        if (answer.question().series().isPresent() && answer.question().by().isEmpty()) {
            return rows.subList(rows.size() - most, rows.size());
        }
        Block.Row last = rows.get(rows.size() - 1);
        if (last.kind() != Block.RowKind.TOTAL) {
            return largest(rows, most);
        }
        List<Block.Row> some = new ArrayList<>(largest(rows.subList(0, rows.size() - 1), most - 1));
        some.add(last);
        return some;
    }

    /** Those of the largest first numbers, in their order: to list is not to rank. The first ones where the question ranks them. */
    private List<Block.Row> largest(List<Block.Row> rows, int most) {
        if (Ranking.of(answer.question().asked()).isPresent()
                || answer.question().by().size() != 1) {
            return rows.subList(0, most);
        }
        Set<Block.Row> largest = rows.stream()
                .sorted(Comparator.comparing(AnswerDocument::number).reversed())
                .limit(most)
                .collect(Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())));
        return rows.stream().filter(largest::contains).toList();
    }

    private static BigDecimal number(Block.Row row) {
        return row.cells().stream()
                .skip(1)
                .findFirst()
                .flatMap(Block.Cell::value)
                .orElse(BigDecimal.valueOf(-1));
    }

    /** Every row, for a workbook. */
    public Document whole() {
        return document(block -> block == AnswerBlock.CHART ? List.of() : endless(block));
    }

    /** Chart and every row, for a page that has no end. */
    public Document onScreen() {
        return document(this::endless);
    }

    private List<Block> endless(AnswerBlock block) {
        return switch (block) {
            case CHART -> chart(new AnswerChart(answer));
            case TABLE -> List.of(new AnswerTable(answer).table());
            case DEFINITIONS -> {
                List<Block> blocks = new ArrayList<>();
                filled(plan.definitions().heading()).forEach(words -> blocks.add(new Block.Heading(1, words)));
                definitions().forEach(words -> blocks.add(new Block.Paragraph(words)));
                yield blocks;
            }
        };
    }

    private static List<Block> chart(AnswerChart chart) {
        return chart.chart().<Block>map(one -> one).stream().toList();
    }

    private List<String> definitions() {
        DefinitionWords words = plan.definitions();
        List<String> said = new ArrayList<>();
        answer.question().measures().forEach(measure -> words.measure()
                .filled(slot -> Optional.of(DefinitionWords.OF_MEASURE.get(slot).apply(measure)))
                .ifPresent(said::add));
        said.addAll(filled(words.made()));
        return said;
    }

    private List<String> filled(SlottedText text) {
        return text.filled(slots::find).stream().toList();
    }

    private Document document(Function<AnswerBlock, List<Block>> blocks) {
        return new Document(
                AnswerPlan.FOLDER,
                plan.title().said(slots::find),
                plan.subtitle().filled(slots::find),
                Optional.empty(),
                plan.blocks().stream()
                        .flatMap(block -> blocks.apply(block).stream())
                        .toList(),
                Optional.empty(),
                answer.question().cutoff());
    }
}
