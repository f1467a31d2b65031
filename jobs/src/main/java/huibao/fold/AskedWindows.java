package huibao.fold;

import huibao.metric.Subject;
import java.io.Serializable;
import java.util.Map;

/** The windows each subject is asked for in, as bits. Without a map: it is looked at some ten times for each item and window. */
public final class AskedWindows implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long[] bySubject = new long[Subject.values().length];

    public AskedWindows(Map<Subject, Long> asked) {
        asked.forEach((subject, windows) -> bySubject[subject.ordinal()] = windows);
    }

    long of(Subject subject) {
        return bySubject[subject.ordinal()];
    }
}
