package huibao.cli;

import huibao.calendar.ShanghaiTime;
import huibao.desk.Desk;
import huibao.desk.OrderRefusedException;
import huibao.edition.Edition;
import huibao.figure.Audience;
import huibao.lake.Lake;
import huibao.lake.run.LakeRun;
import huibao.mart.MartDatabase;
import huibao.mart.MartFiles;
import huibao.mart.MartTable;
import huibao.mart.Marts;
import huibao.narrative.Names;
import huibao.settings.DatabaseAddress;
import huibao.settings.Setting;
import huibao.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes everything published into tables, those of each audience apart: Parquet always, PostgreSQL where mart.url says so. */
@Command(name = "marts")
final class MartsCommand implements Runnable {
    private final Office office;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "marts.out")
    private Optional<Path> out = Optional.empty();

    MartsCommand(Office office) {
        this.office = office;
    }

    @Override
    public void run() {
        Settings settings = office.settings();
        refuseWrongRole(settings);
        List<Edition> editions = office.desk().editions().all();
        if (editions.isEmpty()) {
            throw OrderRefusedException.of("marts.nothing", settings.output());
        }
        Marts.MemberNaming names = names(office.desk(), editions);
        Path folder = out.orElse(Path.of(settings.text(Setting.MART_FOLDER)));
        for (Audience audience : Audience.values()) {
            List<MartTable> tables =
                    new Marts(editions, audience).tables(office.desk().catalogue(), names);
            // First what can be refused: then the files are as they were, too.
            database(settings, audience).ifPresent(database -> write(tables, database));
            new MartFiles(folder.resolve(audience.code())).write(tables).forEach(file -> office.print("  " + file));
        }
    }

    private void write(List<MartTable> tables, MartDatabase database) {
        database.write(tables);
        tables.forEach(table -> office.say(
                "marts.written", database.schema(), table.name(), table.rows().size()));
    }

    /** The role that writes the marts is never the one that reads the source. */
    private void refuseWrongRole(Settings settings) {
        String user = settings.find(Setting.MART_USER).orElse("");
        boolean isSource =
                settings.find(Setting.SOURCE_USER).filter(user::equals).isPresent();
        if (settings.find(Setting.MART_URL).isPresent() && (user.isEmpty() || isSource)) {
            throw OrderRefusedException.of("marts.role", user);
        }
    }

    private static Optional<MartDatabase> database(Settings settings, Audience audience) {
        return settings.find(Setting.MART_URL)
                .map(url -> new MartDatabase(
                        url,
                        settings.find(Setting.MART_USER).orElse(""),
                        settings.find(Setting.MART_PASSWORD).orElse(""),
                        tls(settings, url),
                        audience));
    }

    private static MartDatabase.MartTls tls(Settings settings, String url) {
        return new MartDatabase.MartTls(
                new DatabaseAddress(url).tlsMode(settings.find(Setting.MART_TLS)),
                settings.find(Setting.MART_TLS_ROOT_CERTIFICATE).map(Path::of));
    }

    private static Marts.MemberNaming names(Desk desk, List<Edition> editions) {
        Lake lake = desk.lake();
        Optional<LakeRun> run = lake.newest();
        Edition last = editions.get(editions.size() - 1);
        Optional<Names> names = run.map(lake::readCodes)
                .map(codes -> new Names(
                        desk.catalogue(),
                        codes,
                        last.key().region(),
                        ShanghaiTime.dateOf(last.manifest().cutoff())));
        return (dimension, code) ->
                names.map(known -> known.of(dimension, code)).orElse(code);
    }
}
