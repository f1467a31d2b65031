package huibao.narrative;

import huibao.calendar.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Finds problems in the figures, and says each with the numbers that show it. */
final class ProblemRules {
    private final Material material;
    private final Clauses clauses;

    ProblemRules(Material material) {
        this.material = material;
        this.clauses = material.clauses();
    }

    /** The sentences that show the problem; empty if the figures show none. */
    List<Sentence> find(ProblemKind kind) {
        return switch (kind) {
            case CAMPAIGN_UNRESOLVED -> campaign();
            case ANSWERS_OVERDUE -> overdue();
            case GROUPS_BELOW ->
                List.of(new MemberSentences(material, Frame.GROUP, "items")
                        .below("groups-below", Topic.RESOLUTION_RATE));
            case BACKLOG_AGE -> age();
            case STOCK_GROWING -> stock();
            case UPWARD_RISING -> upward();
            case BYPASS_RISING -> rises(Topic.BYPASS) ? List.of(new LevelSentences(material).bypass()) : List.of();
        };
    }

    private List<Sentence> campaign() {
        Statement all = Topic.CAMPAIGN.in(Role.CURRENT);
        boolean unresolved = less(Outcome.RESOLVED.of(all), all);
        return unresolved ? List.of(new StockSentences(material).family(Topic.CAMPAIGN)) : List.of();
    }

    private List<Sentence> overdue() {
        if (!isPositive(Topic.ANSWER_OVERDUE.in(Role.CURRENT))) {
            return List.of();
        }
        MemberSentences units = new MemberSentences(material, Frame.UNIT, "answer_rate");
        return List.of(new QualitySentences(material).answer(), units.most("units-overdue", Topic.ANSWER_OVERDUE));
    }

    private List<Sentence> age() {
        Statement old = Topic.STOCK_AGE.in(Role.CURRENT).of(Frame.AGE.dimension(), ">365");
        return isPositive(old) ? List.of(new StockSentences(material).age()) : List.of();
    }

    private List<Sentence> stock() {
        boolean grows = less(Topic.OPENING_STOCK.in(Role.CURRENT), Topic.CLOSING_STOCK.in(Role.CURRENT));
        return grows ? List.of(new StockSentences(material).identity()) : List.of();
    }

    /** Never without the reason: how far the matters had come. */
    private List<Sentence> upward() {
        LevelSentences levels = new LevelSentences(material);
        return rises(Topic.BEIJING) || rises(Topic.PROVINCIAL) ? List.of(levels.upward(), levels.states()) : List.of();
    }

    /** Judged on the year so far; on the period alone where it is the year so far. */
    private boolean rises(Topic topic) {
        return material.words().hasYearToDate() && material.has(topic.key(Role.YTD))
                ? clauses.moved(topic.in(Role.YTD), Role.YTD_LAST_YEAR, 1)
                : clauses.moved(topic.in(Role.CURRENT), Role.SAME_LAST_YEAR, 1);
    }

    private boolean isPositive(Statement statement) {
        return clauses.value(statement).filter(value -> value.signum() > 0).isPresent();
    }

    private boolean less(Statement smaller, Statement larger) {
        Optional<BigDecimal> small = clauses.value(smaller);
        Optional<BigDecimal> large = clauses.value(larger);
        return small.isPresent() && large.isPresent() && small.get().compareTo(large.get()) < 0;
    }
}
