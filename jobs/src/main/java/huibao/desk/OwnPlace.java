package huibao.desk;

import huibao.pipeline.JobRun;
import huibao.pipeline.OfficeSource;
import huibao.pipeline.Pipeline;
import huibao.pipeline.Progress;
import java.time.Duration;
import java.util.List;

/** The process of the command itself. */
public record OwnPlace(OfficeSource source, Pipeline pipeline) implements JobPlace {
    /** @throws huibao.home.HomeInUseException if another process works in the home folder */
    public static OwnPlace open(Desk desk, Progress progress) {
        OfficeSource source = desk.source();
        return new OwnPlace(source, desk.open(source, progress));
    }

    @Override
    public Pipeline.Outcome make(JobOrder order) {
        return order.work().apply(pipeline);
    }

    @Override
    public Duration expected(long rows) {
        return pipeline.expected(rows);
    }

    @Override
    public List<JobRun> runs() {
        return pipeline.runs();
    }

    @Override
    public void close() {
        try (source;
                pipeline) {
            // the job first, then what it reads
        }
    }
}
