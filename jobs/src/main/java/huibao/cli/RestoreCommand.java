package huibao.cli;

import huibao.home.HandOverRefused;
import huibao.home.HomeRestore;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes an empty home folder one of a backup. */
@Command(name = "restore")
final class RestoreCommand implements Runnable {
    private final Office office;

    @Parameters(paramLabel = "FILE", descriptionKey = "restore.file")
    private Path file;

    RestoreCommand(Office office) {
        this.office = office;
    }

    @Override
    public void run() {
        if (new HandOver(office).isServed()) {
            throw HandOverRefused.because("restore.served", office.home());
        }
        HomeRestore.Restored restored =
                new HomeRestore(office.home(), ProgramVersion.text(), office.clock()).read(file);
        office.say("restore.done", office.home(), restored.files());
        restored.beside().forEach(name -> office.say("restore.beside", name));
    }
}
