package huibao.pipeline;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the jobs do, each in one sentence. A job that stopped goes on after the last step that finished. */
@Configuration(proxyBeanMethods = false)
class ReportJobConfiguration {
    static final String REPORT = "report";
    static final String REPORT_FROM_LAKE = "report-from-lake";
    static final String EXTRACT = "extract";
    static final String REPRODUCE = "reproduce";

    /** A report of what the source holds now. */
    @Bean(REPORT)
    Job report(JobRepository records, Steps steps) {
        return new JobBuilder(REPORT, records)
                .start(steps.checkSource())
                .next(steps.extract())
                .next(steps.aggregate())
                .next(steps.disclose())
                .next(steps.lookBack())
                .next(steps.compose())
                .next(steps.render())
                .next(steps.verify())
                .next(steps.publish())
                .build();
    }

    /** A report of what the lake held after a run of the past. */
    @Bean(REPORT_FROM_LAKE)
    Job reportFromLake(JobRepository records, Steps steps) {
        return new JobBuilder(REPORT_FROM_LAKE, records)
                .start(steps.aggregate())
                .next(steps.disclose())
                .next(steps.lookBack())
                .next(steps.compose())
                .next(steps.render())
                .next(steps.verify())
                .next(steps.publish())
                .build();
    }

    /** A published edition once more, from the lake runs it names, and a comparison of every byte. */
    @Bean(REPRODUCE)
    Job reproduce(JobRepository records, Steps steps) {
        return new JobBuilder(REPRODUCE, records)
                .start(steps.aggregate())
                .next(steps.disclose())
                .next(steps.lookBack())
                .next(steps.compose())
                .next(steps.render())
                .next(steps.verify())
                .next(steps.compare())
                .build();
    }

    /** A new run in the lake and nothing more. */
    @Bean(EXTRACT)
    Job extractOnly(JobRepository records, Steps steps) {
        return new JobBuilder(EXTRACT, records)
                .start(steps.checkSource())
                .next(steps.extract())
                .build();
    }
}
