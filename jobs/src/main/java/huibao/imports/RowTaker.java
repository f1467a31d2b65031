package huibao.imports;

import huibao.contract.Contract.ContractColumn;
import huibao.contract.Contract.ContractRelation;
import huibao.imports.Mapping.RelationMapping;
import huibao.imports.RefusedCells.RowPosition;
import huibao.imports.Taking.ConstantValue;
import huibao.imports.Taking.Derived;
import huibao.imports.Taking.FromCell;
import huibao.imports.Taking.OwnNumber;
import huibao.imports.Taking.RowCondition;
import huibao.imports.Taking.SameAs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes rows of one relation of the rows of one table. */
final class RowTaker {
    private final RelationMapping block;
    private final Map<String, Integer> places;
    private final CellValues values;
    private final ValueRules rules;
    private final OwnNumbers numbers;

    /** @param places of the headers among the cells of a row */
    RowTaker(
            RelationMapping block,
            Map<String, Integer> places,
            CellValues values,
            ValueRules rules,
            OwnNumbers numbers) {
        this.block = block;
        this.places = places;
        this.values = values;
        this.rules = rules;
        this.numbers = numbers;
    }

    ContractRelation relation() {
        return block.relation();
    }

    boolean isMeant(SheetCell[] cells) {
        return holds(block.when(), cells);
    }

    private boolean holds(RowCondition condition, SheetCell[] cells) {
        for (Map.Entry<String, Set<String>> words : condition.words().entrySet()) {
            SheetCell cell = cell(words.getKey(), cells);
            boolean isMeant = words.getValue().isEmpty()
                    ? !cell.isBlank()
                    : words.getValue().contains(Tidy.word(cell.text()));
            if (!isMeant) {
                return false;
            }
        }
        return true;
    }

    /**
     * The values in the contract's order, empty for null; nothing if a cell breaks a rule, which is counted.
     *
     * @param keys gets the values of the key where they could be read, so that the row is not taken for gone
     */
    Optional<List<String>> take(SheetCell[] cells, RowPosition place, RefusedCells refused, List<String> keys) {
        Map<String, String> row = new LinkedHashMap<>();
        boolean isWhole = true;
        for (ContractColumn column : block.relation().columns()) {
            Taking taking = block.columns().get(column.name());
            if (taking == null || taking instanceof SameAs) {
                row.put(column.name(), "");
                continue;
            }
            try {
                String value = value(column, taking, cells);
                rules.check(block.relation(), column, value);
                row.put(column.name(), value);
            } catch (UnusableCell e) {
                isWhole = false;
                String header =
                        taking.headers().isEmpty() ? "" : taking.headers().get(0);
                String text =
                        header.isEmpty() ? "" : Tidy.text(cell(header, cells).text());
                refused.add(relation().name(), column.name(), header, e.rule(), place, text);
            }
        }
        if (!isWhole) {
            ImportKeys.of(block.relation()).forEach(key -> keys.add(row.getOrDefault(key, "")));
            return Optional.empty();
        }
        fillSame(row);
        return Optional.of(new ArrayList<>(row.values()));
    }

    private void fillSame(Map<String, String> row) {
        for (ContractColumn column : block.relation().columns()) {
            if (block.columns().get(column.name()) instanceof SameAs same) {
                String value = row.get(same.column());
                row.put(column.name(), value.length() == 10 ? value + "T00:00:00+08:00" : value);
            }
        }
    }

    private String value(ContractColumn column, Taking taking, SheetCell[] cells) throws UnusableCell {
        return taking.match(new Taking.TakingCases<String, UnusableCell>(
                ConstantValue::value,
                from -> holds(from.when(), cells) ? values.of(column, from, cell(from, cells)) : "",
                number -> holds(number.when(), cells) ? ownNumber(number, cell(number.header(), cells)) : "",
                expression -> ofDatabase(),
                derived -> derived(derived, cells),
                extreme -> ofDatabase(),
                // Filled in when the rest of the row is known.
                same -> ""));
    }

    private static String ofDatabase() {
        throw new IllegalStateException(
                "Cannot take an expression or an extreme from a file: only databases have them");
    }

    private String derived(Derived derived, SheetCell[] cells) throws UnusableCell {
        List<String> texts = new ArrayList<>();
        for (String header : derived.headers()) {
            texts.add(CellNumbers.label(cell(header, cells)));
        }
        return texts.stream().allMatch(String::isEmpty)
                ? ""
                : Long.toString(CellNumbers.derived(derived.salt(), texts));
    }

    private String ownNumber(OwnNumber number, SheetCell cell) throws UnusableCell {
        if (cell.kind() == SheetCell.CellKind.ERROR) {
            throw new UnusableCell(CellRule.FORMULA_ERROR);
        }
        String label = cell.isBlank() ? "" : CellNumbers.label(cell);
        if (label.length() > 64) {
            throw new UnusableCell(CellRule.TOO_LONG);
        }
        return label.isEmpty() ? "" : Long.toString(numbers.of(number.space(), label));
    }

    private SheetCell cell(FromCell from, SheetCell[] cells) {
        SheetCell cell = cell(from.header(), cells);
        return cell.isBlank() && from.other().isPresent() ? cell(from.other().get(), cells) : cell;
    }

    private SheetCell cell(String header, SheetCell[] cells) {
        return cells[places.get(header)];
    }
}
