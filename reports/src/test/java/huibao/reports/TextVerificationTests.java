package huibao.reports;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.reports.Block.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextVerificationTests {
    private final Document sample = SampleDocument.read();
    private final byte[] pdf = SampleDocument.pdf(sample);

    @Test
    void findsEveryTextOfTheSample() {
        TextVerification verification = TextVerification.of(sample, pdf);

        assertThat(verification.missing()).isEmpty();
    }

    @Test
    void givesTheTextOfEachPageLineByLineWithoutPageNumbers() {
        List<String> pages = TextVerification.of(sample, pdf).pages();

        assertThat(pages.get(0).lines()).startsWith("示例县信访形势分析月报", "（2021年6月）", "县委、县政府：", "目录");
        assertThat(pages.get(1).lines()).contains("412", "-12.5%", "其中：集体访（批次）");
        assertThat(pages).noneMatch(page -> page.contains("— 1 —"));
    }

    @Test
    void namesAParagraphThePdfDoesNotHave() {
        List<Block> blocks = new ArrayList<>(sample.blocks());
        blocks.add(2, new Paragraph("这一段没有印出来。"));

        assertThat(TextVerification.of(sample.with(blocks), pdf).missing())
                .containsExactly("paragraph 这一段没有印出来。: 这一段没有印出来。");
    }

    @Test
    void namesACellWithAnotherNumber() {
        Document changed = sample.with(SampleDocument.withCell(sample.blocks(), "361"));

        assertThat(TextVerification.of(changed, pdf).missing())
                .containsExactly("table 1 (key-figures), row 2, column 1—6月累计: 361");
    }
}
