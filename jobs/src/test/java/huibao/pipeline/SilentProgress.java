package huibao.pipeline;

/** Tells nobody. */
public record SilentProgress() implements Progress {
    @Override
    public void started(String step) {}

    @Override
    public void advanced(StepReport soFar) {}

    @Override
    public void finished(StepReport step) {}
}
