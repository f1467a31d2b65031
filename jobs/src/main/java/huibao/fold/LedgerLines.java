package huibao.fold;

import huibao.calendar.ShanghaiTime;
import huibao.metric.Dimension;
import java.util.Optional;

/** The ledger's line of an item, as at the end of the period that is asked about first, an edition's current one. */
final class LedgerLines {
    private static final int UNKNOWN_TIER = Dimension.TIER.number(Dimension.UNKNOWN);

    private final FoldQuestion question;
    private final long start;
    private final long end;

    LedgerLines(FoldQuestion question) {
        this.question = question;
        int current = question.windows().roles().get(0).window();
        this.start = question.windows().start(current);
        this.end = question.windows().end(current);
    }

    Optional<Listing> of(KnownItem item, StockPath path, ResolutionPath resolution) {
        if (question.ledger() == LedgerScope.NONE || item.row.registeredAt() >= end) {
            return Optional.empty();
        }
        boolean onList = question.tiers().containsKey(item.row.itemId());
        int listedOn = listedOn(item);
        boolean wanted =
                switch (question.ledger()) {
                    case NONE -> false;
                    case LISTED -> listedOn != Numbers.NONE && wasAtWork(path);
                    case CAMPAIGN -> onList;
                };
        return wanted
                ? Optional.of(line(item, path, resolution, listedOn == Numbers.NONE ? item.registeredOn : listedOn))
                : Optional.empty();
    }

    /** Open at the end, or settled within the period. */
    private boolean wasAtWork(StockPath path) {
        return path.isOpenAt(end)
                || path.isOpenAt(start)
                || path.moves().stream().anyMatch(move -> move.at() >= start && move.at() < end);
    }

    private Listing line(KnownItem item, StockPath path, ResolutionPath resolution, int listedOn) {
        ForwardingInForce handling = new ForwardingInForce(item, end);
        return new Listing(
                item.row.itemId(),
                question.tiers().getOrDefault(item.row.itemId(), UNKNOWN_TIER),
                assignedLevels(item),
                post(item),
                handling.unit(),
                listedOn,
                dueOn(item, handling),
                handling.answer() != null,
                path.isAt(EventKind.CLOSED, end),
                path.isAt(EventKind.WITHDRAWN, end),
                path.isAt(EventKind.MERGED, end),
                resolution.isResolvedAt(end),
                isTerminated(item));
    }

    private long assignedLevels(KnownItem item) {
        long levels = 0;
        for (Event event : item.events) {
            levels |= event.kind() == EventKind.ASSIGNED && event.isBefore(end) ? 1L << event.level() : 0;
        }
        return levels;
    }

    /** The day of the first event that puts an item on the office's work list. */
    private int listedOn(KnownItem item) {
        for (Event event : item.events) {
            boolean lists = event.kind() == EventKind.ASSIGNED
                    || event.kind() == EventKind.LEAD_ASSIGNED
                    || event.kind() == EventKind.SUPERVISED;
            if (lists && event.isBefore(end)) {
                return ShanghaiTime.dayOf(event.at());
            }
        }
        return Numbers.NONE;
    }

    /** The last post that took the item on. */
    private int post(KnownItem item) {
        int post = Numbers.NONE;
        for (Event event : item.events) {
            if (event.kind() == EventKind.LEAD_ASSIGNED && event.isBefore(end)) {
                post = event.post();
            }
        }
        return post;
    }

    /** The day set with the supervision goes before the one set with the forwarding. */
    private int dueOn(KnownItem item, ForwardingInForce handling) {
        int due = handling.dueOn();
        for (Event event : item.events) {
            if (event.kind() == EventKind.SUPERVISED && event.dueOn() != Numbers.NONE && event.isBefore(end)) {
                due = event.dueOn();
            }
        }
        return due;
    }

    private boolean isTerminated(KnownItem item) {
        return item.events.stream().anyMatch(event -> event.kind() == EventKind.TERMINATED && event.isBefore(end));
    }
}
