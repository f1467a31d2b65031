package huibao.fold;

import huibao.metric.Dimension;
import huibao.metric.Subject;

/**
 * docs/measures.md §4, families: what was assigned, led, supervised, listed as backlog or put on a campaign's list by
 * a window's end.
 */
final class ListingFacts {
    private static final int UNKNOWN_TIER = Dimension.TIER.number(Dimension.UNKNOWN);
    private static final int CAMPAIGN = Dimension.FAMILY.number("campaign");

    private final FoldQuestion question;
    private final Windows windows;
    private final long roles;
    private final Fact fact;

    ListingFacts(FoldQuestion question, Fact fact) {
        this.question = question;
        this.windows = question.windows();
        this.roles = question.windowsOf(Subject.LISTING);
        this.fact = fact;
    }

    void emit(KnownItem item, StockPath path, ResolutionPath resolution, FactSink facts) {
        Integer tier = question.tiers().get(item.row.itemId());
        if (!question.asks(Subject.LISTING) || (tier == null && !isListed(item))) {
            return;
        }
        fact.set(Dimension.TIER, tier == null ? UNKNOWN_TIER : tier);
        long families = tier == null ? 0 : 1L << CAMPAIGN;
        // What was over before several windows end is the same for all of them, and most of the listed are old.
        long over = roles & windows.endingAfter(item.lastMovedAt());
        if (over != 0) {
            emit(item, path, resolution, over, families, facts);
        }
        for (long rest = roles & ~over; rest != 0; rest &= rest - 1) {
            emit(item, path, resolution, Long.lowestOneBit(rest), families, facts);
        }
    }

    /**
     * @param same windows at whose ends the item is the same
     * @param listed the families it is listed in since it was registered
     */
    private void emit(
            KnownItem item, StockPath path, ResolutionPath resolution, long same, long listed, FactSink facts) {
        long end = windows.end(Long.numberOfTrailingZeros(same));
        boolean terminated = false;
        long families = item.row.registeredAt() < end ? listed : 0;
        long levels = 0;
        for (Event event : item.events) {
            if (event.isBefore(end)) {
                int family = family(event.kind());
                families |= family < 0 ? 0 : 1L << family;
                levels |= event.kind() == EventKind.ASSIGNED ? 1L << event.level() : 0;
                terminated |= event.kind() == EventKind.TERMINATED;
            }
        }
        for (int family = 0; family <= CAMPAIGN; family++) {
            if ((families >>> family & 1) != 0) {
                fact.start(Subject.LISTING);
                fact.windows(same);
                fact.set(Dimension.FAMILY, family);
                fact.assignedLevels(levels);
                fact.flag(Dimension.CLOSED, path.isAt(EventKind.CLOSED, end));
                fact.flag(Dimension.RESOLVED, resolution.isResolvedAt(end));
                fact.flag(Dimension.TERMINATED, terminated);
                facts.accept(fact);
            }
        }
    }

    private static boolean isListed(KnownItem item) {
        for (Event event : item.events) {
            if (family(event.kind()) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Number by {@code family}, or -1. */
    private static int family(EventKind kind) {
        return switch (kind) {
            case ASSIGNED -> 0;
            case LEAD_ASSIGNED -> 1;
            case SUPERVISED -> 2;
            case BACKLOG_LISTED -> 3;
            default -> -1;
        };
    }
}
