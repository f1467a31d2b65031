package huibao.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlNodeTests {
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void aValueKnowsItsLineAndIsWhatWasTyped() {
        YamlNode top = read("from: 2021-07\nlist:\n  - ' 007 '\n  - yes\nnothing:\n");

        assertThat(top.text("from")).isEqualTo("2021-07");
        assertThat(top.find("list").orElseThrow().texts()).containsExactly("007", "yes");
        assertThat(top.list("list").get(1).place()).isEqualTo("f.yaml:4");
        assertThat(top.find("nothing").orElseThrow().text()).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void everyMistakeIsToldWithItsLineTheValueAndWhatWasExpected() {
        YamlNode top = read(
                """
                a: 1
                b: x
                b: 2
                c: [1]
                d: 5
                e: maybe
                """);

        top.entries(Set.of("a", "b", "c", "e"));
        top.require("a", "z");
        top.text("y");
        top.find("c").orElseThrow().text();
        top.find("a").orElseThrow().list();
        top.find("a").orElseThrow().entries();
        top.find("d").orElseThrow().number(6, 9);
        top.find("e").orElseThrow().isYes();

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "f.yaml:3: key b occurs twice. Expected it once. Remove one of the two",
                        "f.yaml:5: unknown key d. Expected one of [a, b, c, e]",
                        "f.yaml:1: z is missing. Expected it among the keys here",
                        "f.yaml:1: y is missing. Expected it among the keys here",
                        "f.yaml:4: c is no text. Expected a single value",
                        "f.yaml:1: a is no list. Expected lines that begin with - or values in [ ]",
                        "f.yaml:1: a is no mapping. Expected lines of key: value",
                        "f.yaml:5: d is 5. Expected a whole number from 6 to 9",
                        "f.yaml:6: e is maybe. Expected one of yes, no");
        assertThat(problems.get(7).in(Locale.CHINESE)).isEqualTo("f.yaml:5：d 为 5。应为6 到 9 的整数");
    }

    @Test
    void aMistakeIsToldOnceHoweverOftenTheEntriesAreAskedFor() {
        YamlNode top = read("a: 1\na: 2\n");

        top.entries();
        top.has("a");
        assertThat(top.text("a")).isEqualTo("2");

        assertThat(problems).hasSize(1);
    }

    @Test
    void aFileCannotNameAClass() {
        assertThat(YamlNode.read("f.yaml", "a: !!java.net.URL [x]", TextRule.AS_TYPED, problems))
                .isEmpty();
        assertThat(read("a: !url x").text("a")).isEmpty();
        assertThat(problems)
                .extracting(Problem::toString)
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("f.yaml:1: this line, or the one before, is not YAML"),
                        one -> assertThat(one).isEqualTo("f.yaml:1: a is no text. Expected a single value"),
                        one -> assertThat(one).startsWith("f.yaml:1: a is missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: [", "a: b: c", "\tx: y", "a: \"x", "*nowhere", "a: \u0001"})
    void whatIsNoYamlIsRefusedWithoutRepeatingIt(String text) {
        assertThat(YamlNode.read("f.yaml", text, TextRule.AS_TYPED, problems)).isEmpty();
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).toString())
                .matches("f\\.yaml:[12]: this line, or the one before, is not YAML\\. Expected .*")
                .doesNotContain("nowhere");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &x [*x]",
                "a: &x {b: *x}",
                "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\n"
                        + "d: &d [*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e]\n"
                        + "g: [*f,*f,*f,*f,*f,*f,*f,*f]"
            })
    void aliasesThatMakeAFileEndlessAreRefused(String text) {
        assertThat(YamlNode.read("f.yaml", text, TextRule.AS_TYPED, problems)).isEmpty();
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).key()).isEqualTo("text.at");
    }

    @Test
    void anAliasStandsForItsValue() {
        assertThat(read("a: &x [1, 2]\nb: *x\n").find("b").orElseThrow().texts())
                .containsExactly("1", "2");
    }

    @Test
    void aTextForThePageIsCleanedAndACharacterThatCannotBePrintedIsToldWithItsLine() {
        YamlNode top = YamlNode.read("f.yaml", "a: 甲  乙\nb: \"x\\uFFFFy\"\n", TextRule.PRINTABLE, problems)
                .orElseThrow();

        assertThat(top.text("a")).isEqualTo("甲 乙");
        top.text("b");
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).toString()).startsWith("f.yaml:2: ").contains("U+FFFF");
    }

    @Test
    void aFileThatCannotBeUsedIsNamedWithWhatItShouldBe(@TempDir Path folder) throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.yaml"), "# nothing\n");
        Path latin = Files.write(folder.resolve("latin.yaml"), new byte[] {(byte) 0xe4});
        Path large = Files.writeString(folder.resolve("large.yaml"), "a: 123456789\n");

        assertThat(file(empty).read(problems)).isEmpty();
        assertThat(file(latin).read(problems)).isEmpty();
        assertThat(file(large).read(problems)).isEmpty();
        assertThat(file(folder.resolve("none.yaml")).read(problems)).isEmpty();

        assertThat(problems)
                .extracting(Problem::toString)
                .satisfiesExactly(
                        one -> assertThat(one).isEqualTo(empty + " is empty. Expected lines of key: value"),
                        one -> assertThat(one)
                                .startsWith("Cannot read " + latin + ": ")
                                .contains("UTF-8"),
                        one -> assertThat(one)
                                .isEqualTo("Cannot read " + large
                                        + ": it is longer than 10 bytes. Expected lines of key: value"),
                        one -> assertThat(one).startsWith("Cannot read " + folder.resolve("none.yaml") + ": "));
    }

    @Test
    void aFileThatMayBeEmptyAndOneWithAByteOrderMarkAreRead(@TempDir Path folder) throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.yaml"), "");
        Path marked = Files.write(folder.resolve("marked.yaml"), "\uFEFFa: 甲".getBytes(StandardCharsets.UTF_8));

        assertThat(file(empty).find(problems)).isEmpty();
        assertThat(file(marked).read(problems).map(top -> top.text("a"))).isEqualTo(Optional.of("甲"));
        assertThat(problems).isEmpty();
    }

    private enum WordSize {
        SMALL,
        VERY_LARGE
    }

    @Test
    void aConstantIsWrittenInLowerCaseWithHyphens() {
        YamlNode top = read("a: very-large\nb: VERY_LARGE\n");

        assertThat(top.findWord("a", WordSize.class)).contains(WordSize.VERY_LARGE);
        assertThat(top.findWord("b", WordSize.class)).isEmpty();
        assertThat(top.findWord("c", WordSize.class)).isEmpty();
        assertThat(problems).singleElement().asString().startsWith("f.yaml:2: ").contains("small, very-large");
    }

    private static YamlFile file(Path path) {
        return new YamlFile(path, path.getFileName().toString(), 10, Problem.of("expected.entries"));
    }

    private YamlNode read(String text) {
        return YamlNode.read("f.yaml", text, TextRule.AS_TYPED, problems).orElseThrow();
    }
}
