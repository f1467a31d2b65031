package huibao.fold;

import huibao.calendar.ShanghaiTime;
import huibao.metric.Dimension;

/** The state of a matter at the end of the day an upward visit was made about it: the first that holds. */
public final class MatterStates {
    static final int CLOSED = Dimension.MATTER_STATE.number("closed");
    static final int ANSWERED = Dimension.MATTER_STATE.number("answered");
    static final int ANSWER_OVERDUE = Dimension.MATTER_STATE.number("answer_overdue");
    static final int ACCEPTANCE_OVERDUE = Dimension.MATTER_STATE.number("acceptance_overdue");
    static final int IN_TIME = Dimension.MATTER_STATE.number("in_time");
    static final int NEW = Dimension.MATTER_STATE.number("new");
    public static final int UNKNOWN = Dimension.MATTER_STATE.number(Dimension.UNKNOWN);

    private static final int ACCEPTANCE_DAYS = 15;

    private final FoldQuestion question;

    MatterStates(FoldQuestion question) {
        this.question = question;
    }

    void answer(KnownItem root, StockPath path, MatterAnswers answers) {
        for (Matters.RootStateQuery asked : question.matters().asked(root.row.itemId())) {
            answers.accept(asked.visit(), state(root, path, asked.day()));
        }
    }

    private int state(KnownItem root, StockPath path, int day) {
        if (root.registeredOn > day) {
            return UNKNOWN;
        }
        long bound = ShanghaiTime.startOf(day + 1);
        if (path.isSettledAt(bound)) {
            return CLOSED;
        }
        ForwardingInForce handling = new ForwardingInForce(root, bound);
        if (handling.answer() != null) {
            return ANSWERED;
        }
        if (handling.dueOn() != Numbers.NONE && handling.dueOn() < day) {
            return ANSWER_OVERDUE;
        }
        return isAcceptanceOverdue(root, bound, day) ? ACCEPTANCE_OVERDUE : IN_TIME;
    }

    private boolean isAcceptanceOverdue(KnownItem root, long bound, int day) {
        return question.reference().isPetitionOffice(root.row.registeringUnit())
                && root.registeredOn + ACCEPTANCE_DAYS < day
                && root.events.stream().noneMatch(event -> event.kind() == EventKind.ACCEPTED && event.isBefore(bound));
    }
}
