package huibao.cli;

import huibao.edition.Edition;
import huibao.edition.Editions;
import huibao.pipeline.OfficeSource;
import huibao.pipeline.Pipeline;
import huibao.pipeline.Reproduction;
import huibao.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a published edition again and compares it byte for byte. */
@Command(name = "reproduce")
final class ReproduceCommand implements Runnable {
    private final Office office;

    @Parameters(paramLabel = "EDITION", descriptionKey = "edition.name")
    private String name;

    ReproduceCommand(Office office) {
        this.office = office;
    }

    @Override
    public void run() {
        Edition edition = new Editions(office.settings().output()).named(name);
        Settings then = new Reproduction(edition).settings(office.settings());
        try (OfficeSource source = office.source();
                Pipeline pipeline = office.openPipeline(then, source)) {
            pipeline.reproduce(edition);
            office.say("reproduce.same", edition.key(), edition.files().size());
        }
    }
}
