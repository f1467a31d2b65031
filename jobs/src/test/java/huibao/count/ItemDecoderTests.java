package huibao.count;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.contract.Contract;
import huibao.fold.Evaluation;
import huibao.fold.Event;
import huibao.fold.EventKind;
import huibao.fold.PetitionItem;
import huibao.fold.Reference;
import huibao.lake.run.CodeTables;
import huibao.lake.version.ItemColumns;
import huibao.lake.version.ItemRow;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A cell is found by its place among the columns asked for, so a column that moves would be read as another. */
class ItemDecoderTests {
    private static final ItemColumns COLUMNS = ItemDecoder.WHOLE;
    private static final int KIND = EventKind.values().length - 1;

    @Test
    void everyCellOfAnItemIsReadUnderItsColumn() {
        PetitionItem expected = new PetitionItem(
                item("item_id"),
                item("visit_id"),
                (int) item("form"),
                (int) item("petitioned_on"),
                item("registered_at"),
                (int) item("registering_level"),
                (int) item("registering_unit"),
                (int) item("region_code"),
                (int) item("authority_level"),
                1 - (int) item("stepwise"),
                (int) item("category_code"),
                (int) item("purpose"),
                (int) item("persons"),
                1 - (int) item("initial_here"),
                item("repeat_of"),
                true,
                false,
                item("recorded_at"),
                item("updated_at"),
                item("voided_at"),
                List.of(new Event(
                        event("event_id"),
                        EventKind.values()[KIND],
                        event("occurred_at"),
                        (int) event("unit_code"),
                        (int) event("level"),
                        (int) event("due_on"),
                        (int) event("post_code"),
                        event("recorded_at"))),
                List.of(new Evaluation(
                        (int) evaluation("target"),
                        (int) evaluation("status"),
                        (int) evaluation("rating"),
                        evaluation("occurred_at"),
                        evaluation("recorded_at"),
                        evaluation("updated_at"))));

        assertThat(decoded("judicial")).isEqualTo(expected);
    }

    @Test
    void judicialAndCountedAreNotTakenForEachOther() {
        assertThat(decoded("judicial"))
                .extracting(PetitionItem::judicial, PetitionItem::counted)
                .containsExactly(true, false);
        assertThat(decoded("counted"))
                .extracting(PetitionItem::judicial, PetitionItem::counted)
                .containsExactly(false, true);
    }

    @Test
    void everyColumnIsOneOfTheContract() {
        assertThat(columns("petition_item")).containsAll(COLUMNS.item());
        assertThat(columns("petition_event")).containsAll(COLUMNS.events());
        assertThat(columns("petition_evaluation")).containsAll(COLUMNS.evaluations());
    }

    private static Set<String> columns(String relation) {
        return new HashSet<>(Contract.current().relation(relation).columnNames());
    }

    private static PetitionItem decoded(String yes) {
        return new ItemDecoder(county(), false).item(new NumberedRow(yes));
    }

    private static long item(String column) {
        return 100 + COLUMNS.item().indexOf(column);
    }

    private static long event(String column) {
        return 200 + COLUMNS.events().indexOf(column);
    }

    private static long evaluation(String column) {
        return 300 + COLUMNS.evaluations().indexOf(column);
    }

    private static Reference county() {
        LocalDate always = LocalDate.of(2000, 1, 1);
        CodeTables codes = new CodeTables(
                List.of(new CodeTables.Region("990100", Optional.empty(), "示例县", "county", always, Optional.empty())),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new Reference(codes, "990100", LocalDate.of(2021, 6, 30));
    }

    /** A row with one event and one evaluation, whose every cell says where it stands. @param yes the one column that is true */
    private record NumberedRow(String yes) implements ItemRow {
        @Override
        public long itemId() {
            return item("item_id");
        }

        @Override
        public int history() {
            return 0;
        }

        @Override
        public int generation() {
            return 0;
        }

        @Override
        public long cell(int column) {
            String name = COLUMNS.item().get(column);
            boolean isFlag = name.equals("judicial") || name.equals("counted");
            return !isFlag ? 100 + column : name.equals(yes) ? 1 : 0;
        }

        @Override
        public int events() {
            return 1;
        }

        @Override
        public long event(int event, int column) {
            return COLUMNS.events().get(column).equals("kind") ? KIND : 200 + column;
        }

        @Override
        public int evaluations() {
            return 1;
        }

        @Override
        public long evaluation(int evaluation, int column) {
            return 300 + column;
        }
    }
}
