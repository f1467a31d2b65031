package huibao.aggregate;

import huibao.calendar.ShanghaiTime;
import huibao.cell.CellTable;
import huibao.cell.Cells;
import huibao.figure.MainSchemes;
import huibao.figure.Members;
import huibao.figure.RollUp;
import huibao.fold.FoldQuestion;
import huibao.lake.run.LeaderActivity;
import java.util.List;

/**
 * A question with all that must be known before an item can be counted.
 *
 * @param activities that existed at the cut-off
 * @param workGroups those that were active
 */
record PreparedCount(
        CountQuestion question,
        SparkLake lake,
        FoldQuestion fold,
        List<LeaderActivity> activities,
        List<Integer> workGroups,
        Members members,
        List<CellTable> tables) {
    RollUp rollUp(Cells cells, MainSchemes schemes) {
        return new RollUp(
                question.tables(),
                cells,
                question.windows(),
                members,
                ShanghaiTime.dateOf(question.cutoff()),
                question.region(),
                schemes,
                question::conditions);
    }
}
