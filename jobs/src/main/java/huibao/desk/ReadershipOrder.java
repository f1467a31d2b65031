package huibao.desk;

import huibao.calendar.ShanghaiTime;
import huibao.figure.Audience;
import huibao.request.Readership;
import huibao.settings.Setting;
import huibao.settings.Settings;
import huibao.text.CleanText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * Who an output is to be for.
 *
 * @param audience {@code internal} or {@code release}; empty = as the settings say
 * @param approvedBy post that let a release out
 * @param approvedOn day it did so
 */
public record ReadershipOrder(Optional<String> audience, Optional<String> approvedBy, Optional<LocalDate> approvedOn) {
    /** As the settings say, approved by nobody. */
    public static final ReadershipOrder USUAL =
            new ReadershipOrder(Optional.empty(), Optional.empty(), Optional.empty());

    /** @throws OrderRefusedException if a release is not approved, or not yet, or something else is */
    public Readership readership(Desk desk) {
        Audience asked = audience(desk.settings());
        boolean isApproved = approvedBy.isPresent() && approvedOn.isPresent();
        if (asked == Audience.RELEASE && !isApproved) {
            throw OrderRefusedException.of("audience.not-approved");
        }
        if (asked == Audience.INTERNAL && (approvedBy.isPresent() || approvedOn.isPresent())) {
            throw OrderRefusedException.of("audience.nothing-to-approve");
        }
        LocalDate today = ShanghaiTime.dateOf(desk.now());
        approvedOn.filter(day -> day.isAfter(today)).ifPresent(day -> {
            throw OrderRefusedException.of("audience.approved-ahead", day, today);
        });
        return asked == Audience.RELEASE
                ? Readership.release(
                        printable("audience.post-unprintable", approvedBy.orElseThrow()), approvedOn.orElseThrow())
                : Readership.internal();
    }

    private Audience audience(Settings settings) {
        String word = audience.orElseGet(() -> settings.text(Setting.AUDIENCE));
        return Audience.find(word)
                .orElseThrow(() -> OrderRefusedException.of(
                        "audience.unknown",
                        word,
                        Arrays.stream(Audience.values()).map(Audience::code).toList()));
    }

    /** @param key of the complaint about a character that cannot be printed */
    static String printable(String key, String text) {
        CleanText clean = CleanText.of(text);
        if (!clean.isUsable()) {
            throw OrderRefusedException.of(
                    key, clean.refused().map(CleanText::notation).orElseGet(() -> CleanText.shown(text)));
        }
        return clean.text();
    }
}
