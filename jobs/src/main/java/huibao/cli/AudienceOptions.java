package huibao.cli;

import huibao.figure.Audience;
import huibao.pipeline.Readership;
import huibao.settings.Setting;
import huibao.text.CleanText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who an output is for, and who let it out. */
final class AudienceOptions {
    private final Office office;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--audience", paramLabel = "WORD", descriptionKey = "audience.audience")
    private Optional<String> audience = Optional.empty();

    @Option(names = "--approved-by", paramLabel = "POST", descriptionKey = "audience.approved-by")
    private Optional<String> approvedBy = Optional.empty();

    @Option(names = "--approved-on", paramLabel = "DAY", descriptionKey = "audience.approved-on")
    private Optional<LocalDate> approvedOn = Optional.empty();

    AudienceOptions(Office office) {
        this.office = office;
    }

    /** @throws ParameterException if a release is not approved, or something else is */
    Readership readership() {
        Audience asked = audience();
        boolean isApproved = approvedBy.isPresent() && approvedOn.isPresent();
        if (asked == Audience.RELEASE && !isApproved) {
            throw wrong("audience.not-approved");
        }
        if (asked == Audience.INTERNAL && (approvedBy.isPresent() || approvedOn.isPresent())) {
            throw wrong("audience.nothing-to-approve");
        }
        return asked == Audience.RELEASE
                ? Readership.release(post(approvedBy.orElseThrow()), approvedOn.orElseThrow())
                : Readership.internal();
    }

    private Audience audience() {
        String word = audience.orElseGet(() -> office.settings().text(Setting.AUDIENCE));
        return Audience.find(word)
                .orElseThrow(() -> wrong(
                        "audience.unknown",
                        word,
                        Arrays.stream(Audience.values()).map(Audience::code).toList()));
    }

    private String post(String text) {
        CleanText clean = CleanText.of(text);
        if (!clean.isUsable()) {
            throw wrong(
                    "audience.post-unprintable",
                    clean.refused().map(CleanText::notation).orElse("“”"));
        }
        return clean.text();
    }

    private ParameterException wrong(String key, Object... values) {
        return new ParameterException(spec.commandLine(), office.messages().text(key, values));
    }
}
