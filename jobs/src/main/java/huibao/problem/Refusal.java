package huibao.problem;

/** Marks a failure for what was asked: a job that stops for it leaves nothing behind to go on with. */
public interface Refusal {}
