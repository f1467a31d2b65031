package huibao.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huibao.edition.VerificationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptTextsTests {
    @TempDir
    Path folder;

    @Test
    void tellsInTheUsersLanguageThatACopyWasChanged() throws Exception {
        KeptTexts texts = new KeptTexts(folder);
        String name = texts.keep(Map.of("practice.md", "甲"));
        assertThat(texts.read(name)).containsExactly(Map.entry("practice.md", "甲"));

        Files.writeString(folder.resolve(name).resolve("practice.md"), "乙");
        assertThatThrownBy(() -> texts.read(name)).isInstanceOfSatisfying(VerificationException.class, changed -> {
            assertThat(changed.problems()).last().asString().contains("is missing or was changed. Expected it as");
            assertThat(changed.problems().get(1).in(Locale.CHINESE)).contains("缺失或已改动。应与当初生成报告时相同");
        });
    }
}
