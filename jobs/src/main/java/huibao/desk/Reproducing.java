package huibao.desk;

import huibao.edition.Edition;
import huibao.history.Reproduction;
import huibao.pipeline.OfficeSource;
import huibao.pipeline.Pipeline;
import huibao.pipeline.Progress;

/** Makes published editions again, byte for byte. */
public final class Reproducing {
    private Reproducing() {}

    /**
     * @return the edition, of which every byte was made again
     * @throws huibao.pipeline.JobFailedException if a byte differs
     */
    public static Edition of(String name, Desk desk, Progress progress) {
        Edition edition = desk.editions().named(name);
        Desk then = desk.with(new Reproduction(edition).settings(desk.settings()));
        try (OfficeSource source = desk.source();
                Pipeline pipeline = then.open(source, progress)) {
            pipeline.reproduce(edition);
            return edition;
        }
    }
}
