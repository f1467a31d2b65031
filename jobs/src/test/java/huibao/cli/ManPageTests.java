package huibao.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The manual pages in {@code docs/man} say what the program says of itself, in both languages. With
 * {@code HUIBAO_MAN_PAGES=write} they are written anew.
 */
@Tag("system")
class ManPageTests {
    private static final Path FOLDER = Path.of("../docs/man");

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void holdEveryCommandOptionAndSettingAsItIs(String language) throws IOException {
        for (Map.Entry<String, String> page : pages(language).entrySet()) {
            Path file = FOLDER.resolve(page.getKey());
            if ("write".equals(System.getenv("HUIBAO_MAN_PAGES"))) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, page.getValue());
            }
            assertThat(file).hasContent(page.getValue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void areGoodRoffButForLongLinesOfChinese(String language) throws Exception {
        assumeThat(Files.isExecutable(Path.of("/usr/bin/mandoc"))).isTrue();
        for (String page : pages(language).keySet()) {
            Process lint = new ProcessBuilder(
                            "mandoc",
                            "-Tlint",
                            "-Wwarning",
                            FOLDER.resolve(page).toString())
                    .redirectErrorStream(true)
                    .start();
            assertThat(new String(lint.getInputStream().readAllBytes(), UTF_8))
                    .as(page)
                    .isEmpty();
        }
    }

    @Test
    void whatStandsInThemIsTheProgramsOwn() throws IOException {
        assertThat(pages("en").get("huibao.1"))
                .contains(
                        "huibao report monthly", "\\-\\-period LABEL", "huibao lake compact", "huibao user token NAME")
                .doesNotContain("null");
        assertThat(pages("zh").get("zh_CN/huibao.yaml.5")).contains("web.oidc.issuer", "HUIBAO_SOURCE_PASSWORD");
    }

    private static Map<String, String> pages(String language) throws IOException {
        return new ManualPages(Locale.forLanguageTag(language)).all();
    }
}
