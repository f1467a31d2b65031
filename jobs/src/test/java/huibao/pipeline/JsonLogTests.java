package huibao.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.MDC;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log as the program's {@code logback.xml} writes it, in each of the formats of {@code log.format}. */
class JsonLogTests {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String STEP = "COMPLETED step=aggregate 汇总";
    private static final String FAILURE = "E-00000000 huibao report failed";

    @TempDir
    Path folder;

    /** The fields of each format by JSON pointer; the program's own begin with an underscore in GELF alone. */
    @ParameterizedTest
    @CsvSource({
        "ecs, /@timestamp, /log/level, /log/logger, /message, /error/stack_trace, /",
        "logstash, /@timestamp, /level, /logger_name, /message, /stack_trace, /",
        "gelf, /timestamp, /_level_name, /_log_logger, /short_message, /full_message, /_",
    })
    void hasOneObjectALineWithTheFieldsOfItsFormat(
            String format, String time, String level, String logger, String message, String stack, String own)
            throws Exception {
        List<JsonNode> lines = logged(format);

        assertThat(lines)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.at(time).asString()).isNotEmpty())
                .allSatisfy(line -> assertThat(line.at(logger).asString()).isEqualTo("huibao.pipeline.StepWatch"));
        JsonNode step = lines.get(0);
        assertThat(step.at(level).asString()).isEqualTo("INFO");
        assertThat(step.at(message).asString()).isEqualTo(STEP);
        assertThat(step.at(own + "step").asString()).isEqualTo("aggregate");
        assertThat(step.at(own + "rows_read").asLong()).isEqualTo(5955);
        JsonNode failure = lines.get(1);
        assertThat(failure.at(level).asString()).isEqualTo("ERROR");
        assertThat(failure.at(message).asString()).isEqualTo(FAILURE);
        assertThat(failure.at(stack).asString())
                .contains("IllegalStateException: first line\nsecond \"line\"\n", "at huibao.pipeline.JsonLogTests");
    }

    /** A step as it is logged when it ends, and a failure whose message has lines of its own. */
    private List<JsonNode> logged(String format) throws Exception {
        Path file = folder.resolve("huibao.log");
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(MDC.getMDCAdapter());
        context.putProperty("huibao.log", file.toString());
        context.putProperty("huibao.log.lines", "json");
        context.putProperty("huibao.log.format", format);
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(JsonLog.class.getResource("/logback.xml"));
        Logger log = context.getLogger(StepWatch.class);
        log.atInfo()
                .addKeyValue("step", "aggregate")
                .addKeyValue("rows_read", 5955L)
                .log(STEP);
        log.error(FAILURE, new IllegalStateException("first line\nsecond \"line\""));
        context.stop();
        return objects(file);
    }

    /** Each line by itself; a line that is no whole object fails here. */
    private static List<JsonNode> objects(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(MAPPER::readTree).toList();
    }
}
