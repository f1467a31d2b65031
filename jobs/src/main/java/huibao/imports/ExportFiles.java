package huibao.imports;

import static java.util.stream.Collectors.joining;

import huibao.imports.Mapping.TableMapping;
import huibao.imports.Workbook.SheetPart;
import huibao.problem.IoCause;
import huibao.problem.Nearest;
import huibao.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of a folder, and which of them each table of a mapping means. */
final class ExportFiles implements AutoCloseable {
    private final Path folder;
    private final List<Path> files;
    private final List<Path> used = new ArrayList<>();
    private final List<Workbook> opened = new ArrayList<>();

    private ExportFiles(Path folder, List<Path> files) {
        this.folder = folder;
        this.files = files;
    }

    /** @throws MappingRefused if it is no folder */
    static ExportFiles in(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return new ExportFiles(
                    folder,
                    entries.filter(Files::isRegularFile)
                            .filter(file ->
                                    !name(file).startsWith(".") && !name(file).startsWith("~$"))
                            .sorted()
                            .toList());
        } catch (IOException e) {
            throw new MappingRefused(List.of(Problem.of("import.no-folder", folder, IoCause.of(folder, e))));
        }
    }

    /** @throws MappingRefused if no file, or no sheet of one, is meant */
    List<Sheet> sheets(TableMapping table) throws IOException {
        List<Path> meant =
                files.stream().filter(file -> matches(table.from(), name(file))).toList();
        if (meant.isEmpty()) {
            throw new MappingRefused(List.of(Problem.of(
                    "import.no-file",
                    table.from(),
                    folder,
                    files.isEmpty() ? List.of(Problem.of("import.no-files")) : Nearest.of(table.from(), names()))));
        }
        List<Sheet> sheets = new ArrayList<>();
        for (Path file : meant) {
            used.add(file);
            sheets.addAll(open(file, table));
        }
        return sheets;
    }

    private List<Sheet> open(Path file, TableMapping table) throws IOException {
        try {
            String name = name(file).toLowerCase(Locale.ROOT);
            if (name.endsWith(".csv") || name.endsWith(".txt") || name.endsWith(".tsv")) {
                return List.of(CsvSheet.open(file, table.encoding()));
            }
            if (!name.endsWith(".xlsx") && !name.endsWith(".xlsm") && !name.endsWith(".xls")) {
                throw new UnreadableFile("import.other-file");
            }
            return sheetsOf(file, table);
        } catch (UnreadableFile e) {
            throw new ImportRefused("import.in-file", name(file), e.problem());
        } catch (IOException e) {
            throw new ImportRefused(
                    "import.in-file", name(file), Problem.of("import.cannot-read", IoCause.of(file, e)));
        }
    }

    private List<Sheet> sheetsOf(Path file, TableMapping table) throws IOException {
        Workbook workbook = Workbook.open(file);
        opened.add(workbook);
        List<Sheet> sheets = workbook.sheets().stream()
                .filter(part -> table.sheet().isEmpty() || matches(table.sheet().get(), part.name()))
                .limit(table.sheet().isEmpty() ? 1 : Long.MAX_VALUE)
                .<Sheet>map(part -> new XlsxSheet(workbook, part))
                .toList();
        if (sheets.isEmpty()) {
            throw new UnreadableFile(
                    "import.no-sheet",
                    table.sheet().orElse(""),
                    workbook.sheets().stream().map(SheetPart::name).toList());
        }
        return sheets;
    }

    private static boolean matches(String pattern, String name) {
        // Not a PathMatcher glob, in which [ ] and { } of a file name would have a meaning.
        String regex = pattern.codePoints()
                .mapToObj(one -> one == '*' ? ".*" : one == '?' ? "." : Pattern.quote(Character.toString(one)))
                .collect(joining());
        return Pattern.compile(regex, Pattern.DOTALL).matcher(name).matches();
    }

    /** Files that no table means. */
    List<String> unread() {
        return files.stream()
                .filter(file -> !used.contains(file))
                .map(ExportFiles::name)
                .filter(name -> name.matches("(?i).*\\.(csv|txt|tsv|xls|xlsx|xlsm)"))
                .toList();
    }

    private List<String> names() {
        return files.stream().map(ExportFiles::name).toList();
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    @Override
    public void close() throws IOException {
        for (Workbook workbook : opened) {
            workbook.close();
        }
    }
}
