package huibao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.edition.Edition;
import huibao.edition.Editions;
import huibao.figure.Audience;
import huibao.source.SourceDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A home folder as version 0.1.0 left it: its editions are listed, traced, not made again, and compared with. */
@Tag("system")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OldHomeTests {
    private static final Path SAMPLES =
            Path.of("..").toAbsolutePath().normalize().resolve("data-samples");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    /** All that a manifest of 0.1.0 had, at its top. */
    private static final List<String> KEYS = List.of(
            "program_version",
            "edition",
            "period",
            "cutoff",
            "parameters",
            "lake_runs",
            "rows",
            "aggregated",
            "figures",
            "checks",
            "protected_against",
            "compared_with",
            "definitions",
            "suppressed",
            "tables",
            "left_out",
            "files",
            "lineage");

    @TempDir
    static Path home;

    private static Path old;
    private static String name;

    @BeforeAll
    static void leaveTheHomeAsVersion010Did() throws IOException {
        assertThat(run("load", "--dir", SAMPLES.toString()).exitCode()).isZero();
        Edition made = report("2021-07-03T09:00:00+08:00");
        name = "990121/monthly/2021-06/" + made.key().id();
        old = home.resolve("output").resolve(name);
        Files.createDirectories(old.getParent());
        Files.move(made.folder(), old);
        FileSystemUtils.deleteRecursively(home.resolve("output/internal"));
        Files.createSymbolicLink(old.resolveSibling("latest"), old.getFileName());
        Files.deleteIfExists(home.resolve("version"));
        Files.delete(old.resolve("documents.json"));
        Path figures = old.resolve("figures.csv");
        Files.write(
                figures,
                Files.readAllLines(figures).stream()
                        .map(line -> line.replaceFirst("^f(?=[0-9a-f]{12},)", ""))
                        .toList());
        writeManifest();
    }

    private static void writeManifest() throws IOException {
        Path file = old.resolve("manifest.json");
        ObjectNode now = (ObjectNode) MAPPER.readTree(file.toFile());
        ObjectNode then = MAPPER.createObjectNode();
        for (String key : KEYS) {
            then.set(key, now.has(key) ? now.get(key) : MAPPER.createArrayNode());
        }
        then.put("program_version", "0.1.0");
        ((ObjectNode) then.get("edition")).remove("audience");
        ((ObjectNode) then.get("edition")).put("period", "2021-06");
        ((ArrayNode) then.get("suppressed"))
                .addObject()
                .put("figure_id", "0123456789ab")
                .put("metric", "letters")
                .put("dimensions", "region=990121001")
                .put("role", "current")
                .put("reason", "primary");
        then.get("lake_runs").forEach(run -> ((ObjectNode) run).remove("standby"));
        then.get("rows").forEach(rows -> ((ObjectNode) rows).remove("mended"));
        then.get("tables").forEach(table -> ((ObjectNode) table)
                .put("figure_ids", table.get("figure_ids").asString().replaceAll("\\bf(?=[0-9a-f]{12}\\b)", "")));
        then.set("files", files());
        Files.writeString(file, then.toPrettyString() + "\n");
    }

    private static JsonNode files() throws IOException {
        ArrayNode listed = MAPPER.createArrayNode();
        try (Stream<Path> all = Files.list(old)) {
            for (Path file :
                    all.filter(one -> !one.endsWith("manifest.json")).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                listed.addObject()
                        .put("name", file.getFileName().toString())
                        .put("bytes", bytes.length)
                        .put("sha256", HexFormat.of().formatHex(sha256(bytes)));
            }
        }
        return listed;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Order(1)
    void itsEditionIsListed() {
        CommandRun editions = run("editions");

        assertThat(editions.exitCode()).as(editions.err()).isZero();
        assertThat(editions.out()).contains(name);
    }

    @Test
    @Order(2)
    void itsNumbersAreTraced() throws IOException {
        String id = Files.readAllLines(old.resolve("figures.csv")).stream()
                .filter(line -> line.contains(",collective_persons,,current,"))
                .map(line -> line.substring(0, line.indexOf(',')))
                .findFirst()
                .orElseThrow();
        assertThat(id).matches("[0-9a-f]{12}");

        CommandRun trace = run("trace", id, "--edition", name);

        assertThat(trace.exitCode()).as(trace.err()).isZero();
        assertThat(trace.out()).contains("Value: 81 (ok)", "Printed in: table 1, ", "0.1.0");
    }

    @Test
    @Order(3)
    void itIsNotMadeAgainByAnotherProgramAndSaysWhy() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINA)) {
            CommandRun reproduce = in(locale, "reproduce", name);

            assertThat(reproduce.exitCode()).as(reproduce.err()).isNotZero();
            assertThat(reproduce.err())
                    .contains("0.1.0", name)
                    .contains(locale == Locale.CHINA ? "应" : "Expected")
                    .doesNotContain("Exception", "Not foreseen");
        }
    }

    /** With the source corrected in between. */
    @Test
    @Order(4)
    void theNextEditionIsComparedWithIt() throws SQLException, IOException {
        try (SourceDatabase database = SourceDatabase.embedded(home);
                Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE petition.petition_item SET persons = 12, updated_at = '2021-07-05 10:00+08'"
                    + " WHERE item_id = 43");
        }
        Edition next = report("2021-07-10T09:00:00+08:00");

        assertThat(next.manifest().comparedWith()).contains(name);
        assertThat(Files.readString(next.folder().resolve("changes.csv")))
                .contains("collective_persons,,current,81,,,ok,85,,,ok,correction\n");
        CommandRun diff = run("diff", name, next.key().toString());
        assertThat(diff.exitCode()).as(diff.err()).isZero();
        assertThat(diff.out()).contains("  collective_persons - current: 81 -> 85  (correction)");
        assertThat(run("editions").out()).contains(name, next.key().toString());
    }

    private static Edition report(String cutoff) {
        CommandRun report = run(
                "report",
                "monthly",
                "--region",
                "990121",
                "--period",
                "2021-06",
                "--cutoff",
                cutoff,
                "--formats",
                "docx");
        assertThat(report.exitCode()).as(report.err()).isZero();
        List<Edition> editions = new Editions(home.resolve("output"))
                .of(Optional.of(Audience.INTERNAL), "990121", "monthly", "month-2021-06");
        return editions.get(editions.size() - 1);
    }

    private static CommandRun run(String... arguments) {
        return in(Locale.ENGLISH, arguments);
    }

    private static CommandRun in(Locale locale, String... arguments) {
        Path fonts = SAMPLES.resolveSibling(".huibao").resolve("fonts");
        return CommandRun.in(
                locale,
                home,
                Map.of("HUIBAO_FONTS", System.getenv().getOrDefault("HUIBAO_FONTS", fonts.toString())),
                arguments);
    }
}
