package huibao.pipeline;

import huibao.request.OutputContext;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** What a job needs around it, named one by one: looking for it, as Spring Boot does, takes a part of each short run. */
@Configuration(proxyBeanMethods = false)
@Import(ReportJobConfiguration.class)
class PipelineConfiguration extends JdbcDefaultBatchConfiguration {
    /**
     * Job records in a file of the home folder. FILE_LOCK=FS: the operating system takes the lock back from a killed
     * process. WRITE_DELAY=0: a step that was recorded as finished stays so. No trace file: it would
     * only say that the tables exist already.
     */
    @Bean(destroyMethod = "dispose")
    DataSource dataSource(OutputContext context) {
        String file = PathOfRecords.address(
                context.settings().home().resolve("metadata").resolve("jobs"));
        JdbcConnectionPool records = JdbcConnectionPool.create(
                "jdbc:h2:" + file + ";FILE_LOCK=FS;WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE",
                "huibao",
                "");
        // What is there already stays as it is.
        ResourceDatabasePopulator tables =
                new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-h2.sql"));
        tables.setContinueOnError(true);
        tables.execute(records);
        return records;
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource records) {
        return new JdbcTransactionManager(records);
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
