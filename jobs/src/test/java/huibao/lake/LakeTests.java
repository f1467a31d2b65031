package huibao.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huibao.lake.format.DamagedLake;
import huibao.lake.format.LakeColumn;
import huibao.lake.format.LakeFile;
import huibao.lake.format.PartBuffers;
import huibao.lake.format.PartWriter;
import huibao.lake.format.Relation;
import huibao.lake.format.Texts;
import huibao.lake.format.UnreachableLake;
import huibao.lake.run.CampaignItem;
import huibao.lake.run.CodeTables;
import huibao.lake.run.LakeRun;
import huibao.lake.run.LeaderActivity;
import huibao.lake.run.RunManifest;
import huibao.lake.run.RunWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeTests {
    private static final Instant NOON = Instant.parse("2021-08-01T04:00:00Z");
    private static final long NULL = LakeColumn.NULL;

    @TempDir
    private Path home;

    private final Texts texts = new Texts();
    private Lake lake;

    @BeforeEach
    void openLake() {
        lake = new Lake(home.resolve("lake").toUri());
    }

    @Test
    void aRootOfAKindNobodyKnowsIsRefusedWithThoseThatAreKnown() {
        assertThatThrownBy(() -> new Lake(URI.create("nowhere://bucket/lake")))
                .isInstanceOf(UnreachableLake.class)
                .hasMessage("Cannot open the lake nowhere://bucket/lake: No FileSystem for scheme \"nowhere\"."
                        + " Expected a folder, hdfs://…, or s3a://… in a build with HUIBAO_PROFILES=s3."
                        + " Put lake.root right");
    }

    @Test
    void readsBackTheCodesOfARun() {
        RunWriter writer = lake.newRun("r1");
        write(writer, Relation.REGION, row(text("370100"), NULL, text("某市"), text("city"), day("2000-01-01"), NULL));
        write(writer, Relation.HOLIDAY, row(day("2021-10-01"), 0L));
        write(
                writer,
                Relation.LEADER_ACTIVITY,
                row(
                        7,
                        text("370100"),
                        NULL,
                        2,
                        text("P1"),
                        day("2021-07-15"),
                        text("dispatch"),
                        1,
                        2,
                        3,
                        4,
                        5,
                        -1,
                        NULL));
        write(writer, Relation.CAMPAIGN_ITEM, row(text("C1"), 12, text("central")));
        LakeRun run = commit(writer, List.of());

        CodeTables codes = lake.readCodes(run);
        assertThat(codes.regions())
                .containsExactly(new CodeTables.Region(
                        "370100", Optional.empty(), "某市", "city", LocalDate.of(2000, 1, 1), Optional.empty()));
        assertThat(codes.holidays()).containsExactly(new CodeTables.Holiday(LocalDate.of(2021, 10, 1), false));
        assertThat(codes.units()).isEmpty();
        assertThat(lake.readCampaignItems(run)).containsExactly(new CampaignItem("C1", 12, "central"));
        assertThat(lake.readLeaderActivities(run))
                .containsExactly(new LeaderActivity(
                        7,
                        "370100",
                        Optional.empty(),
                        Optional.of(2),
                        "P1",
                        LocalDate.of(2021, 7, 15),
                        "dispatch",
                        1,
                        2,
                        3,
                        4,
                        Instant.EPOCH.plusNanos(5_000),
                        Instant.EPOCH.minusNanos(1_000),
                        Optional.empty()));
    }

    @Test
    void readsTheCodesOfARunOnceAndThoseOfAnotherRunAnew() {
        LakeRun first = runWithRegion("r1", "370100");
        LakeRun second = runWithRegion("r2", "370200");
        CodeTables codes = lake.readCodes(first);

        assertThat(lake.readCodes(first)).isSameAs(codes);
        assertThat(lake.readCodes(second).regions())
                .extracting(CodeTables.Region::code)
                .containsExactly("370200");
        assertThat(lake.readCodes(first)).isEqualTo(codes);
    }

    private LakeRun runWithRegion(String id, String region) {
        RunWriter writer = lake.newRun(id);
        write(writer, Relation.REGION, row(text(region), NULL, text("某市"), text("city"), day("2000-01-01"), NULL));
        return commit(writer, List.of());
    }

    /** Several pages and a broken one, other items with other lists and texts than those before. */
    @Test
    void aFileHoldsNothingOfTheOneWrittenBeforeFromTheSameBuffers() {
        RunWriter writer = lake.newRun("r1");
        PartBuffers used = new PartBuffers(Relation.PETITION_ITEM, texts);
        writeItems(writer, writer.part(0, used), 100_000, 170_001, "乙市");
        writeItems(writer, writer.part(1, used), 7, 45_001, "某市");
        writeItems(writer, writer.part(2, new PartBuffers(Relation.PETITION_ITEM, texts)), 7, 45_001, "某市");

        List<LakeFile> files = writer.files();
        assertThat(files).extracting(LakeFile::rows).containsExactly(70_001L, 44_994L, 44_994L);
        assertThat(files.get(1).sha256()).isEqualTo(files.get(2).sha256());
    }

    private void writeItems(RunWriter writer, PartWriter file, int from, int to, String region) {
        try (PartWriter part = file) {
            for (int id = from; id < to; id++) {
                long[] item = item(id);
                item[Relation.PETITION_ITEM.indexOf("region_code")] = text(region);
                part.addItem(item, events(id % 4), id % 4, evaluations(id % 3), id % 3);
            }
            writer.finish(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void writesItemsThatSparkReadsOverSeveralPagesAndRowGroups() {
        RunWriter writer = lake.newRun("r1");
        int rows = 170_001;
        writeItems(writer, writer.part(Relation.PETITION_ITEM, 0, texts), 0, rows, "某市");
        LakeRun run = commit(writer, List.of());

        Dataset<Row> items =
                spark().read().parquet(run.files(Relation.PETITION_ITEM).toArray(String[]::new));
        assertThat(items.selectExpr(
                                "count(*)",
                                "sum(item_id)",
                                "count(visit_id)",
                                "sum(size(events))",
                                "sum(size(evaluations))",
                                "sum(aggregate(events, 0L, (s, e) -> s + e.event_id))",
                                "count_if(get(events, 0).kind = 'accepted')",
                                "count_if(get(events, 1).unit_code is null and size(events) > 1)",
                                "count_if(category_code is null)",
                                "count_if(joint_letter)")
                        .first()
                        .toString())
                .isEqualTo("[170001,14450085000,56667,255000,170001,425000,127500,85000,170001,85000]");
        assertThat(items.where("matters_until < date'2021-07-04'").count()).isEqualTo(85001L + 17);
        assertThat(items.where("item_id = 165003")
                        .selectExpr("registered_at", "events", "evaluations", "region_code", "registered_on")
                        .first()
                        .toString())
                .contains("某市", "2021-07-03");
    }

    /** Written in another way, see {@code EvenDeltaEncoder}: else the file would be 7 % larger. */
    @Test
    void writesTimesOfWholeSecondsThatSparkReads() throws IOException {
        Random random = new Random(7);
        long start = Instant.parse("2021-07-01T00:00:00Z").getEpochSecond() * 1_000_000;
        long registered = 0;
        long occurred = 0;
        RunWriter writer = lake.newRun("r1");
        try (PartWriter part = writer.part(Relation.PETITION_ITEM, 0, texts)) {
            for (int id = 0; id < 60_000; id++) {
                long[] item = item(id);
                long at = start + random.nextInt(5_000_000) * 1_000_000L;
                item[Relation.PETITION_ITEM.indexOf("registered_at")] = at;
                registered += at - start;
                int count = random.nextInt(4);
                long[] events = events(count);
                for (int event = 0; event < count; event++) {
                    at += (1 + random.nextInt(30)) * 86_400_000_000L;
                    events[event * 9 + Relation.PETITION_EVENT.indexOf("occurred_at")] = at;
                    occurred ^= at;
                }
                part.addItem(item, events, count, evaluations(0), 0);
            }
            writer.finish(part);
        }
        LakeRun run = commit(writer, List.of());

        Dataset<Row> items =
                spark().read().parquet(run.files(Relation.PETITION_ITEM).toArray(String[]::new));
        Row read = items.selectExpr(
                        "sum(unix_micros(registered_at) - " + start + ")",
                        "bit_xor(aggregate(events, 0L, (x, e) -> x ^ unix_micros(e.occurred_at)))")
                .first();
        assertThat(read.getLong(0)).isEqualTo(registered);
        assertThat(read.getLong(1)).isEqualTo(occurred);
        assertThat(writer.files().get(0).bytes()).isLessThan(1_460_000);
    }

    /** Shared with other tests of this JVM, so never stopped. */
    private static SparkSession spark() {
        return SparkSession.builder()
                .master("local[1]")
                .config("spark.ui.enabled", "false")
                .getOrCreate();
    }

    @Test
    void hidesARunUntilItIsCommittedAndDropsItsLeftovers() {
        RunWriter writer = lake.newRun("r1");
        write(writer, Relation.HOLIDAY, row(day("2021-10-01"), 0L));
        assertThat(lake.runs()).isEmpty();
        assertThatThrownBy(() -> lake.run("r1")).hasMessageContaining("Unknown run: r1.");

        assertThat(lake.dropLeftovers()).containsExactly("r1");
        assertThat(home.resolve("lake/runs/r1")).doesNotExist();
    }

    @Test
    void listsRunsOldestFirstAndNeverWritesOneAgain() {
        LakeRun first = commit(lake.newRun("b"), List.of());
        assertThat(lake.newest()).map(LakeRun::id).contains("b");
        assertThat(lake.runs()).extracting(LakeRun::manifest).containsExactly(first.manifest());
        assertThatThrownBy(() -> lake.newRun("b")).hasMessageContaining("it is finished");
        assertThatThrownBy(() -> lake.newRun("../b")).hasMessageContaining("Invalid run id");
    }

    @Test
    void leavesNothingButPartsAndTheManifest() throws IOException {
        RunWriter writer = lake.newRun("r1");
        write(writer, Relation.HOLIDAY, row(day("2021-10-01"), 0L));
        commit(writer, List.of());
        try (Stream<Path> files = Files.walk(home).filter(Files::isRegularFile)) {
            assertThat(files.map(file -> home.relativize(file).toString()))
                    .containsExactlyInAnyOrder("lake/runs/r1/holiday/part-00000.parquet", "lake/runs/r1/manifest.json");
        }
    }

    @Test
    void namesAFileThatIsAlteredCutShortOrMissing() throws IOException {
        RunWriter writer = lake.newRun("r1");
        write(writer, Relation.HOLIDAY, row(day("2021-10-01"), 0L));
        write(writer, Relation.POST, row(text("P1"), text("县委书记"), 1));
        write(writer, Relation.CAMPAIGN_ITEM, row(text("C1"), 12, text("central")));
        LakeRun run = commit(
                writer, List.of(count(Relation.HOLIDAY, 1), count(Relation.POST, 1), count(Relation.CAMPAIGN_ITEM, 1)));
        lake.verify(run);

        Path holiday = home.resolve("lake/runs/r1/holiday/part-00000.parquet");
        byte[] bytes = Files.readAllBytes(holiday);
        bytes[20] ^= 1;
        Files.write(holiday, bytes);
        Path post = home.resolve("lake/runs/r1/post/part-00000.parquet");
        Files.write(post, new byte[] {1, 2});
        Files.delete(home.resolve("lake/runs/r1/campaign_item/part-00000.parquet"));
        assertThatThrownBy(() -> lake.verify(run))
                .isInstanceOf(DamagedLake.class)
                .hasMessageContaining("holiday/part-00000.parquet has SHA-256")
                .hasMessageContaining("post/part-00000.parquet has SHA-256")
                .hasMessageContaining("campaign_item/part-00000.parquet cannot be read");
    }

    @Test
    void namesATotalThatDoesNotAddUp() {
        RunWriter writer = lake.newRun("r1");
        write(writer, Relation.HOLIDAY, row(day("2021-10-01"), 0L));
        LakeRun run = commit(
                writer, List.of(new RunManifest.RelationCount(Relation.HOLIDAY, 3, 1, 0, Map.of("missing", 1L))));
        assertThatThrownBy(() -> lake.verify(run))
                .hasMessageContaining("holiday: 3 rows read, but 1 in the lake, 0 kept without effect, 1 rejected.")
                .hasMessageContaining("rejects: 0 rows in its files, expected 1.");
    }

    private static RunManifest.RelationCount count(Relation relation, long rows) {
        return new RunManifest.RelationCount(relation, rows, rows, 0, Map.of());
    }

    private void write(RunWriter writer, Relation relation, long[] row) {
        try (PartWriter part = writer.part(relation, 0, texts)) {
            part.add(row, 0);
            writer.finish(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LakeRun commit(RunWriter writer, List<RunManifest.RelationCount> counts) {
        return writer.commit(new RunManifest(
                writer.id(),
                "1",
                RunManifest.SCHEMA_VERSION,
                "0.1.0",
                NOON,
                NOON.plusSeconds(3),
                "00000003-1",
                NOON,
                RunManifest.RunKind.FULL,
                NOON,
                counts,
                writer.files(),
                writer.files().stream().mapToLong(LakeFile::rows).sum(),
                writer.files().stream().mapToLong(LakeFile::bytes).sum(),
                RunManifest.RunLineage.NONE,
                counts));
    }

    private long[] item(int id) {
        long visit = id % 3 == 0 ? id : NULL;
        long at = Instant.parse("2021-07-02T16:00:00Z").getEpochSecond() * 1_000_000;
        long mattersUntil = id % 2 == 0 ? day("2021-07-03") : id < 34 ? day("2021-07-01") : NULL;
        return row(
                id,
                visit,
                text("visit"),
                day("2021-07-02"),
                at,
                text("county"),
                text("U1"),
                text("某市"),
                NULL,
                NULL,
                NULL,
                text("request"),
                3,
                id % 2,
                1,
                NULL,
                NULL,
                0,
                1,
                at,
                at,
                NULL,
                day("2021-07-03"),
                mattersUntil);
    }

    private long[] events(int count) {
        long[] events = new long[count * 9];
        for (int event = 0; event < count; event++) {
            long[] cells = row(
                    0,
                    event + 1L,
                    text(event == 0 ? "accepted" : "forwarded"),
                    5,
                    event == 1 ? NULL : text("U1"),
                    NULL,
                    NULL,
                    NULL,
                    5);
            System.arraycopy(cells, 0, events, event * 9, 9);
        }
        return events;
    }

    private long[] evaluations(int count) {
        long[] evaluations = new long[count * 7];
        for (int evaluation = 0; evaluation < count; evaluation++) {
            long[] cells = row(0, text(evaluation == 0 ? "office" : "unit"), text("pending"), NULL, 5, 5, 5);
            System.arraycopy(cells, 0, evaluations, evaluation * 7, 7);
        }
        return evaluations;
    }

    private long text(String text) {
        return texts.add(text);
    }

    private static long day(String day) {
        return LocalDate.parse(day).toEpochDay();
    }

    private static long[] row(long... cells) {
        return cells;
    }
}
