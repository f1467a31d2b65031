package huibao.cli;

import huibao.pipeline.Progress;
import java.time.Duration;

/** Progress on the error stream: a line that lives where somebody watches, one plain line a step where nobody does. */
final class TerminalProgress implements Progress {
    /** Back to the start of the line, and clear it. */
    private static final String OVER = "\r\u001B[K";

    private static final int NAME_WIDTH = 12;

    private final Terminal terminal;
    private final Messages messages;

    TerminalProgress(Terminal terminal, Messages messages) {
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public void started(String step) {
        live(messages.text("progress.started", name(step)));
    }

    @Override
    public void advanced(StepReport soFar) {
        live(line("progress.running", soFar) + timeLeft(soFar));
    }

    @Override
    public void finished(StepReport step) {
        String key = step.completed() ? "progress.finished" : "progress.stopped";
        terminal.err().println((terminal.interactive() ? OVER : "") + line(key, step));
    }

    @Override
    public void again(int attempt, String reason) {
        terminal.err().println(messages.text("progress.again", attempt, reason));
    }

    private void live(String line) {
        if (terminal.interactive()) {
            terminal.err().print(OVER + line);
            terminal.err().flush();
        }
    }

    private String line(String key, StepReport step) {
        String seconds = String.format("%6.1f", seconds(step.elapsed()));
        return messages.text(key, aligned(name(step.step())), seconds, counts(step))
                .stripTrailing();
    }

    private String counts(StepReport step) {
        String key = "counts." + step.step();
        boolean counted = step.read() > 0 || step.written() > 0;
        return counted && messages.bundle().containsKey(key)
                ? messages.text(key, thousands(step.read()), thousands(step.written()), rate(step))
                : "";
    }

    private static String thousands(long number) {
        return String.format("%,d", number);
    }

    private static String rate(StepReport step) {
        double seconds = seconds(step.elapsed());
        return seconds < 1 || step.total() == 0 ? "" : String.format("%,.0f/s", step.read() / seconds);
    }

    private String timeLeft(StepReport step) {
        if (step.total() <= step.read() || step.read() == 0) {
            return "";
        }
        double left = seconds(step.elapsed()) * (step.total() - step.read()) / step.read();
        return messages.text("progress.left", thousands(step.total()), Math.round(left));
    }

    /** To the width of the longest name; a Chinese character is two wide. */
    private static String aligned(String name) {
        int wide = name.codePoints().map(point -> point > 0x2E80 ? 2 : 1).sum();
        return name + " ".repeat(Math.max(0, NAME_WIDTH - wide));
    }

    private String name(String step) {
        return messages.step(step);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
