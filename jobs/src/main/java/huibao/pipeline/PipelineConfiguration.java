package huibao.pipeline;

import huibao.request.OutputContext;
import java.util.Map;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What a job needs around it. Only what is named is configured: looking for more would take a third of a short run. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    BatchJdbcAutoConfiguration.class
})
@Import(ReportJobConfiguration.class)
class PipelineConfiguration {
    /** What never differs between offices; what does is in huibao.yaml. */
    static final Map<String, Object> PROPERTIES =
            Map.of("spring.batch.jdbc.initialize-schema", "always", "spring.batch.job.enabled", "false");

    /**
     * Job records in a file of the home folder. FILE_LOCK=FS: the operating system takes the lock back from a killed
     * process. WRITE_DELAY=0: a step that was recorded as finished stays so. No trace file: it would
     * only say that the tables exist already.
     */
    @Bean(destroyMethod = "dispose")
    DataSource jobRecordsDatabase(OutputContext context) {
        String file = PathOfRecords.address(
                context.settings().home().resolve("metadata").resolve("jobs"));
        return JdbcConnectionPool.create(
                "jdbc:h2:" + file + ";FILE_LOCK=FS;WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE",
                "huibao",
                "");
    }

    @Bean
    JobRecords jobRecords(JobRepository records, JobOperator operator) {
        return new JobRecords(records, operator);
    }

    @Bean
    Steps steps(JobRepository records, OutputContext context, Stages stages, StepWatch watch) {
        return new Steps(records, context, new JobMemories(), stages, watch);
    }
}
