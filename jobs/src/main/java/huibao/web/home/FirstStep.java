package huibao.web.home;

import huibao.desk.Desk;
import huibao.desk.PlanBoard;
import huibao.settings.Setting;
import java.util.List;

/**
 * What an office does before its first report, and who does it.
 *
 * @param text key of the bundle, with what is to be done while it is not
 */
public record FirstStep(String text, State state) {
    /** How far it has come. */
    public enum State {
        DONE,
        OPEN
    }

    /** In the order in which they are done. */
    static List<FirstStep> of(Desk desk, PlanBoard board) {
        return List.of(region(desk), data(desk), new FirstStep("home.first.report", State.OPEN), plan(board));
    }

    public boolean isDone() {
        return state == State.DONE;
    }

    private static FirstStep region(Desk desk) {
        boolean isSaid = desk.settings().find(Setting.REGION).isPresent();
        return isSaid
                ? new FirstStep("home.first.region-said", State.DONE)
                : new FirstStep("home.first.region", State.OPEN);
    }

    /** Whether rows stand in the embedded database is not looked up: it is started by the jobs that read it. */
    private static FirstStep data(Desk desk) {
        if (desk.lake().newest().isPresent()) {
            return new FirstStep("home.first.data-read", State.DONE);
        }
        return desk.settings().isEmbedded()
                ? new FirstStep("home.first.data", State.OPEN)
                : new FirstStep("home.first.source", State.DONE);
    }

    private static FirstStep plan(PlanBoard board) {
        return board.isWritten()
                ? new FirstStep("home.first.planned", State.DONE)
                : new FirstStep("home.first.plan", State.OPEN);
    }
}
