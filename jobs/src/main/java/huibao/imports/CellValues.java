package huibao.imports;

import huibao.contract.Contract.ContractColumn;
import huibao.imports.Taking.FromCell;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** One cell as a value of a column of the contract, written as {@code load} reads it. */
final class CellValues {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,32}");
    private static final int LONGEST_NAME = 100;

    private static final Map<String, String> YES_OR_NO = Map.ofEntries(
            Map.entry("是", "true"),
            Map.entry("有", "true"),
            Map.entry("1", "true"),
            Map.entry("TRUE", "true"),
            Map.entry("YES", "true"),
            Map.entry("Y", "true"),
            Map.entry("√", "true"),
            Map.entry("否", "false"),
            Map.entry("无", "false"),
            Map.entry("0", "false"),
            Map.entry("FALSE", "false"),
            Map.entry("NO", "false"),
            Map.entry("N", "false"),
            Map.entry("×", "false"));

    private final CellTimes times;
    private final CodesByName names;

    CellValues(CellTimes times, CodesByName names) {
        this.times = times;
        this.names = names;
    }

    /** @return empty for null */
    String of(ContractColumn column, FromCell from, SheetCell cell) throws UnusableCell {
        if (cell.kind() == SheetCell.CellKind.ERROR) {
            throw new UnusableCell(CellRule.FORMULA_ERROR);
        }
        if (from.words().isPresent()) {
            String value = from.words()
                    .get()
                    .get(Tidy.word(cell.kind() == SheetCell.CellKind.NUMBER ? CellNumbers.label(cell) : cell.text()));
            if (value != null) {
                return value;
            }
        }
        if (cell.isBlank()) {
            return from.blank();
        }
        if (from.names().isPresent()) {
            return names.code(from.names().get(), CellNumbers.label(cell));
        }
        if (from.words().isPresent()) {
            if (from.unlisted().isEmpty()) {
                throw new UnusableCell(CellRule.UNMAPPED);
            }
            return from.unlisted();
        }
        return byType(column, cell);
    }

    private String byType(ContractColumn column, SheetCell cell) throws UnusableCell {
        return switch (column.type()) {
            case TEXT -> text(column, cell);
            case BIGINT, INTEGER, SMALLINT -> number(column, cell);
            case BOOLEAN -> yesOrNo(cell);
            case DATE -> times.day(cell);
            case TIMESTAMPTZ -> times.time(cell);
        };
    }

    private static String number(ContractColumn column, SheetCell cell) throws UnusableCell {
        String number = CellNumbers.count(cell);
        if (!column.type().isValid(number)) {
            throw new UnusableCell(CellRule.NOT_A_NUMBER);
        }
        return number;
    }

    private static String yesOrNo(SheetCell cell) throws UnusableCell {
        String value = YES_OR_NO.get(
                Tidy.word(cell.kind() == SheetCell.CellKind.NUMBER ? CellNumbers.label(cell) : cell.text())
                        .toUpperCase(Locale.ROOT));
        if (value == null) {
            throw new UnusableCell(CellRule.NOT_YES_OR_NO);
        }
        return value;
    }

    /** Names and labels are for printing; every other text of the contract is a code or a word. */
    private static String text(ContractColumn column, SheetCell cell) throws UnusableCell {
        if (!column.name().matches("name|label|.*_label|scheme")) {
            String code = CellNumbers.label(cell);
            if (!CODE.matcher(code).matches()) {
                throw new UnusableCell(
                        column.name().matches(".*_code|registering_unit") ? CellRule.NOT_A_CODE : CellRule.UNMAPPED);
            }
            if (!column.allows(code)) {
                throw new UnusableCell(CellRule.UNMAPPED);
            }
            return code;
        }
        String name = cell.kind() == SheetCell.CellKind.NUMBER ? CellNumbers.label(cell) : Tidy.text(cell.text());
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw new UnusableCell(CellRule.TOO_LONG);
        }
        return name;
    }
}
