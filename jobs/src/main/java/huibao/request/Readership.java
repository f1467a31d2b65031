package huibao.request;

import huibao.figure.Audience;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Who an output is for.
 *
 * @param approval who let it out and when; always there for a release, never otherwise
 */
public record Readership(Audience audience, Optional<Approval> approval) {
    public static final String AUDIENCE = "audience";
    public static final String APPROVED_BY = "approved-by";
    public static final String APPROVED_ON = "approved-on";

    /** @param by the post that approved, never a person */
    public record Approval(String by, LocalDate on) {}

    public Readership {
        if (approval.isPresent() != (audience == Audience.RELEASE)) {
            throw new IllegalArgumentException("Invalid audience: " + audience.code() + " with approval " + approval
                    + ". Expected --approved-by and --approved-on with --audience release, and only there");
        }
    }

    public static Readership internal() {
        return new Readership(Audience.INTERNAL, Optional.empty());
    }

    public static Readership release(String by, LocalDate on) {
        return new Readership(Audience.RELEASE, Optional.of(new Approval(by, on)));
    }

    public boolean isRelease() {
        return audience == Audience.RELEASE;
    }

    /** The default is not a parameter, so that the usual report stays the same job. */
    void addTo(Map<String, String> parameters) {
        approval.ifPresent(approved -> parameters.putAll(Map.of(
                AUDIENCE,
                audience.code(),
                APPROVED_BY,
                approved.by(),
                APPROVED_ON,
                approved.on().toString())));
    }

    static Readership of(Map<String, String> parameters) {
        return Optional.ofNullable(parameters.get(AUDIENCE))
                .flatMap(Audience::find)
                .filter(Audience.RELEASE::equals)
                .map(release -> release(parameters.get(APPROVED_BY), LocalDate.parse(parameters.get(APPROVED_ON))))
                .orElseGet(Readership::internal);
    }
}
