package huibao.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huibao.settings.SettingsException;
import org.junit.jupiter.api.Test;

class HeapTests {
    @Test
    void tooLittleMemoryIsToldInTheNameOfItsSettingBeforeAnythingIsCounted() {
        assertThatThrownBy(() -> new Heap(64L << 20).requireEnoughFor("monthly"))
                .isInstanceOf(SettingsException.class)
                .hasMessage("Too little memory: HUIBAO_HEAP gives 64 MB. Expected at least 512m."
                        + " Set HUIBAO_HEAP=512m or more, or leave it out for 1200m");
        assertThatCode(() -> new Heap(64L << 20).requireEnoughFor("editions")).doesNotThrowAnyException();
        assertThatCode(() -> new Heap(494L << 20).requireEnoughFor("monthly")).doesNotThrowAnyException();
    }
}
