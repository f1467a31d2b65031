package huibao.cli;

import huibao.desk.Reproducing;
import huibao.edition.Edition;
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
        Edition edition = Reproducing.of(name, office.desk(), office.progress());
        office.say("reproduce.same", edition.key(), edition.files().size());
    }
}
