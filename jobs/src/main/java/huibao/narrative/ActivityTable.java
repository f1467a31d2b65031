package huibao.narrative;

import huibao.calendar.Role;
import huibao.figure.FigureKey;
import java.util.ArrayList;
import java.util.List;

/** Work groups or posts by what they did. */
final class ActivityTable {
    private static final List<Topic> COUNTED =
            List.of(Topic.RECEPTIONS, Topic.CASE_VISITS, Topic.MEETINGS, Topic.SITE_VISITS, Topic.DISPATCHED);

    private ActivityTable() {}

    static TableDraft by(Material material, String dimension, String name, String caption, String stub) {
        Columns columns = material.columns();
        List<ColumnDraft> drafts = new ArrayList<>();
        COUNTED.forEach(topic -> drafts.add(columns.count("", topic.phrase(), topic.key(Role.CURRENT))));
        drafts.add(columns.count("接待", "批", FigureKey.whole("received_batches", Role.CURRENT)));
        drafts.add(columns.count("接待", "人次", FigureKey.whole("received_persons", Role.CURRENT)));
        drafts.add(columns.count("", Topic.MET.phrase(), Topic.MET.key(Role.CURRENT)));
        drafts.add(columns.count("", "化解", Topic.ACTIVITY_RESOLVED.key(Role.CURRENT)));
        TableDraft draft = material.table(name, caption, "次、件、批、人次", stub, drafts);
        List<String> members = material.members(dimension, "receptions", "meetings", "dispatched_items");
        if (!members.isEmpty()) {
            material.memberRows(draft, dimension, members);
            material.totalRow(draft, "合计");
        }
        return draft;
    }
}
