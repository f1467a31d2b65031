package huibao.narrative;

import huibao.figure.FigureKey;
import java.util.List;

/** What became of listed matters. 办结, 化解 and 终结 are three things and never stand for one another. */
enum Outcome {
    CLOSED("已办结", "_closed"),
    RESOLVED("已化解", "_resolved"),
    TERMINATED("已终结", "_terminated");

    static final List<Outcome> ALL = List.of(values());

    private final String words;
    private final String suffix;

    Outcome(String words, String suffix) {
        this.words = words;
        this.suffix = suffix;
    }

    String words() {
        return words;
    }

    Statement of(Statement family) {
        FigureKey key = family.key();
        return new Statement(
                family.topic(), family.quantity(), new FigureKey(metric(key.metric()), key.dimensions(), key.role()));
    }

    /** {@code assigned} to {@code assigned_closed}; the campaign's list drops its {@code _items}. */
    String metric(String family) {
        return family.replace("_items", "") + suffix;
    }
}
