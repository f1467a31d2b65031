package huibao.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TitleBreakerTests {
    private final TitleBreaker titles = new TitleBreaker(SampleDocument.FACES, 442);

    @Test
    void leavesAShortTitleOnOneLine() {
        assertThat(titles.broken("示例县信访形势分析月报")).isEqualTo("示例县信访形势分析月报");
    }

    @Test
    void breaksALongTitleBySense() {
        assertThat(titles.broken("示例县关于开展信访突出问题集中治理专项行动的情况汇报")).isEqualTo("示例县关于开展信访突出问题\n集中治理专项行动的情况汇报");
    }

    @Test
    void keepsTheBreaksATitleBrings() {
        assertThat(titles.broken("甲\n乙")).isEqualTo("甲\n乙");
    }
}
