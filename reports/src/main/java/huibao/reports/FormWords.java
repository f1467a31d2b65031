package huibao.reports;

import huibao.reports.Block.Annex;
import huibao.reports.Block.Chart;
import huibao.reports.Block.Heading;
import huibao.reports.Block.Table;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The few words the form itself adds. */
final class FormWords {
    static final String CONTENTS = "目录";
    static final String ENCLOSURES = "附件：";

    private FormWords() {}

    /** What a table of contents lists. */
    static List<String> contents(Document document) {
        return Block.only(Heading.class, document.blocks())
                .filter(heading -> heading.level() == 1)
                .map(Heading::text)
                .toList();
    }

    static List<Annex> annexes(Document document) {
        return Block.only(Annex.class, document.blocks()).toList();
    }

    /** Index of the block that begins the first annex; all blocks are of the text where there is none. */
    static int textEnd(Document document) {
        List<Block> blocks = document.blocks();
        return IntStream.range(0, blocks.size())
                .filter(i -> blocks.get(i) instanceof Annex)
                .findFirst()
                .orElse(blocks.size());
    }

    /** 附件, with its number where there are several. */
    static String mark(Annex annex, Document document) {
        return "附件" + (annexes(document).size() > 1 ? annex.number() : "");
    }

    /** How the 附件说明 lists it. */
    static String entry(Annex annex, Document document) {
        return (annexes(document).size() > 1 ? annex.number() + ". " : "")
                + annex.title().replace("\n", "");
    }

    /** 编制, 审核 and 签发, with room to sign for who has no name yet; 报送 too, unless its readers have a line of their own. */
    static List<String> hands(Document.Masthead masthead) {
        Stream<String> hands = Stream.of(
                "编制：" + masthead.compiledBy().orElse(""),
                "审核：" + masthead.reviewedBy().orElse(""),
                "签发：" + masthead.issuedBy().orElse(""));
        Stream<String> sentTo = masthead.sentTo().isPresent() ? Stream.of() : Stream.of(sentTo(""));
        return Stream.concat(hands, sentTo).toList();
    }

    static String sentTo(String readers) {
        return "报送：" + readers;
    }

    static String caption(Table table) {
        return "表" + table.number() + "　" + table.caption();
    }

    /** Above what of it stands overleaf. */
    static String continuation(Table table) {
        return "续表" + table.number();
    }

    static String caption(Chart chart) {
        return "图" + chart.number() + "　" + chart.caption();
    }

    static String unit(Table table) {
        return table.unit().isBlank() ? "" : "单位：" + table.unit();
    }

    /** One note is 注：…, several are numbered and follow one another. */
    static String notes(Table table) {
        return table.notes().isEmpty() ? "" : "注：" + String.join("　", numbered(table));
    }

    /** A line each. */
    static List<String> noteLines(Table table) {
        List<String> notes = numbered(table);
        return IntStream.range(0, notes.size())
                .mapToObj(i -> (i == 0 ? "注：" : "　　") + notes.get(i))
                .toList();
    }

    private static List<String> numbered(Table table) {
        List<String> notes = table.notes();
        return notes.size() < 2
                ? notes
                : IntStream.range(0, notes.size())
                        .mapToObj(i -> (i + 1) + "．" + notes.get(i))
                        .toList();
    }
}
