package huibao.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureLayoutTests {
    private static final float SIZE = 15.75f;

    /** The measure of the upright and of the crosswise page. */
    @ParameterizedTest
    @CsvSource({
        "442, 云桥县信访局, 2021年7月3日",
        "684, 云桥县信访局, 2021年8月3日",
        "684, 云桥县信访局, 2021年12月31日",
        "442, 县局, 2021年12月31日",
        "684, 云桥县人民政府信访局, 2021年7月3日"
    })
    void keepsTheDateOnOneLine(float measure, String office, String date) {
        Document.Signature signature = new Document.Signature(office, date);
        LineBreaker breaker = new LineBreaker(SampleDocument.FACES, SampleDocument.FACES.face("仿宋"), SIZE, measure);

        String[] lines = SignatureLayout.of(SampleDocument.FACES, measure, signature)
                .lines(signature)
                .split("\n");

        assertThat(breaker.width(lines[0])).isLessThanOrEqualTo(measure - 2 * SIZE);
        assertThat(breaker.width(lines[1])).isLessThanOrEqualTo(measure);
    }
}
