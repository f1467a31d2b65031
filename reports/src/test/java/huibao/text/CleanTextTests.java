package huibao.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTests {
    @Test
    void blanksAtTheEndsFallAndOthersBecomeOne() {
        assertThat(CleanText.of("　\u00A0县 \t\u2003局\u3000\u2800").text()).isEqualTo("县 局");
    }

    @Test
    void aLineEndWithinAHanziNameFallsOutAndElsewhereIsABlank() {
        assertThat(CleanText.of("柳溪\r\n镇 ").text()).isEqualTo("柳溪镇");
        assertThat(CleanText.of("𠮷\u000B祥镇").text()).isEqualTo("𠮷祥镇");
        assertThat(CleanText.of("Willow\u2028Creek").text()).isEqualTo("Willow Creek");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x0, 0x1, 0x1B, 0x7F, 0x80, 0x9F, 0xAD, 0x34F, 0x61C, 0x115F, 0x180E, 0x200B, 0x200D, 0x200E, 0x202E,
                0x2060, 0x2066, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFFF9, 0xE0001, 0xE0100, 0xE01EF
            })
    void whatNobodySeesIsDroppedAndToldByItsNumber(int codePoint) {
        CleanText clean = CleanText.of("县教育" + Character.toString(codePoint) + "局");
        assertThat(clean.text()).isEqualTo("县教育局");
        assertThat(clean.dropped()).containsExactly(codePoint);
        assertThat(clean.refused()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0xD800, 0xDC00, 0xFDD0, 0xFFFD, 0xFFFE, 0xFFFF, 0x0378, 0x1FFFE, 0x2FFFF, 0x10FFFF})
    void whatIsNoCharacterIsRefused(int codePoint) {
        CleanText clean = CleanText.of("县" + Character.toString(codePoint));
        assertThat(clean.refused()).contains(codePoint);
        assertThat(clean.isUsable()).isFalse();
    }

    /** Extension B, D and H, the end of the main block, private use, emoji, marks, Tibetan, Arabic. */
    @ParameterizedTest
    @ValueSource(
            strings = {"𬭚", "𠮷", "\uD888\uDF50", "\u9FFF", "\uE864", "🏠", "e\u0301", "བོད", "ئۇيغۇر", "=1+1", "{{x}}"
            })
    void whatCanBeSeenStays(String text) {
        assertThat(CleanText.of(text)).isEqualTo(new CleanText(text, List.of(), Optional.empty()));
        assertThat(CleanText.unprintable(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　\u00A0\t", "\u200B\uFEFF", "\r\n"})
    void aTextWithNothingToSeeIsNotUsable(String text) {
        assertThat(CleanText.of(text).isUsable()).isFalse();
    }

    @Test
    void linesKeepTheirEndsAndBlanks() {
        CleanText clean = CleanText.ofLines("\uFEFF## 一\r\n　　二\u200B。\u000B三\n");
        assertThat(clean.text()).isEqualTo("## 一\r\n　　二。\n三\n");
        assertThat(clean.dropped()).containsExactly(0xFEFF, 0x200B);
    }

    @Test
    void aMessageShowsWhatCannotBeSeen() {
        assertThat(CleanText.shown("县\u000B教\u202E局\uD872\uDB40\uDD00"))
                .isEqualTo("县\\u000B教\\u202E局\\uD872\\u{E0100}");
        assertThat(CleanText.named(0x20BB7)).isEqualTo("“𠮷”（U+20BB7）");
        assertThat(CleanText.named(0x200B)).isEqualTo("U+200B");
    }

    @Test
    void aBeginningCutsNeitherACharacterNorAMarkFromItsLetter() {
        assertThat(CleanText.start("𫰛𬤊𬩽镇", 5)).isEqualTo("𫰛𬤊");
        assertThat(CleanText.start("abe\u0301c", 3)).isEqualTo("ab");
        assertThat(CleanText.start("\u0301\u0301\u0301", 2)).isEqualTo("\u0301\u0301");
        assertThat(CleanText.start("𫰛", 1)).isEmpty();
        assertThat(CleanText.start("城关", 2)).isEqualTo("城关");
    }
}
