package huibao.narrative;

import huibao.narrative.SentenceTemplate.Duty;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A problem the figures may show, and what the office does about it.
 *
 * @param title the heading it gets
 * @param said what shows it; a problem of which nothing can be said is none
 * @param remedy what will be done
 */
record ProblemTemplate(String name, String title, SentenceTemplate said, Remedy remedy) {
    /**
     * What will be done: each part may be missing where an office changes another.
     *
     * @param measure in the section on what comes next
     * @param advice in a few words, for the first page
     */
    record Remedy(
            Optional<SentenceTemplate> measure,
            Optional<SentenceTemplate> advice,
            Optional<String> post,
            Optional<Integer> days) {
        static final Remedy NONE = new Remedy(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /** This one where it says something, else the other. */
        Remedy or(Remedy other) {
            return new Remedy(
                    measure.or(other::measure), advice.or(other::advice), post.or(other::post), days.or(other::days));
        }
    }

    /** The same problem as the office calls and mends it. */
    ProblemTemplate with(Optional<String> otherTitle, Remedy other) {
        return new ProblemTemplate(name, otherTitle.orElse(title), said, other.or(remedy));
    }

    Optional<SentenceTemplate> measure() {
        return remedy.measure().map(template -> template.of(duty()));
    }

    Optional<SentenceTemplate> advice() {
        return remedy.advice().map(template -> template.of(duty()));
    }

    private Duty duty() {
        return new Duty(remedy.post().orElse(""), remedy.days().orElse(0));
    }

    List<SentenceTemplate> templates() {
        return Stream.of(Optional.of(said), measure(), advice())
                .flatMap(Optional::stream)
                .toList();
    }
}
