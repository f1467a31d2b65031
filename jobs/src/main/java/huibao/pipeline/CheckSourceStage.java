package huibao.pipeline;

import huibao.source.Breach;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refuses a source that does not keep the contract, before a row is read. */
record CheckSourceStage(OfficeSource source) implements Stage {
    private static final Logger LOG = LoggerFactory.getLogger(CheckSourceStage.class);

    @Override
    public Rows run(Work work) {
        List<Breach> breaches = source.breaches();
        List<Breach> refusals = breaches.stream().filter(Breach::isRefused).toList();
        if (!refusals.isEmpty()) {
            throw new SourceBreachException(refusals);
        }
        breaches.forEach(warning -> LOG.warn("{}", SourceBreachException.line(warning)));
        return new Rows(0, 0);
    }
}
