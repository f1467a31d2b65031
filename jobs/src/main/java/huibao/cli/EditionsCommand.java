package huibao.cli;

import huibao.edition.Edition;
import picocli.CommandLine.Command;

/** Lists what has been published. */
@Command(name = "editions")
final class EditionsCommand implements Runnable {
    private final Office office;

    EditionsCommand(Office office) {
        this.office = office;
    }

    @Override
    public void run() {
        for (Edition edition : office.desk().editions().all()) {
            office.print(edition.manifest().edition() + "  " + edition.folder());
        }
    }
}
