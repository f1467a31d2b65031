package huibao.imports;

import huibao.imports.HeaderSearch.Header;
import huibao.imports.Mapping.RelationMapping;
import huibao.imports.Mapping.TableMapping;
import huibao.imports.RefusedCells.RowPosition;
import huibao.imports.RowFilter.Reason;
import huibao.imports.Taking.FromCell;
import huibao.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Imports one sheet into the staged tables. */
final class TableImport {
    private static final int SAMPLE = 2_000;

    private final TableMapping table;
    private final Sheet sheet;
    private final Header header;
    private final List<String> headers;
    private final int[] columns;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Set<String> raw = new HashSet<>();
    private final RowFilter filter;

    private TableImport(TableMapping table, Sheet sheet, Header header) {
        this.table = table;
        this.sheet = sheet;
        this.header = header;
        this.headers = List.copyOf(header.columns().keySet());
        this.columns = headers.stream().mapToInt(header.columns()::get).toArray();
        for (String name : headers) {
            places.put(name, places.size());
        }
        table.blocks().forEach(block -> block.columns().values().stream()
                .filter(TableImport::keepsText)
                .forEach(taking -> raw.addAll(taking.headers())));
        this.filter = new RowFilter(headers, keyPlaces());
    }

    /** @throws ImportRefused if the columns are not there */
    static TableImport of(TableMapping table, Sheet sheet) throws IOException {
        try {
            return new TableImport(table, sheet, new HeaderSearch(sheet, table.headers()).find());
        } catch (UnreadableFile e) {
            throw new ImportRefused("import.in-file", sheet.name(), e.problem());
        }
    }

    private static boolean keepsText(Taking taking) {
        return taking.match(new Taking.TakingCases<Boolean, RuntimeException>(
                constant -> false,
                from -> from.words().isEmpty() && from.names().isEmpty(),
                number -> true,
                expression -> false,
                derived -> false,
                extreme -> false,
                same -> false));
    }

    private int[] keyPlaces() {
        List<Integer> keys = new ArrayList<>();
        for (RelationMapping block : table.blocks()) {
            for (String key : ImportKeys.of(block.relation())) {
                Optional.ofNullable(block.columns().get(key)).map(Taking::headers).stream()
                        .flatMap(headers -> headers.stream().limit(1))
                        .forEach(header -> keys.add(places.get(header)));
            }
        }
        return keys.stream().distinct().mapToInt(Integer::intValue).toArray();
    }

    /** What the columns say about persons, by a sample of their values. */
    List<Problem> personal() throws IOException {
        List<Problem> problems = new ArrayList<>();
        Map<String, Set<String>> known = knownWords();
        ColumnLook[] looks = new ColumnLook[columns.length];
        Arrays.setAll(looks, i -> new ColumnLook());
        read(SAMPLE, (number, cells) -> {
            if (filter.reason(cells).isEmpty()) {
                look(cells, looks, known);
            }
        });
        for (int i = 0; i < looks.length; i++) {
            String name = headers.get(i);
            looks[i].found()
                    .filter(kind -> kind != PersonalKind.NAME || !isByName(name))
                    .ifPresent(kind -> problems.add(personal(name, kind)));
        }
        return problems;
    }

    private void look(SheetCell[] cells, ColumnLook[] looks, Map<String, Set<String>> known) {
        for (int i = 0; i < cells.length; i++) {
            String text = Tidy.narrow(cells[i].text());
            if (text.isEmpty()) {
                continue;
            }
            if (known.getOrDefault(headers.get(i), Set.of()).contains(Tidy.word(text))) {
                looks[i].addKnown();
            } else {
                looks[i].add(text);
            }
        }
    }

    private Problem personal(String name, PersonalKind kind) {
        return Problem.of("import.personal.values", sheet.name(), name, Problem.of("import.personal." + kind));
    }

    private boolean isByName(String header) {
        return table.blocks().stream()
                .flatMap(block -> block.columns().values().stream())
                .anyMatch(taking -> taking instanceof FromCell from
                        && from.names().isPresent()
                        && from.header().equals(header));
    }

