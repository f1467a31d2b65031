package huibao.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineBreakerTests {
    private static final LineBreaker TEN =
            new LineBreaker(SampleDocument.FACES, SampleDocument.FACES.face("仿宋"), 10, 100);

    @Test
    void fillsLinesWithHanzi() {
        assertThat(broken("一二三四五六七八九十一二三四五六七八九十一")).containsExactly("一二三四五六七八九十", "一二三四五六七八九十", "一");
    }

    @Test
    void hangsNoClosingMarkOutOfTheLine() {
        assertThat(broken("一二三四五六七八九十，一二三")).containsExactly("一二三四五六七八九", "十，一二三");
        assertThat(broken("一二三四五六七八12，一二三")).containsExactly("一二三四五六七八12，", "一二三");
    }

    @Test
    void neverBeginsALineWithTwoClosingMarks() {
        assertThat(broken("一二三四五六七八九十”。一二三")).containsExactly("一二三四五六七八九", "十”。一二三");
    }

    @Test
    void neverEndsALineWithAnOpeningMark() {
        assertThat(broken("一二三四五六七八九（一二三）")).containsExactly("一二三四五六七八九", "（一二三）");
    }

    @Test
    void keepsNumbersAndYearsWhole() {
        assertThat(broken("一二三四五六七八2021年")).containsExactly("一二三四五六七八", "2021年");
        assertThat(broken("同比一二三四下降12.5%，")).containsExactly("同比一二三四下降", "12.5%，");
    }

    @Test
    void breaksWhatIsLongerThanALineAnywhere() {
        assertThat(broken("1".repeat(45))).containsExactly("1".repeat(20), "1".repeat(20), "1".repeat(5));
    }

    @Test
    void endsALineWhereTheTextDoes() {
        assertThat(broken("一二\n三")).containsExactly("一二", "三");
    }

    private static List<String> broken(String text) {
        return TEN.broken(text).lines().toList();
    }
}
