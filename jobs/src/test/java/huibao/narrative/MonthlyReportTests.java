package huibao.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MonthlyReportTests {
    @Test
    void prints() throws Exception {
        FakeEdition edition = FakeEdition.june(1, 600);
        Composed composed = new MonthlyReport().compose(edition.figures(), FakeEdition.tables(), edition.facts());
        Files.writeString(
                Path.of("target/monthly.txt"), PlainText.of(composed.document()) + "\n" + composed.omissions());
        assertThat(composed.document().blocks()).isNotEmpty();
    }
}
