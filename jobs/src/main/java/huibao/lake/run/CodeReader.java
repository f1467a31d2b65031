package huibao.lake.run;

import static huibao.lake.run.GroupReader.day;
import static huibao.lake.run.GroupReader.has;
import static huibao.lake.run.GroupReader.instant;
import static huibao.lake.run.GroupReader.number;
import static huibao.lake.run.GroupReader.optionalDay;
import static huibao.lake.run.GroupReader.optionalText;
import static huibao.lake.run.GroupReader.text;

import huibao.lake.format.Relation;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.example.data.Group;

/** The small relations of a run as records. */
public final class CodeReader {
    private final GroupReader reader;

    public CodeReader(LakeRun run) {
        reader = new GroupReader(run);
    }

    public CodeTables codes() {
        return new CodeTables(
                reader.read(Relation.REGION, CodeReader::region),
                reader.read(Relation.UNIT, CodeReader::unit),
                reader.read(
                        Relation.POST,
                        row -> new CodeTables.Post(
                                text(row, "post_code"), text(row, "name"), number(row, "sort_order"))),
                reader.read(Relation.CATEGORY, CodeReader::category),
                reader.read(
                        Relation.ISSUE_GROUP,
                        row -> new CodeTables.IssueGroup(
                                text(row, "group_code"), text(row, "name"), number(row, "sort_order"))),
                reader.read(Relation.ISSUE_GROUP_CATEGORY, CodeReader::issueGroupCategory),
                reader.read(
                        Relation.CAMPAIGN,
                        row -> new CodeTables.Campaign(
                                text(row, "campaign_code"),
                                text(row, "name"),
                                day(row, "starts_on"),
                                optionalDay(row, "ends_before"))),
                reader.read(Relation.CALENDAR_PERIOD, CodeReader::calendarPeriod),
                reader.read(
                        Relation.HOLIDAY,
                        row -> new CodeTables.Holiday(day(row, "day"), row.getBoolean("is_workday", 0))));
    }

    public List<CampaignItem> campaignItems() {
        return reader.read(
                Relation.CAMPAIGN_ITEM,
                row -> new CampaignItem(text(row, "campaign_code"), row.getLong("item_id", 0), text(row, "tier")));
    }

    public List<LeaderActivity> leaderActivities(Relation relation) {
        return reader.read(relation, CodeReader::leaderActivity);
    }

    private static CodeTables.Region region(Group row) {
        return new CodeTables.Region(
                text(row, "region_code"),
                optionalText(row, "parent_code"),
                text(row, "name"),
                text(row, "level"),
                day(row, "valid_from"),
                optionalDay(row, "valid_to"));
    }

    private static CodeTables.Unit unit(Group row) {
        return new CodeTables.Unit(
                text(row, "unit_code"),
                text(row, "name"),
                text(row, "region_code"),
                text(row, "kind"),
                day(row, "valid_from"),
                optionalDay(row, "valid_to"));
    }

    private static CodeTables.Category category(Group row) {
        return new CodeTables.Category(
                text(row, "category_code"),
                optionalText(row, "parent_code"),
                text(row, "name"),
                number(row, "level"),
                text(row, "scheme"));
    }

    private static CodeTables.IssueGroupCategory issueGroupCategory(Group row) {
        return new CodeTables.IssueGroupCategory(
                text(row, "group_code"),
                text(row, "category_code"),
                day(row, "valid_from"),
                optionalDay(row, "valid_to"));
    }

    private static CodeTables.CalendarPeriod calendarPeriod(Group row) {
        return new CodeTables.CalendarPeriod(
                text(row, "kind"),
                text(row, "label"),
                day(row, "starts_on"),
                day(row, "ends_before"),
                optionalText(row, "previous_label"),
                optionalText(row, "same_last_year_label"));
    }

    private static LeaderActivity leaderActivity(Group row) {
        return new LeaderActivity(
                row.getLong("activity_id", 0),
                text(row, "region_code"),
                optionalText(row, "campaign_code"),
                has(row, "work_group") ? Optional.of(number(row, "work_group")) : Optional.empty(),
                text(row, "post_code"),
                day(row, "occurred_on"),
                text(row, "kind"),
                number(row, "batches"),
                number(row, "persons"),
                number(row, "items"),
                number(row, "resolved"),
                instant(row, "recorded_at"),
                instant(row, "updated_at"),
                has(row, "voided_at") ? Optional.of(instant(row, "voided_at")) : Optional.empty());
    }
}
