package huibao.web.reports;

import huibao.access.Permission;
import huibao.edition.Deliverable;
import huibao.reports.Block;
import huibao.reports.Document;
import huibao.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The work list of single items, also as an annex of other papers: it has a permission of its own. */
final class LedgerAccess {
    private static final String TABLES = Deliverable.LEDGER.code();
    /** Older programs put it into files of its own beside the paper. */
    private static final String FILE = "督办台账";
    /** What is drawn from the whole paper. */
    private static final Set<String> WHOLE = Set.of("pdf", "docx", "xlsx");

    private LedgerAccess() {}

    /** Files this user may have. */
    static List<String> files(Viewer viewer, List<String> files, List<Document> papers) {
        boolean holds = papers.stream().anyMatch(LedgerAccess::isIn);
        return files.stream()
                .filter(name -> viewer.may(Permission.LEDGER)
                        || !name.contains(FILE) && !(holds && WHOLE.contains(ending(name))))
                .toList();
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Papers as this user may read them. */
    static List<Document> papers(Viewer viewer, List<Document> papers) {
        return viewer.may(Permission.LEDGER)
                ? papers
                : papers.stream()
                        .filter(paper -> !paper.deliverable().equals(TABLES))
                        .map(LedgerAccess::without)
                        .toList();
    }

    static boolean isIn(Document paper) {
        return paper.blocks().stream().anyMatch(LedgerAccess::isLedger);
    }

    private static boolean isLedger(Block block) {
        return block instanceof Block.Table table && table.name().startsWith(TABLES);
    }

    /** Without every annex that holds it. */
    private static Document without(Document paper) {
        List<Block> kept = new ArrayList<>();
        List<Block> annex = new ArrayList<>();
        for (Block block : paper.blocks()) {
            if (block instanceof Block.Annex) {
                keep(annex, kept);
                annex = new ArrayList<>();
            }
            annex.add(block);
        }
        keep(annex, kept);
        return paper.with(kept);
    }

    private static void keep(List<Block> annex, List<Block> kept) {
        if (annex.stream().noneMatch(LedgerAccess::isLedger)) {
            kept.addAll(annex);
        }
    }
}
