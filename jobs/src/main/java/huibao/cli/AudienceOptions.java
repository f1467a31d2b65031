package huibao.cli;

import huibao.desk.ReadershipOrder;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Who an output is for, and who let it out. */
final class AudienceOptions {
    @Option(names = "--audience", paramLabel = "WORD", descriptionKey = "audience.audience")
    private Optional<String> audience = Optional.empty();

    @Option(names = "--approved-by", paramLabel = "POST", descriptionKey = "audience.approved-by")
    private Optional<String> approvedBy = Optional.empty();

    @Option(names = "--approved-on", paramLabel = "DAY", descriptionKey = "audience.approved-on")
    private Optional<LocalDate> approvedOn = Optional.empty();

    ReadershipOrder order() {
        return new ReadershipOrder(audience, approvedBy, approvedOn);
    }
}
