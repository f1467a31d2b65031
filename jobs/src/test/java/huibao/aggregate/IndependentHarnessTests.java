package huibao.aggregate;

import huibao.calendar.*;
import huibao.check.ChaoticCounty;
import huibao.edition.FigureCsv;
import huibao.extract.ExtractSettings;
import huibao.extract.Extractions;
import huibao.figure.Reconciliation;
import huibao.fold.LedgerScope;
import huibao.lake.*;
import huibao.metric.Catalogue;
import huibao.source.*;
import huibao.source.generate.*;
import java.io.*;
import java.nio.file.*;
import java.sql.*;
import java.time.*;
import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

class IndependentHarnessTests {
    @RegisterExtension
    final EmbeddedSourceExtension source = EmbeddedSourceExtension.withSchema();

    @TempDir
    Path folder;

    @Test
    void run() throws Exception {
        Path out = Path.of("/tmp/independent/out");
        String set = System.getProperty("h.set");
        Path data = out.resolve(set);
        Files.createDirectories(data);
        if (set.startsWith("chaos")) {
            try (Connection c = source.database().owner().getConnection()) {
                ChaoticCounty.fill(c, Double.parseDouble(set.substring(5)));
            }
        } else if (set.startsWith("gen")) {
            new Generator(new GeneratorSettings(Long.parseLong(set.substring(3)), 4000, YearMonth.of(2021, 7), 36))
                    .into(source.database());
        } else {
            CsvLoad.load(Path.of(System.getProperty("h.dir")), source.database());
        }
        try (Connection c = source.database().owner().getConnection()) {
            for (String r : List.of(
                    "region",
                    "unit",
                    "post",
                    "category",
                    "issue_group",
                    "issue_group_category",
                    "petition_item",
                    "petition_event",
                    "petition_evaluation",
                    "campaign",
                    "campaign_item",
                    "leader_activity"))
                try (Writer w = Files.newBufferedWriter(data.resolve(r + ".csv"))) {
                    c.unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut("copy petition." + r + " to stdout csv header", w);
                }
        }
        Lake lake = new Lake(folder.toUri());
        LakeRun run = Extractions.run(
                source.database(),
                lake,
                "run",
                ExtractSettings.defaults("test")
                        .withInstant(OffsetDateTime.parse("2022-01-01T00:00:00+08:00")
                                .toInstant())
                        .withMaxRejectShare(0.5));
        for (String line : Files.readAllLines(Path.of("/tmp/independent/cases.txt"))) {
            if (line.isBlank()) continue;
            String[] f = line.trim().split("\\s+");
            OfficeCalendar calendar = OfficeCalendar.civil();
            EditionPeriods periods = EditionPeriods.of(
                    calendar,
                    calendar.period(PeriodKind.find(f[1]).orElseThrow(), f[2]),
                    OffsetDateTime.parse(f[3]).toInstant());
            AggregationInput input = new AggregationInput(
                    List.of(run.files(Relation.PETITION_ITEM)),
                    lake.readCodes(run),
                    lake.readCampaignItems(run),
                    lake.readLeaderActivities(run));
            EditionQuestion q = new EditionQuestion(
                    f[4],
                    periods,
                    Optional.of(f[6]),
                    f[7].equals("-") ? Optional.empty() : Optional.of(f[7]),
                    LedgerScope.NONE,
                    f[5].equals("phone"),
                    Catalogue.load().breakdowns("monthly"));
            Aggregated a = new Aggregation(SparkForTests.session()).count(input, q);
            List<String> problems = new Reconciliation(a.figures()).problems(a.breakdowns());
            if (!problems.isEmpty()) System.out.println("PROBLEMS " + line + problems);
            FigureCsv.write(a.figures(), data.resolve(f[0] + ".csv"));
        }
    }
}
