package huibao.history;

import huibao.calendar.EditionPeriods;
import huibao.calendar.Period;
import huibao.calendar.Role;
import huibao.edition.Edition;
import huibao.edition.EditionKey;
import huibao.edition.Editions;
import huibao.edition.Manifest.ReportedPeriod;
import huibao.edition.VerificationException;
import huibao.figure.Audience;
import huibao.problem.Problem;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The earlier editions a report looks back at.
 *
 * @param previous the newest earlier edition of the same period
 * @param byRole the first whole edition of the period of each comparison, as it was handed in then
 * @param byMonth the same of each of the twelve newest months by label, but for the month that is reported itself
 */
record PastEditions(Optional<Edition> previous, Map<Role, Edition> byRole, Map<String, Edition> byMonth) {
    private static final int MONTHS = 12;

    /**
     * @param recorded the editions looked at when this one was made first; empty if it is made for the first time
     * @throws VerificationException if one of those is not there any more
     */
    static PastEditions of(Editions editions, EditionKey key, EditionPeriods periods, Optional<List<String>> recorded) {
        Instant cutoff = periods.cutoff();
        List<Edition> earlier = editions.all().stream()
                .filter(edition -> edition.key().audience().orElse(Audience.INTERNAL) == Audience.INTERNAL)
                .filter(edition -> edition.key().region().equals(key.region()))
                .filter(edition -> edition.key().deliverable().equals(key.deliverable()))
                .filter(edition -> edition.manifest().cutoff().isBefore(cutoff))
                .filter(edition -> recorded.isEmpty()
                        || recorded.get().contains(edition.key().toString()))
                .sorted(Comparator.comparing(edition -> edition.manifest().cutoff()))
                .toList();
        requireAll(recorded.orElse(List.of()), earlier);
        PastEditions past = new PastEditions(
                earlier.stream()
                        .filter(edition -> isOf(edition, periods.reported()))
                        .reduce((one, later) -> later),
                byRole(earlier, periods),
                byMonth(earlier, periods));
        past.all().forEach(Edition::verify);
        return past;
    }

    private static void requireAll(List<String> recorded, List<Edition> found) {
        List<Problem> missing = recorded.stream()
                .filter(name -> found.stream()
                        .noneMatch(edition -> edition.key().toString().equals(name)))
                .map(name -> Problem.of("verify.edition-missing", name))
                .toList();
        if (!missing.isEmpty()) {
            throw VerificationException.of("past-editions", missing);
        }
    }

    private static Map<Role, Edition> byRole(List<Edition> earlier, EditionPeriods periods) {
        Map<Role, Edition> byRole = new EnumMap<>(Role.class);
        for (Role role : List.of(Role.PREVIOUS, Role.SAME_LAST_YEAR)) {
            first(earlier, periods.role(role)).ifPresent(edition -> byRole.put(role, edition));
        }
        return byRole;
    }

    private static Map<String, Edition> byMonth(List<Edition> earlier, EditionPeriods periods) {
        Map<String, Edition> byMonth = new LinkedHashMap<>();
        periods.months().stream()
                .filter(month -> !month.label().equals(periods.reported().label()))
                .limit(MONTHS)
                .forEach(month -> first(earlier, month).ifPresent(edition -> byMonth.put(month.label(), edition)));
        return byMonth;
    }

    private static Optional<Edition> first(List<Edition> earlier, Period period) {
        return earlier.stream()
                .filter(edition ->
                        isOf(edition, period) && !edition.manifest().period().toDate())
                .findFirst();
    }

    private static boolean isOf(Edition edition, Period period) {
        ReportedPeriod reported = edition.manifest().period();
        return reported.kind().equals(period.kind().code())
                && reported.start().equals(period.start())
                && reported.end().equals(period.end());
    }

    /** Their names, each once. */
    List<String> names() {
        return all().map(edition -> edition.key().toString())
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<Edition> all() {
        return Stream.concat(previous.stream(), Stream.concat(byRole.values().stream(), byMonth.values().stream()))
                .distinct();
    }
}
