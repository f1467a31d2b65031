package huibao.pipeline;

import huibao.request.OutputContext;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;

/** The stages as steps of a job, under the names that progress, records and messages use. */
record Steps(JobRepository records, OutputContext context, JobMemories memories, Stages stages, StepWatch watch) {
    Step checkSource() {
        return step("check-source", stages.checkSource());
    }

    Step extract() {
        return stages.extract().step(records, watch);
    }

    Step aggregate() {
        return step("aggregate", stages.aggregate());
    }

    Step disclose() {
        return step("disclose", stages.disclose());
    }

    Step lookBack() {
        return step("look-back", stages.lookBack());
    }

    Step compose() {
        return step("compose", stages.compose());
    }

    Step render() {
        return step("render", stages.render());
    }

    Step verify() {
        return step("verify", stages.verify());
    }

    Step publish() {
        return step("publish", stages.publish());
    }

    Step compare() {
        return step("compare", stages.compare());
    }

    Step step(String name, Stage stage) {
        return new StepBuilder(name, records)
                .tasklet(
                        (contribution, chunk) -> {
                            StepExecution execution = contribution.getStepExecution();
                            Work work = new Work(context, execution.getJobExecution(), memories);
                            long before = work.bytes();
                            Stage.RowCounts rows = stage.run(work);
                            execution.getExecutionContext().putLong(StepWatch.BYTES, work.bytes() - before);
                            execution.setReadCount(rows.read());
                            contribution.incrementWriteCount(rows.written());
                            return RepeatStatus.FINISHED;
                        },
                        // What a stage leaves are files, whole or not there; the job records have their own
                        // transactions.
                        new ResourcelessTransactionManager())
                .listener(watch)
                .build();
    }
}
