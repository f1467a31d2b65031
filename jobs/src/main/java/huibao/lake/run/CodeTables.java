package huibao.lake.run;

import huibao.lake.format.Relation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The small relations of one extraction: every code of the items and what it is called. Columns are those of the source
 * contract; {@code validTo} is the last valid day.
 */
public record CodeTables(
        List<Region> regions,
        List<Unit> units,
        List<Post> posts,
        List<Category> categories,
        List<IssueGroup> issueGroups,
        List<IssueGroupCategory> issueGroupCategories,
        List<Campaign> campaigns,
        List<CalendarPeriod> calendarPeriods,
        List<Holiday> holidays) {
    public CodeTables {
        regions = List.copyOf(regions);
        units = List.copyOf(units);
        posts = List.copyOf(posts);
        categories = List.copyOf(categories);
        issueGroups = List.copyOf(issueGroups);
        issueGroupCategories = List.copyOf(issueGroupCategories);
        campaigns = List.copyOf(campaigns);
        calendarPeriods = List.copyOf(calendarPeriods);
        holidays = List.copyOf(holidays);
    }

    /** What anything in them is called. */
    public List<String> names() {
        return named().map(Named::name).toList();
    }

    /** Every row with a name. */
    public Stream<Named> named() {
        return Stream.of(
                        regions.stream().map(one -> new Named(Relation.REGION, one.code(), one.name())),
                        units.stream().map(one -> new Named(Relation.UNIT, one.code(), one.name())),
                        posts.stream().map(one -> new Named(Relation.POST, one.code(), one.name())),
                        categories.stream().map(one -> new Named(Relation.CATEGORY, one.code(), one.name())),
                        issueGroups.stream().map(one -> new Named(Relation.ISSUE_GROUP, one.code(), one.name())),
                        campaigns.stream().map(one -> new Named(Relation.CAMPAIGN, one.code(), one.name())))
                .flatMap(rows -> rows);
    }

    /** A row of the source and what it is called. */
    public record Named(Relation relation, String code, String name) {}

    /** @param level {@code country} to {@code township} */
    public record Region(
            String code,
            Optional<String> parent,
            String name,
            String level,
            LocalDate validFrom,
            Optional<LocalDate> validTo) {}

    /** @param kind {@code petition_office} or {@code responsible_unit} */
    public record Unit(
            String code, String name, String region, String kind, LocalDate validFrom, Optional<LocalDate> validTo) {}

    public record Post(String code, String name, int sortOrder) {}

    /** @param level 1 to 3 */
    public record Category(String code, Optional<String> parent, String name, int level, String scheme) {}

    public record IssueGroup(String code, String name, int sortOrder) {}

    public record IssueGroupCategory(String group, String category, LocalDate validFrom, Optional<LocalDate> validTo) {}

    public record Campaign(String code, String name, LocalDate startsOn, Optional<LocalDate> endsBefore) {}

    public record CalendarPeriod(
            String kind,
            String label,
            LocalDate startsOn,
            LocalDate endsBefore,
            Optional<String> previousLabel,
            Optional<String> sameLastYearLabel) {}

    public record Holiday(LocalDate day, boolean workday) {}
}
