package huibao.pipeline;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to a question. A job that stopped goes on after the last step that finished. */
@Configuration(proxyBeanMethods = false)
class AnswerJobConfiguration {
    static final String QUESTION = "adhoc";
    static final String QUESTION_TO_LAKE = "adhoc-from-lake";
    static final String REPRODUCE = "reproduce-adhoc";

    /** A question about what the source holds now. */
    @Bean(QUESTION)
    Job question(JobRepository records, Steps steps, AnswerStages stages) {
        return new JobBuilder(QUESTION, records)
                .start(steps.checkSource())
                .next(steps.extract())
                .next(steps.step("aggregate", stages.count()))
                .next(steps.step("disclose", stages.disclose()))
                .next(steps.step("answer", stages.write()))
                .next(steps.step("publish", stages.publish()))
                .build();
    }

    /** A question about what the lake holds. */
    @Bean(QUESTION_TO_LAKE)
    Job questionToLake(JobRepository records, Steps steps, AnswerStages stages) {
        return new JobBuilder(QUESTION_TO_LAKE, records)
                .start(steps.step("aggregate", stages.count()))
                .next(steps.step("disclose", stages.disclose()))
                .next(steps.step("answer", stages.write()))
                .next(steps.step("publish", stages.publish()))
                .build();
    }

    /** A published answer once more, from the lake runs it names, and a comparison of every byte. */
    @Bean(REPRODUCE)
    Job reproduceAnswer(JobRepository records, Steps steps, AnswerStages stages) {
        return new JobBuilder(REPRODUCE, records)
                .start(steps.step("aggregate", stages.count()))
                .next(steps.step("disclose", stages.disclose()))
                .next(steps.step("answer", stages.write()))
                .next(steps.compare())
                .build();
    }
}
