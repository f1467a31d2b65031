package huibao.narrative;

import huibao.reports.Block;
import java.util.List;

/** One numbered part of a report. */
interface Section {
    String title();

    /** Empty if the edition holds no figure of it: then the heading goes, too. */
    List<Block> blocks();
}
