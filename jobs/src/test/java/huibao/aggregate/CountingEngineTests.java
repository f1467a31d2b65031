package huibao.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.spark.SparkContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("system")
class CountingEngineTests {
    @Test
    void whereSparkWasStoppedTheNextCountStartsAnother() {
        try (CountingEngine engine = new CountingEngine("local[2]", Map.of())) {
            engine.start();
            SparkContext first = SparkForTests.context().sc();
            first.stop();

            engine.start();
            assertThat(SparkForTests.context().sc()).isNotSameAs(first);
            assertThat(SparkForTests.context().sc().isStopped()).isFalse();
        }
    }
}
