package huibao.adhoc;

import huibao.metric.Catalogue;
import huibao.metric.Measure;
import huibao.metric.Subject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Measures whose numbers follow from one another, so that one cannot be judged without the others. */
enum Family {
    /** What was registered, what it repeats, and what is open of it. */
    ITEMS(Subject.VOLUME, Subject.ITEM_ROW, Subject.UPWARD_VISIT, Subject.FLOW, Subject.RESOLUTION, Subject.STOCK),
    ANSWERS(Subject.ANSWER, Subject.CLOSURE, Subject.FIRST_TIME),
    ACCEPTANCE(Subject.ACCEPTANCE),
    NOTICE(Subject.NOTICE),
    HANDLING(Subject.HANDLING),
    SURVIVAL(Subject.SURVIVAL),
    LISTINGS(Subject.LISTING),
    EVALUATIONS(Subject.EVALUATION),
    ACTIVITIES(Subject.ACTIVITY);

    private final Set<Subject> subjects;

    Family(Subject first, Subject... more) {
        this.subjects = EnumSet.of(first, more);
    }

    /** Of the catalogue those that belong to the families of some measures. */
    static List<Measure> of(List<Measure> measures, Catalogue catalogue) {
        Set<Subject> related = EnumSet.noneOf(Subject.class);
        for (Family family : values()) {
            if (measures.stream().anyMatch(measure -> family.subjects.contains(measure.subject()))) {
                related.addAll(family.subjects);
            }
        }
        return catalogue.all().stream()
                .filter(measure -> related.contains(measure.subject()))
                .toList();
    }
}
