package huibao.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.figure.Figures;
import huibao.reports.Block;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceCheckTests {
    /** Hundreds of invented editions of all sizes, whole and damaged: no sentence may say what the figures do not. */
    @ParameterizedTest
    @ValueSource(ints = {3, 12, 40, 600, 30_000})
    void confirmsEverySentenceOfRandomEditions(int scale) {
        for (int seed = 0; seed < 6; seed++) {
            FakeEdition edition = FakeEdition.june(seed, scale);
            confirm(edition, edition.figures());
            confirm(edition, edition.damaged(0.1, 0.05, 0.1));
        }
    }

    @Test
    void findsEveryNumberThatWasAltered() {
        FakeEdition edition = FakeEdition.june(7, 600);
        SentenceCheck check = StandardDocuments.monthlyCheck(edition.figures(), FakeEdition.tables(), edition.facts());
        Composed composed = StandardDocuments.monthly(edition.figures(), FakeEdition.tables(), edition.facts());

        for (String altered : Alterations.of(composed)) {
            assertThat(check.problems(altered)).as(altered).isNotEmpty();
        }
    }

    @Test
    void aNumberDoesNotPassAsACatchword() {
        FakeEdition edition = FakeEdition.june(7, 600);
        SentenceCheck check = StandardDocuments.monthlyCheck(edition.figures(), FakeEdition.tables(), edition.facts());

        assertThat(check.problems(List.of(new Block.Paragraph("（一）6月信访99999件次。"))))
                .isNotEmpty();
        assertThat(check.problems(List.of(new Block.Paragraph("（一）总量。")))).isEmpty();
        assertThat(check.problems(List.of(new Block.Paragraph("（三）部分事项未及时转送。"))))
                .isEmpty();
        assertThat(check.problems(List.of(new Block.Paragraph("（三）部分事项登记后超过16日未转送。"))))
                .isNotEmpty();
    }

    private static void confirm(FakeEdition edition, Figures figures) {
        assertThat(StandardDocuments.monthlyProblems(figures, FakeEdition.tables(), edition.facts()))
                .isEmpty();
    }
}
