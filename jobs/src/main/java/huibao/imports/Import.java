package huibao.imports;

import huibao.contract.Contract.ContractRelation;
import huibao.imports.Mapping.RelationMapping;
import huibao.imports.Mapping.TableMapping;
import huibao.imports.MappingReader.Origin;
import huibao.imports.Merge.Refused;
import huibao.imports.RowFilter.Reason;
import huibao.imports.TableImport.ImportTarget;
import huibao.problem.Problem;
import huibao.problem.QuietSqlException;
import huibao.source.EmptyDatabase;
import huibao.source.SourceException;
import huibao.source.SourceSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Imports a folder of an office's exports into a database of Huibao's own: adds new rows, updates changed ones and
 * reports missing ones, all in one transaction.
 */
public final class Import implements AutoCloseable {
    private final Mapping mapping;
    private final ExportFiles files;
    private final List<TableImport> tables;

    private Import(Mapping mapping, ExportFiles files, List<TableImport> tables) {
        this.mapping = mapping;
        this.files = files;
        this.tables = tables;
    }

    /**
     * Reads the mapping, finds the columns and looks at a sample of their values, before a database is opened.
     *
     * @throws MappingRefused if the mapping cannot be used
     * @throws PersonalDataRefused if it takes what says something about persons
     * @throws ImportRefused if a file is not what the mapping says
     */
    public static Import open(Path mappingFile, Path folder) {
        Mapping mapping = new MappingFile(mappingFile).read(Origin.FILES);
        mapping.refuseForbidden();
        ExportFiles files = ExportFiles.in(folder);
        try {
            return new Import(mapping, files, tables(mapping, files));
        } catch (IOException e) {
            close(files);
            throw new UncheckedIOException("Cannot read " + folder, e);
        } catch (RuntimeException e) {
            close(files);
            throw e;
        }
    }

    /** Code tables first: other rows refer to codes by their names. */
    private static List<TableImport> tables(Mapping mapping, ExportFiles files) throws IOException {
        List<TableImport> tables = new ArrayList<>();
        List<Problem> personal = new ArrayList<>();
        for (TableMapping table : mapping.tables().stream()
                .sorted(Comparator.comparing((TableMapping table) -> table.blocks().stream()
                        .noneMatch(block -> CodesByName.RELATIONS.containsKey(
                                block.relation().name()))))
                .toList()) {
            for (Sheet sheet : files.sheets(table)) {
                TableImport one = TableImport.of(table, sheet);
                personal.addAll(one.personal());
                tables.add(one);
            }
        }
        if (!personal.isEmpty()) {
            throw new PersonalDataRefused(personal);
        }
        return tables;
    }

