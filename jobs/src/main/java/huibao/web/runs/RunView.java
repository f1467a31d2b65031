package huibao.web.runs;

import huibao.access.Accounts;
import huibao.calendar.ShanghaiTime;
import huibao.desk.Ticket;
import huibao.edition.Deliverable;
import huibao.pipeline.JobRun;
import huibao.pipeline.Progress.StepReport;
import huibao.web.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How jobs are written on a page. */
public final class RunView {
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ShanghaiTime.ZONE);

    private static final Pattern REPORT = Pattern.compile("(\\S+) \\S+ (\\S+) @ \\S+");

    private RunView() {}

    /**
     * A step as a row.
     *
     * @param state word of the bundle, with a sign
     * @param share of its rows, in per cent; empty where their number is not known
     */
    public record StepRow(
            String name, String state, String rows, String lasted, Optional<Integer> share, String left) {}

    public static List<StepRow> steps(Ticket.TicketView seen, Words words) {
        return seen.steps().stream().map(step -> step(step, seen, words)).toList();
    }

    private static StepRow step(StepReport step, Ticket.TicketView seen, Words words) {
        String state =
                step.completed() ? "completed" : seen.state() == Ticket.TicketState.RUNNING ? "running" : "failed";
        boolean isCounted = step.total() > 0 && !step.completed();
        return new StepRow(
                stepName(step.step(), words),
                words.text("runs.state." + state),
                step.read() == 0 ? "" : String.format("%,d", step.read()),
                seconds(step.elapsed()),
                isCounted ? Optional.of((int) Math.min(100, 100 * step.read() / step.total())) : Optional.empty(),
                isCounted ? left(step, words) : "");
    }

    private static String left(StepReport step, Words words) {
        if (step.read() == 0 || step.elapsed().toMillis() < 2000) {
            return "";
        }
        long millis = step.elapsed().toMillis() * Math.max(0, step.total() - step.read()) / step.read();
        return words.text("runs.left", Long.toString(Math.max(1, millis / 1000)));
    }

    public static List<StepRow> steps(JobRun run, Words words) {
        return run.steps().stream()
                .map(step -> new StepRow(
                        stepName(step.name(), words),
                        words.text("runs.state." + name(step.state())),
                        step.read() == 0 ? "" : String.format("%,d", step.read()),
                        step.startedAt()
                                .flatMap(start -> step.endedAt().map(end -> seconds(Duration.between(start, end))))
                                .orElse(""),
                        Optional.empty(),
                        ""))
                .toList();
    }

    /** Those within the extraction are called by what they read. */
    public static String stepName(String step, Words words) {
        String[] parts = step.split(":", 2);
        return words.step(parts[0]) + (parts.length > 1 ? " " + part(parts[1]) : "");
    }

    /** Parts of the work are counted from one. */
    private static String part(String number) {
        return number.matches("\\d{1,6}") ? Integer.toString(Integer.parseInt(number) + 1) : number;
    }

    /** Address of a job that is in the queue. */
    public static String place(Ticket ticket) {
        return switch (ticket.order().kind()) {
            case DUE, REPORT -> "/runs/q" + ticket.number();
            case QUESTION -> "/answers/q" + ticket.number();
            case COMPARISON -> ticket.order().identity();
        };
    }

    public static String user(Ticket ticket, Words words) {
        String user = ticket.order().user();
        return user.isEmpty()
                ? words.text("runs.schedule")
                : user.equals(Accounts.TERMINAL) ? words.text("runs.terminal") : user;
    }

    /** What a job makes, as the office calls it: the record names a report by its codes. */
    public static String about(JobRun run, Words words) {
        Matcher report = REPORT.matcher(run.about());
        if (!report.matches()) {
            return run.described();
        }
        return deliverable(report.group(1), words) + " " + report.group(2);
    }

    /** Where the same report is asked for anew; empty for other jobs. */
    static Optional<String> anew(JobRun run) {
        Matcher report = REPORT.matcher(run.about());
        return report.matches()
                ? Optional.of("/runs/new?deliverable=" + report.group(1) + "&period=" + report.group(2)
                        + run.region().map(region -> "&region=" + region).orElse(""))
                : Optional.empty();
    }

    /** One that the office added is called by its folder. */
    public static String deliverable(String code, Words words) {
        return Deliverable.find(code).isPresent() ? words.text("term.deliverable." + code) : code;
    }

    public static String state(JobRun run, Words words) {
        return words.text("runs.state." + name(run.state()));
    }

    public static String state(Ticket.TicketView seen, Words words) {
        return words.text("runs.ticket." + name(seen.state()));
    }

    private static String name(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    public static String time(Optional<LocalDateTime> time) {
        return time.map(one -> SECONDS.format(one.atZone(ZoneId.systemDefault())))
                .orElse("");
    }

    public static String instant(Instant time) {
        return SECONDS.format(time);
    }

    private static String seconds(Duration elapsed) {
        return String.format(Locale.ROOT, "%.1f s", elapsed.toMillis() / 1000.0);
    }
}
