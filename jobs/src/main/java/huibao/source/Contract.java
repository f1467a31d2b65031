package huibao.source;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The source contract as data: what every reader, loader and check of the source goes by. Relations and columns stand in
 * the contract's order. The scripts of {@code sql/source} say the same, and a test compares them.
 */
public record Contract(int version, List<Relation> relations) {
    /** In the contract's own notation: {@code ?} may be missing (relation) or null (column), {@code (…)} is the key. */
    private static final String VERSION_1 =
            """
            region: region_code text, parent_code text?, name text, level text, valid_from date, valid_to date?
            unit: unit_code text, name text, region_code text, kind text, valid_from date, valid_to date?
            post: post_code text, name text, sort_order integer
            category: category_code text, parent_code text?, name text, level smallint, scheme text
            issue_group: group_code text, name text, sort_order integer
            issue_group_category: group_code text, category_code text, valid_from date, valid_to date?
            petition_item(item_id): item_id bigint, visit_id bigint?, form text, petitioned_on date, \
            registered_at timestamptz, registering_level text, registering_unit text, region_code text, \
            authority_level text?, stepwise boolean?, category_code text?, purpose text, persons integer, \
            joint_letter boolean, initial_here boolean?, initial_nationwide boolean?, repeat_of bigint?, \
            judicial boolean, counted boolean, recorded_at timestamptz, updated_at timestamptz, voided_at timestamptz?
            petition_event(event_id): event_id bigint, item_id bigint, kind text, occurred_at timestamptz, \
            unit_code text?, level text?, due_on date?, post_code text?, recorded_at timestamptz
            petition_evaluation(item_id target): item_id bigint, target text, status text, rating text?, \
            occurred_at timestamptz, recorded_at timestamptz, updated_at timestamptz
            campaign: campaign_code text, name text, starts_on date, ends_before date?
            campaign_item(campaign_code item_id): campaign_code text, item_id bigint, tier text
            leader_activity(activity_id): activity_id bigint, region_code text, campaign_code text?, \
            work_group smallint?, post_code text, occurred_on date, kind text, batches integer, persons integer, \
            items integer, resolved integer, recorded_at timestamptz, updated_at timestamptz, voided_at timestamptz?
            calendar_period?: kind text, label text, starts_on date, ends_before date, previous_label text?, \
            same_last_year_label text?
            holiday?: day date, is_workday boolean
            """;

    private static final Pattern NOTATION =
            Pattern.compile("(?<name>[a-z_]+)(\\((?<key>[a-z_ ]+)\\))?(?<optional>\\??): (?<columns>.+)");

    private static final Contract CURRENT =
            new Contract(1, VERSION_1.lines().map(Relation::parse).toList());

    public Contract {
        relations = List.copyOf(relations);
    }

    /** The version this program reads. */
    public static Contract current() {
        return CURRENT;
    }

    /** @throws IllegalArgumentException if the contract has no such relation */
    public Relation relation(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("Invalid relation: " + name
                        + ". Expected one of "
                        + relations.stream().map(Relation::name).toList()));
    }

    Optional<Relation> find(String name) {
        return relations.stream()
                .filter(relation -> relation.name().equals(name))
                .findFirst();
    }

    /**
     * A relation of the source.
     *
     * @param optional it may be missing altogether
     * @param key columns that are unique together; empty if the contract names none
     */
    public record Relation(String name, boolean optional, List<String> key, List<Column> columns) {
        public Relation {
            requireNonNull(name, "name is null");
            key = List.copyOf(key);
            columns = List.copyOf(columns);
        }

        public List<String> columnNames() {
            return columns.stream().map(Column::name).toList();
        }

        public Optional<Column> column(String columnName) {
            return columns.stream()
                    .filter(column -> column.name().equals(columnName))
                    .findFirst();
        }

        private static Relation parse(String line) {
            Matcher matcher = NOTATION.matcher(line);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("Invalid relation of the contract: " + line);
            }
            String key = matcher.group("key");
            return new Relation(
                    matcher.group("name"),
                    !matcher.group("optional").isEmpty(),
                    key == null ? List.of() : Arrays.asList(key.split(" ")),
                    Arrays.stream(matcher.group("columns").split(", "))
                            .map(Column::parse)
                            .toList());
        }
    }

    /** A column of a relation. */
    public record Column(String name, ColumnType type, boolean nullable) {
        public Column {
            requireNonNull(name, "name is null");
            requireNonNull(type, "type is null");
        }

        private static Column parse(String text) {
            String[] words = text.replace("?", "").split(" ");
            return new Column(words[0], ColumnType.valueOf(words[1].toUpperCase(Locale.ROOT)), text.endsWith("?"));
        }
    }
}
