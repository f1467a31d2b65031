package huibao.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import huibao.imports.MappingReader.Origin;
import huibao.problem.IoCause;
import huibao.problem.Problem;
import huibao.problem.QuietSqlException;
import huibao.source.SourceException;
import huibao.source.SourceSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Proposes how the tables of a database map to the contract, and writes the views of a mapping as SQL. Nothing is written to
 * the database, and no row of it is read.
 */
public final class SourceMap {
    private static final String MAPPING = "mapping.yaml";
    private static final String VIEWS = "views.sql";

    private SourceMap() {}

    /**
     * Writes {@code mapping.yaml} if the folder has none, and {@code views.sql} if it is complete.
     *
     * @return what was done, and what is to be done next
     * @throws MappingRefused if the mapping that is there cannot be used, or names what the database does not have
     * @throws PersonalDataRefused if it names a column about persons
     */
    public static List<Problem> run(DataSource reader, Path folder) {
        SourceTables tables = tables(reader);
        Path file = folder.resolve(MAPPING);
        try {
            Files.createDirectories(folder);
            return Files.exists(file) ? views(file, tables) : propose(file, tables);
        } catch (IOException e) {
            throw new MappingRefused(List.of(Problem.of("map.unwritable", folder, IoCause.of(folder, e))));
        }
    }

    private static SourceTables tables(DataSource reader) {
        try (Connection connection = reader.getConnection()) {
            return SourceTables.read(connection, SourceSchema.NAME);
        } catch (SQLException e) {
            QuietSqlException quiet = QuietSqlException.of(e);
            throw new SourceException(Problem.of("map.unreadable", quiet.problem()), quiet);
        }
    }

    private static List<Problem> propose(Path file, SourceTables tables) throws IOException {
        MappingProposal proposal = new MappingProposal(tables);
        String yaml = proposal.yaml();
        if (yaml.lines().noneMatch(line -> line.contains("into: petition_item"))) {
            throw new MappingRefused(List.of(Problem.of(
                    "map.nothing-known", Integer.toString(tables.columns().size()))));
        }
        Files.writeString(file, yaml, UTF_8);
        return List.of(
                Problem.of("map.proposed", file, Long.toString(proposal.open(yaml))), Problem.of("map.fill-in", file));
    }

    private static List<Problem> views(Path file, SourceTables tables) throws IOException {
        Mapping mapping = new MappingFile(file).read(Origin.DATABASE);
        mapping.refuseForbidden();
        List<Problem> missing = missing(mapping, tables);
        if (!missing.isEmpty()) {
            throw new MappingRefused(missing);
        }
        Path views = file.resolveSibling(VIEWS);
        Files.writeString(views, new ViewScript(mapping, tables).sql(), UTF_8);
        return List.of(Problem.of("map.views", views, file), Problem.of("map.run-views", views));
    }

    private static List<Problem> missing(Mapping mapping, SourceTables tables) {
        List<Problem> missing = new ArrayList<>();
        for (Mapping.TableMapping table : mapping.tables()) {
            if (!tables.columns().containsKey(table.from())) {
                missing.add(Problem.of("map.no-table", table.from()));
            } else {
                table.headers().stream()
                        .filter(column -> tables.type(table.from(), column).isEmpty())
                        .forEach(column -> missing.add(Problem.of("map.no-column", table.from(), column)));
            }
        }
        return missing;
    }
}
