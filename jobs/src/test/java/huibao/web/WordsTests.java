package huibao.web;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.metric.Subject;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both languages say everything, and pages say nothing but what stands in them. */
class WordsTests {
    private static final Path BUNDLES = Path.of("src/main/resources/huibao/web");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern KEY = Pattern.compile("text\\(\"([a-z]+\\.[a-z0-9.-]+)\"");
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}，。；：（）]");
    /** The mark of a withheld number, of a list, and the name of a language in itself. */
    private static final Set<String> SAME_IN_BOTH = Set.of(
            "access.language-zh", "access.language-en", "help.marks.withheld", "help.marks.none", "help.marks.later");

    private static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties") && !name.contains("_"))
                    .map(name -> name.replace(".properties", ""))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void bothLanguagesHaveTheSameKeysAndPlaces(String name) throws IOException {
        Properties english = read(name + ".properties");
        Properties chinese = read(name + "_zh.properties");

        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames()).allMatch(key -> key.startsWith(name + "."));
        for (String key : english.stringPropertyNames()) {
            assertThat(places(chinese.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
            assertThat(chinese.getProperty(key)).as(key).isNotBlank();
            if (!SAME_IN_BOTH.contains(key)) {
                assertThat(chinese.getProperty(key)).as(key).isNotEqualTo(english.getProperty(key));
                assertThat(english.getProperty(key)).as(key).doesNotContainPattern("\\p{IsHan}");
            }
        }
    }

    /** A message that names a field calls it as the form does, whose label may say more. */
    @Test
    void messagesCallFieldsAsTheFormsDo() throws IOException {
        Map<String, String> labels = Map.ofEntries(
                Map.entry("period", "runs.period"),
                Map.entry("region", "runs.region"),
                Map.entry("campaign", "runs.campaign"),
                Map.entry("form", "runs.form"),
                Map.entry("number", "runs.number-of"),
                Map.entry("signed-on", "runs.signed-on"),
                Map.entry("audience", "runs.audience"),
                Map.entry("approved-by", "runs.approved-by"),
                Map.entry("approved-on", "runs.approved-on"),
                Map.entry("by", "ask.by"),
                Map.entry("top", "ask.top"),
                Map.entry("bottom", "ask.bottom"),
                Map.entry("replace", "ask.replace"));
        for (String language : List.of("", "_zh")) {
            Properties fields = read("../problem/fields" + language + ".properties");
            assertThat(fields.stringPropertyNames()).containsAll(labels.keySet());
            for (Map.Entry<String, String> one : labels.entrySet()) {
                String bundle = one.getValue().substring(0, one.getValue().indexOf('.'));
                assertThat(read(bundle + language + ".properties").getProperty(one.getValue()))
                        .startsWith(fields.getProperty(one.getKey()).replaceAll("[“”]", ""));
            }
        }
    }

    @Test
    void everyKeyThatIsNamedIsThere() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path root : List.of(TEMPLATES, Path.of("src/main/java/huibao/web"))) {
            for (Path file : files(root)) {
                Matcher key = KEY.matcher(Files.readString(file));
                while (key.find()) {
                    named.add(key.group(1));
                }
            }
        }
        Set<String> known = new TreeSet<>();
        for (String name : names()) {
            known.addAll(read(name + ".properties").stringPropertyNames());
        }
        known.addAll(read("../problem/terms.properties").stringPropertyNames());
        // A key that ends in a dot is the beginning of several.
        assertThat(named)
                .hasSizeGreaterThan(80)
                .allMatch(key -> known.contains(key)
                        || key.endsWith(".") && known.stream().anyMatch(one -> one.startsWith(key)));
    }

    @Test
    void everySubjectOfAMeasureIsExplained() {
        for (Subject subject : Subject.values()) {
            assertThat(Words.ENGLISH.text("term.cohort." + subject))
                    .as("%s", subject)
                    .isNotBlank();
        }
    }

    @Test
    void templatesHoldNoTextOfTheirOwn() throws IOException {
        for (Path file : files(TEMPLATES)) {
            assertThat(Files.readString(file))
                    .as(file.toString())
                    .doesNotContainPattern(CHINESE.pattern().replace("（）", ""));
            assertThat(Files.readString(file)
                            .replaceAll(
                                    "(?s)@(import|param)[^\n"
                                            + "]*|\\$\\{[^}]*}|@`|`\\)|<[^>]*>|@[a-z]+\\([^\n"
                                            + "]*\\)|@[a-z]+",
                                    ""))
                    .as(file.toString())
                    .doesNotContainPattern("[a-z]{4,} [a-z]{2,} [a-z]{2,}");
        }
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static Properties read(String file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(file))) {
            words.load(reader);
        }
        return words;
    }

    private static Set<String> places(String text) {
        // Throws where a pattern is not one.
        new MessageFormat(text, java.util.Locale.ROOT);
        Set<String> places = new TreeSet<>();
        Matcher place = Pattern.compile("\\{(\\d+)").matcher(text);
        while (place.find()) {
            places.add(place.group(1));
        }
        return places;
    }
}
