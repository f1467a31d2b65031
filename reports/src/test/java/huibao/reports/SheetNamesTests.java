package huibao.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.WorkbookUtil;
import org.junit.jupiter.api.Test;

class SheetNamesTests {
    @Test
    void isCutBeforeACharacterThatDoesNotFit() {
        String caption = "表1 集体访批次（城关镇、石𬒗镇、䶮塘镇、㙍头镇、𫰛𬤊𬩽镇）";
        assertThat(Character.isHighSurrogate(caption.charAt(30))).isTrue();
        assertThat(new SheetNames().of(caption)).isEqualTo("表1 集体访批次（城关镇、石𬒗镇、䶮塘镇、㙍头镇、𫰛𬤊");
    }

    @Test
    void hasNeitherWhatExcelRefusesNorApostrophesAtItsEnds() {
        assertThat(new SheetNames().of("'表1　甲[乙]:丙*丁?戊/己\\庚\n辛'")).isEqualTo("表1 甲 乙 丙 丁 戊 己 庚辛");
        assertThat(new SheetNames().of("甲_x0041_乙")).isEqualTo("甲 x0041_乙");
        assertThat(new SheetNames().of("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十'多")).hasSize(30);
    }

    @Test
    void isNeverEmptyReservedOrTakenTwice() {
        SheetNames names = new SheetNames();
        assertThat(List.of(
                        names.of("''"),
                        names.of(" "),
                        names.of("History"),
                        names.of("表A"),
                        names.of("表a"),
                        names.of("表Ａ")))
                .containsExactly("（2）", "（3）", "History（2）", "表A", "表a（2）", "表Ａ（3）");
    }

    /** POI knows Excel's rules. */
    @Test
    void isTakenByASecondLibraryWhateverTheCaption() {
        Random random = new Random(1);
        SheetNames names = new SheetNames();
        for (int i = 0; i < 2000; i++) {
            String caption = random.ints(random.nextInt(50), 1, 0x11_0000)
                    .mapToObj(Character::toString)
                    .reduce("", String::concat);
            String name = names.of(caption);
            assertThatCode(() -> WorkbookUtil.validateSheetName(name)).doesNotThrowAnyException();
            assertThat(IntStream.range(0, name.length())
                            .filter(at -> Character.isSurrogate(name.charAt(at)))
                            .count())
                    .isEqualTo(2 * name.codePoints().filter(one -> one > 0xFFFF).count());
        }
    }
}
