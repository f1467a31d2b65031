package huibao.bench;

import huibao.lake.format.Relation;
import huibao.lake.run.LakeRun;
import huibao.source.SourceDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;

/** The peer's figures of a month, all worked out anew. @param scratch folder for its pipes and what does not fit in memory */
record DuckDbFigures(Path scratch, int threads, YearMonth month) {
    private static final List<String> RELATIONS =
            List.of("petition_item", "petition_event", "petition_evaluation", "region");

    /** @return how many figures came out */
    long fromSource(SourceDatabase source) throws Exception {
        try (DuckDb duckDb = open()) {
            for (String relation : RELATIONS) {
                duckDb.pipe(source, relation, scratch, "CREATE TABLE " + relation + " AS SELECT * FROM %s");
            }
            return figures(duckDb);
        }
    }

    /** @return how many figures came out */
    long fromLake(LakeRun run) throws SQLException, IOException {
        try (DuckDb duckDb = open()) {
            String script = Files.readString(Path.of("bench", "figures-lake.sql"));
            for (Relation relation : List.of(Relation.PETITION_ITEM, Relation.REGION)) {
                script = script.replace(":" + relation.word(), quoted(run.files(relation)));
            }
            duckDb.runScript(script);
            return figures(duckDb);
        }
    }

    private DuckDb open() throws SQLException {
        DuckDb duckDb = new DuckDb(threads);
        duckDb.run("SET temp_directory = '%s'".formatted(scratch.resolve("duckdb-spill")));
        return duckDb;
    }

    private static String quoted(List<String> files) {
        return String.join(
                ", ",
                files.stream()
                        .map(file -> "'" + file.replaceFirst("^file:/+", "/") + "'")
                        .toList());
    }

    private long figures(DuckDb duckDb) throws SQLException, IOException {
        duckDb.runScript(BenchMonth.fill(Files.readString(Path.of("bench", "figures-duckdb.sql")), month));
        System.err.println("letters of " + month + ": "
                + duckDb.number(
                        "SELECT one FROM figures WHERE of = 'form' AND role = 'current' AND member = 'letter'"));
        return duckDb.number("SELECT count(*) FROM figures");
    }
}