    private Map<String, Set<String>> knownWords() {
        Map<String, Set<String>> known = new LinkedHashMap<>();
        for (RelationMapping block : table.blocks()) {
            block.when().words().forEach((name, words) -> known.computeIfAbsent(name, one -> new HashSet<>())
                    .addAll(words));
            block.columns().values().forEach(taking -> {
                if (taking instanceof FromCell from) {
                    from.words().ifPresent(words -> known.computeIfAbsent(from.header(), one -> new HashSet<>())
                            .addAll(words.keySet()));
                    from.when().words().forEach((name, words) -> known.computeIfAbsent(name, one -> new HashSet<>())
                            .addAll(words));
                }
            });
        }
        return known;
    }

    /** Where the rows go. */
    record ImportTarget(
            Staging staging,
            OwnNumbers numbers,
            CodesByName names,
            ValueRules rules,
            RefusedCells refused,
            ImportProgress progress) {}

    /** @return rows passed over, by reason */
    Map<Reason, Long> run(ImportTarget target) throws IOException {
        CellValues values = new CellValues(sheet.times(), target.names());
        List<RowTaker> takers = table.blocks().stream()
                .map(block -> new RowTaker(block, places, values, target.rules(), target.numbers()))
                .toList();
        Map<Reason, Long> passed = new EnumMap<>(Reason.class);
        long[] rows = {0};
        target.progress().reading(sheet.name(), sheet.expectedRows());
        read(Long.MAX_VALUE - header.rows(), (number, cells) -> {
            Optional<Reason> reason = filter.reason(cells);
            if (reason.isPresent()) {
                passed.merge(reason.get(), 1L, Long::sum);
            } else {
                refusePersonal(cells);
                take(new RowPosition(sheet.name(), number), cells, takers, target);
            }
            if (++rows[0] % 1000 == 0) {
                target.progress().read(rows[0]);
            }
        });
        target.progress().read(rows[0]);
        return passed;
    }

    private void refusePersonal(SheetCell[] cells) {
        for (int i = 0; i < cells.length; i++) {
            if (raw.contains(headers.get(i)) && !cells[i].isBlank()) {
                Optional<PersonalKind> kind = ColumnLook.sure(Tidy.narrow(cells[i].text()));
                if (kind.isPresent()) {
                    throw new PersonalDataRefused(List.of(personal(headers.get(i), kind.get())));
                }
            }
        }
    }

    /** Nothing is taken of a row whose item is refused. */
    private static void take(RowPosition place, SheetCell[] cells, List<RowTaker> takers, ImportTarget target) {
        for (RowTaker taker : takers) {
            if (taker.isMeant(cells)) {
                List<String> key = new ArrayList<>();
                Optional<List<String>> row = taker.take(cells, place, target.refused(), key);
                if (row.isPresent()) {
                    target.staging().add(taker.relation(), row.get());
                    target.names().learn(taker.relation(), row.get());
                } else {
                    target.refused().addRow(taker.relation().name());
                    target.staging().addRefused(taker.relation(), key);
                }
                if (row.isEmpty() && taker.relation().name().equals("petition_item")) {
                    return;
                }
            }
        }
    }

    /** Rows with blank cells filled from above where the mapping says so. */
    private void read(long most, Sheet.SheetRowSink taker) throws IOException {
        boolean[] fills = new boolean[columns.length];
        headers.forEach(name -> fills[places.get(name)] = table.fillDown().contains(name));
        SheetCell[] above = new SheetCell[columns.length];
        Arrays.fill(above, SheetCell.BLANK);
        try {
            sheet.rows(columns, header.rows(), most, (number, cells) -> {
                boolean isBlank = Arrays.stream(cells).allMatch(SheetCell::isBlank);
                for (int i = 0; i < cells.length && !isBlank; i++) {
                    if (fills[i]) {
                        above[i] = cells[i].isBlank() ? above[i] : cells[i];
                        cells[i] = above[i];
                    }
                }
                taker.take(number, cells);
            });
        } catch (UnreadableFile e) {
            throw new ImportRefused("import.in-file", sheet.name(), e.problem());
        }
    }
}
