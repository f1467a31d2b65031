package huibao.extract;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.lake.format.Relation;
import huibao.lake.run.LakeRun;
import java.nio.file.Files;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

@Tag("system")
class ExtractStepTests extends CountyTest {
    @BeforeEach
    void fillCounty() {
        county.sql(
                "INSERT INTO petition.petition_item SELECT id, NULL, 'letter', '2021-06-01', '2021-06-01 09:00+08', 'county',"
                        + " 'U1', 'R1', NULL, NULL, 'K1', 'request', 1, false, true, NULL, NULL, false, true,"
                        + " '2021-06-01 09:30+08', '2021-06-01 09:30+08', NULL FROM generate_series(1, 9000) id",
                "INSERT INTO petition.petition_event SELECT id, id, 'accepted', '2021-06-02 09:00+08', 'U1',"
                        + " NULL, NULL, NULL, '2021-06-10 09:00+08' FROM generate_series(1, 9000) id",
                "ANALYZE");
    }

    @Test
    void extractsInParallelAndCountsItsRows() throws Exception {
        AtomicLong rows = new AtomicLong();
        JobExecution execution =
                run(settings().withProgress((read, estimate) -> rows.accumulateAndGet(read, Math::max)));

        assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(execution.getStepExecutions())
                .extracting(StepExecution::getStepName)
                .contains("extract", "extract-codes", "extract-items", "extract-manifest", "extract-range:00000");
        assertThat(execution.getStepExecutions())
                .filteredOn(step -> step.getStepName().startsWith("extract-range"))
                .hasSizeGreaterThan(3)
                .allSatisfy(step -> assertThat(step.getReadCount()).isEqualTo(step.getWriteCount()))
                .extracting(StepExecution::getReadCount)
                .satisfies(counts -> assertThat(
                                counts.stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(18_000));
        LakeRun run = county.lake().run("r1");
        assertThat(run.manifest().count(Relation.PETITION_EVENT).inLake()).isEqualTo(9_000);
        assertThat(rows).hasValue(18_007);
        county.lake().verify(run);
    }

    @Test
    void readsEverythingAnewAfterAFailureInTheMiddle() throws Exception {
        AtomicBoolean once = new AtomicBoolean(true);
        ExtractSettings failing = settings().withProgress((read, estimate) -> {
            if (read > 8_000 && once.getAndSet(false)) {
                throw new IllegalStateException("The power went.");
            }
        });
        try (StepJob batch = new StepJob()) {
            JobExecution first = batch.run(failing);
            assertThat(first.getStatus()).isEqualTo(BatchStatus.FAILED);
            assertThat(first.getAllFailureExceptions())
                    .extracting(Throwable::getMessage)
                    .contains("The power went.");
            assertThat(county.lake().runs()).isEmpty();
            county.sql("DELETE FROM petition.petition_event WHERE item_id <= 100");

            JobExecution second = batch.run(failing);
            assertThat(second.getStatus()).isEqualTo(BatchStatus.COMPLETED);
            LakeRun run = county.lake().run("r1");
            assertThat(run.manifest().count(Relation.PETITION_EVENT).read()).isEqualTo(8_900);
            county.lake().verify(run);
        }
    }

    @Test
    void doesNothingIfTheRunIsInTheLakeAlready() throws Exception {
        county.extract("r1", settings());
        byte[] manifest = Files.readAllBytes(home.resolve("lake/runs/r1/manifest.json"));
        assertThat(run(settings()).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(home.resolve("lake/runs/r1/manifest.json")).hasBinaryContent(manifest);
    }

    @Test
    void failsWithTheReasonIfTooMuchIsRejected() throws Exception {
        county.sql("UPDATE petition.petition_item SET persons = 0 WHERE item_id <= 91");
        JobExecution execution = run(settings().withMaxRejectShare(0.01));
        assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(execution.getAllFailureExceptions()).hasAtLeastOneElementOfType(TooManyRejects.class);
        assertThat(county.lake().runs()).isEmpty();
    }

    private JobExecution run(ExtractSettings settings) throws Exception {
        try (StepJob batch = new StepJob()) {
            return batch.run(settings);
        }
    }

    private static ExtractSettings settings() {
        return County.settings().withItemsAPart(2_000).withWorkers(2);
    }

    /** A job with the step alone, its records in memory. */
    private final class StepJob implements AutoCloseable {
        private final AnnotationConfigApplicationContext context =
                new AnnotationConfigApplicationContext(BatchConfiguration.class);

        JobExecution run(ExtractSettings settings) throws Exception {
            JobRepository records = context.getBean(JobRepository.class);
            Job job = new JobBuilder("extract-only", records)
                    .start(new ExtractStep(
                                    records,
                                    context.getBean(PlatformTransactionManager.class),
                                    county.source().reader(),
                                    county.source().schema(),
                                    county.lake(),
                                    settings)
                            .build())
                    .build();
            return context.getBean(JobOperator.class)
                    .start(
                            job,
                            new JobParametersBuilder()
                                    .addString(ExtractStep.RUN_ID, "r1")
                                    .toJobParameters());
        }

        @Override
        public void close() {
            context.close();
        }
    }

    @Configuration
    static class BatchConfiguration extends JdbcDefaultBatchConfiguration {
        @Bean
        DataSource dataSource() {
            JdbcDataSource dataSource = new JdbcDataSource();
            dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
            DatabasePopulatorUtils.execute(
                    new ResourceDatabasePopulator(
                            new ClassPathResource("org/springframework/batch/core/schema-h2.sql")),
                    dataSource);
            return dataSource;
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }
    }
}
