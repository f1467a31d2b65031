package huibao.pipeline;

import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/** Spring Boot's JSON log, also for what is logged before and without Spring. Named in {@code logback.xml}. */
public final class JsonLog extends StructuredLogEncoder {
    @Override
    public void start() {
        if (getContext().getObject(Environment.class.getName()) == null) {
            getContext().putObject(Environment.class.getName(), new StandardEnvironment());
        }
        super.start();
    }
}
