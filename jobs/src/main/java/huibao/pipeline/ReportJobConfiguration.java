package huibao.pipeline;

import java.util.Arrays;
import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the jobs do, each in one sentence. The answer to a question is made as a report is, in a job of another name. A job
 * that stopped goes on after the last step that finished.
 */
@Configuration(proxyBeanMethods = false)
class ReportJobConfiguration {
    static final String REPORT = "report";
    static final String REPORT_FROM_LAKE = "report-from-lake";
    static final String REPRODUCE = "reproduce";
    static final String QUESTION = "adhoc";
    static final String QUESTION_TO_LAKE = "adhoc-from-lake";
    static final String REPRODUCE_ANSWER = "reproduce-adhoc";
    static final String EXTRACT = "extract";

    /** A report of what the source holds now. */
    @Bean(REPORT)
    Job report(JobRepository records, Steps steps) {
        return job(REPORT, records, read(steps), made(steps), List.of(steps.publish()));
    }

    /** A report of what the lake held after a run of the past. */
    @Bean(REPORT_FROM_LAKE)
    Job reportFromLake(JobRepository records, Steps steps) {
        return job(REPORT_FROM_LAKE, records, made(steps), List.of(steps.publish()));
    }

    /** A published edition once more, from the lake runs it names, and a comparison of every byte. */
    @Bean(REPRODUCE)
    Job reproduce(JobRepository records, Steps steps) {
        return job(REPRODUCE, records, made(steps), List.of(steps.compare()));
    }

    /** A question about what the source holds now. */
    @Bean(QUESTION)
    Job question(JobRepository records, Steps steps) {
        return job(QUESTION, records, read(steps), made(steps), List.of(steps.publish()));
    }

    /** A question about what the lake holds. */
    @Bean(QUESTION_TO_LAKE)
    Job questionToLake(JobRepository records, Steps steps) {
        return job(QUESTION_TO_LAKE, records, made(steps), List.of(steps.publish()));
    }

    /** A published answer once more. */
    @Bean(REPRODUCE_ANSWER)
    Job reproduceAnswer(JobRepository records, Steps steps) {
        return job(REPRODUCE_ANSWER, records, made(steps), List.of(steps.compare()));
    }

    /** A new run in the lake and nothing more. */
    @Bean(EXTRACT)
    Job extractOnly(JobRepository records, Steps steps) {
        return job(EXTRACT, records, read(steps));
    }

    private static List<Step> read(Steps steps) {
        return List.of(steps.checkSource(), steps.extract());
    }

    private static List<Step> made(Steps steps) {
        return List.of(
                steps.aggregate(), steps.disclose(), steps.lookBack(), steps.compose(), steps.render(), steps.verify());
    }

    @SafeVarargs
    private static Job job(String name, JobRepository records, List<Step>... parts) {
        List<Step> steps = Arrays.stream(parts).flatMap(List::stream).toList();
        SimpleJobBuilder job = new JobBuilder(name, records).start(steps.get(0));
        steps.stream().skip(1).forEach(job::next);
        return job.build();
    }
}