    /**
     * Does it.
     *
     * @param rejectLimit share of the rows of a relation that may break the contract
     * @throws ImportRefused if more do; the database is as it was then, as after every other failure
     */
    public ImportReport run(Supplier<DataSource> owner, double rejectLimit, Clock clock, ImportProgress progress) {
        SourceSchema.create(owner.get());
        try (Connection connection = owner.get().getConnection()) {
            connection.setAutoCommit(false);
            try {
                ImportReport report = run(connection, rejectLimit, clock, progress);
                connection.commit();
                return report;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the files to import", e);
        } catch (SQLException e) {
            QuietSqlException quiet = QuietSqlException.of(e);
            throw new SourceException(Problem.of("import.database", quiet.problem()), quiet);
        }
    }

    private ImportReport run(Connection connection, double rejectLimit, Clock clock, ImportProgress progress)
            throws SQLException, IOException {
        ImportRecords records = new ImportRecords(connection);
        records.create();
        records.lock();
        Set<ContractRelation> filled = relations();
        List<Problem> strangers = records.strangers(filled, mapping.name());
        if (!strangers.isEmpty()) {
            throw new MappingRefused(strangers);
        }
        records.remember(filled, mapping.name());
        Staging staging = new Staging(connection);
        RefusedCells refused = new RefusedCells();
        CodesByName names = knownNames(connection, filled);
        ImportTarget target = new ImportTarget(
                staging, numbers(staging), names, new ValueRules(names, now(connection)), refused, progress);
        Map<Reason, Long> passed = new EnumMap<>(Reason.class);
        for (TableImport table : tables) {
            table.run(target).forEach((reason, rows) -> passed.merge(reason, rows, Long::sum));
        }
        ImportReport report = merge(connection, records, target, rejectLimit, clock);
        passed.forEach((reason, rows) -> report.add("import.passed." + reason, Long.toString(rows)));
        files.unread().forEach(file -> report.add("import.unread", file));
        return report;
    }

    /** The clock of the database, as in an extraction. */
    private static Instant now(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT clock_timestamp()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private Set<ContractRelation> relations() {
        Set<ContractRelation> relations = new LinkedHashSet<>();
        mapping.tables()
                .forEach(table ->
                        table.blocks().stream().map(RelationMapping::relation).forEach(relations::add));
        return relations;
    }

    /** A label is looked up once for a row of the file, although the item and all its events have it. */
    private static OwnNumbers numbers(Staging staging) {
        Map<String, String> last = new HashMap<>();
        return (space, label) -> {
            long number = CellNumbers.of(space, label);
            if (!CellNumbers.isOwn(label) && !label.equals(last.put(space, label))) {
                staging.addNumber(space, number, label);
            }
            return number;
        };
    }

    /** Of code tables that are there and not in the files. */
    private static CodesByName knownNames(Connection connection, Set<ContractRelation> filled) throws SQLException {
        CodesByName names = new CodesByName();
        for (Map.Entry<String, String> codes : CodesByName.RELATIONS.entrySet()) {
            if (filled.stream().noneMatch(relation -> relation.name().equals(codes.getKey()))) {
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery("SELECT name, " + codes.getValue() + " FROM "
                                + SourceSchema.NAME + "." + codes.getKey())) {
                    while (rows.next()) {
                        names.add(codes.getKey(), rows.getString(1), rows.getString(2));
                    }
                }
            }
        }
        return names;
    }

    private ImportReport merge(
            Connection connection, ImportRecords records, ImportTarget target, double rejectLimit, Clock clock)
            throws SQLException {
        Staging staging = target.staging();
        List<ContractRelation> staged = staging.finish();
        refuseTooMany(staged, target, rejectLimit);
        if (staging.hasNumbers() && records.addNumbers() > 0) {
            throw new ImportRefused("import.number-twice");
        }
        ImportReport report = new ImportReport();
        for (ContractRelation relation : relations()) {
            target.progress().writing(relation.name());
            if (staged.contains(relation)) {
                Refused refused = staging.hasRefused(relation.name()) ? Refused.SOME : Refused.NONE;
                report.add(
                        new Merge(connection, relation).run(mapping.missing(), clock.instant(), refused),
                        target.refused().rows(relation.name()));
            } else {
                report.add("import.nothing", relation.name());
            }
        }
        EmptyDatabase.analyze(connection);
        report.addAll(target.refused().told());
        return report;
    }

    private static void refuseTooMany(List<ContractRelation> staged, ImportTarget target, double limit) {
        List<Problem> problems = new ArrayList<>();
        for (ContractRelation relation : staged) {
            long refused = target.refused().rows(relation.name());
            long all = target.staging().rows(relation) + refused;
            if (refused > limit * all) {
                problems.add(Problem.of(
                        "import.too-many",
                        relation.name(),
                        Long.toString(refused),
                        Long.toString(all),
                        Double.toString(limit * 100)));
            }
        }
        if (!problems.isEmpty()) {
            problems.add(Problem.of("import.refused-where"));
            problems.addAll(target.refused().told());
            throw new ImportRefused(problems);
        }
    }

    @Override
    public void close() {
        close(files);
    }

    private static void close(ExportFiles files) {
        try {
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close the files to import", e);
        }
    }
}
