package huibao.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import huibao.calendar.Role;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.metric.Catalogue;
import huibao.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateSentencesTests {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final SentenceFile MONTHLY = shippedFile("monthly");

    @ParameterizedTest
    @ValueSource(ints = {3, 12, 40, 600, 30_000})
    void confirmsEverySentenceOfRandomEditions(int scale) {
        for (int seed = 0; seed < 3; seed++) {
            FakeEdition edition = FakeEdition.june(seed, scale);
            confirm(edition, edition.figures());
            confirm(edition, edition.damaged(0.1, 0.05, 0.1));
        }
    }

    @Test
    void findsEveryNumberThatWasAltered() {
        FakeEdition edition = FakeEdition.june(7, 600);
        Material material = FakeEdition.material(edition.figures(), edition.facts());
        SentenceReading reading = new SentenceReading(MONTHLY.templates().values(), material);

        for (String said : said(MONTHLY, material)) {
            assertThat(Alterations.of(said)).isNotEmpty().allSatisfy(altered -> assertThat(reading.problems(altered))
                    .isNotEmpty());
        }
    }

    /** Each number a reader may ask about leads to its figure. */
    @Test
    void marksWhereFiguresStand() {
        FakeEdition edition = FakeEdition.june(7, 600);
        Material material = FakeEdition.material(edition.figures(), edition.facts());

        SaidSentence said = new TemplateSentences(MONTHLY)
                .over(material)
                .say("online-share")
                .orElseThrow();

        assertThat(said.numbers()).singleElement().satisfies(number -> {
            assertThat(said.text().substring(number.start(), number.end())).matches("\\d+\\.\\d%");
            assertThat(number.figure()).isEqualTo(id(edition, "online"));
        });
    }

    private static String id(FakeEdition edition, String metric) {
        return edition.figures()
                .find(FigureKey.whole(metric, Role.CURRENT))
                .orElseThrow()
                .id();
    }

    @Test
    void takesAnotherWordingOrderAndConditionWithoutJava() {
        FakeEdition edition = FakeEdition.june(7, 600);
        Material material = FakeEdition.material(edition.figures(), edition.facts());
        long letters = count(edition, "letters");
        long online = count(edition, "online");

        SentenceFile office = read(
                """
                forms: 我县网上{number online}，写信{number letters}。
                many:
                  - when: ["letters > 1000000"]
                    say: 来信很多，达{number letters}。
                few:
                  - when: ["letters < 1000000"]
                    say: 来信不多，只有{number letters}。
                """);

        assertThat(said(office, material))
                .containsExactly("我县网上" + online + "件次，写信" + letters + "件次。", "来信不多，只有" + letters + "件次。");
        SentenceReading reading = new SentenceReading(office.templates().values(), material);
        String many = "来信很多，达" + letters + "件次。";
        assertThat(reading.problems(many))
                .extracting(problem -> problem.in(Locale.ENGLISH), problem -> problem.in(Locale.CHINESE))
                .containsExactly(tuple(
                        "\"" + many
                                + "\" is not what the figures say. Expected other words, for a condition fails. In: "
                                + many,
                        "“" + many + "”与数据不符。应为：另一种说法，因为条件不成立。所在段落：" + many));
        assertThat(reading.problems("我县网上" + letters + "件次，写信" + online + "件次。"))
                .hasSize(2);
    }

    private static long count(FakeEdition edition, String metric) {
        return edition.figures()
                .find(FigureKey.whole(metric, Role.CURRENT))
                .orElseThrow()
                .value()
                .orElseThrow()
                .longValueExact();
    }

    /** The clause in brackets falls out alone, the sentence with what is not in brackets. */
    @Test
    void leavesOutWhatHangsOnAMissingFigure() {
        FakeEdition edition = FakeEdition.june(7, 600);
        Figures without = edition.without(figure -> figure.metric().equals("online"));
        Material material = FakeEdition.material(without, edition.facts());
        SentenceFile file = read(
                """
                clause: "{letters}[，{online}]。"
                whole: "{letters}，{online}。"
                """);

        assertThat(said(file, material)).singleElement().asString().matches("来信\\d+件次。");
        assertThat(material.omissions())
                .extracting(Omission::toString)
                .containsExactly("clause: online{} current is ABSENT", "whole: online{} current is ABSENT");
    }

    /** 约谈[某局，督促答复超期的14件，]其他单位一并限期 lost whom, and what was left was no sentence. */
    @ParameterizedTest
    @ValueSource(strings = {"monthly", "briefing"})
    void advisesInWholeSentencesWhereOptionalPartsFallAway(String deliverable) {
        List<SentenceTemplate> advice = shippedFile(deliverable).problems().stream()
                .flatMap(problem -> Stream.concat(problem.measure().stream(), problem.advice().stream()))
                .toList();

        assertThat(advice).isNotEmpty().allSatisfy(template -> {
            List<Piece> pieces = template.pieces();
            for (int i = 0; i < pieces.size(); i++) {
                if (pieces.get(i) instanceof Piece.Maybe part) {
                    assertThat(words(part.inside().get(0))).as(template.name()).matches("[，：；].*");
                    assertThat(words(pieces.get(i + 1))).as(template.name()).matches("[，。；].*");
                }
            }
        });
    }

    private static String words(Piece piece) {
        return piece instanceof Piece.PlainWords words ? words.text() : "";
    }

    @Test
    void tellsEveryMistakeWithItsFileAndLine() {
        assertThatThrownBy(
                        () -> read(
                                """
                        measure: 来信{letterz}。
                        member: 来信{items form=pigeon}。
                        role: 来信{letters tomorrow}。
                        dimension: 来信{letters unit=U01}。
                        number: 来信约100件，{letters}。
                        verb: 来信明显增加{letters}。
                        open: 来信{letters。
                        bracket: 来信[{letters}。
                        end: 来信{letters}
                        none: 来信若干。
                        condition:
                          - when: letters are many
                            say: 来信{letters}。
                        contest: 属地中{most items by region}。
                        """))
                .isInstanceOf(InvalidDocument.class)
                .extracting(failure -> ((InvalidDocument) failure)
                        .problems().stream()
                                .map(problem -> problem.in(Locale.CHINESE))
                                .filter(text -> text.startsWith("test/"))
                                .map(text -> text.replaceFirst("(:\\d+).*", "$1"))
                                .distinct()
                                .toList())
                .isEqualTo(Stream.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14)
                        .map(line -> "test/sentences.yaml:" + line)
                        .toList());
    }

    @Test
    void refusesYamlThatWouldBuildObjects() {
        assertThatThrownBy(() -> read("first: 来信{letters}。\nsecond: !!javax.script.ScriptEngineManager [x]\n"))
                .isInstanceOf(InvalidDocument.class)
                .hasMessageContaining("test/sentences.yaml:2: ");
    }

    private static SentenceFile read(String yaml) {
        List<Problem> problems = new ArrayList<>();
        SentenceFile file = SentenceFile.read("test/sentences.yaml", yaml, CATALOGUE, problems);
        if (!problems.isEmpty()) {
            throw new InvalidDocument("test", problems);
        }
        return file;
    }

    private static void confirm(FakeEdition edition, Figures figures) {
        Material material = FakeEdition.material(figures, edition.facts());
        SentenceReading reading = new SentenceReading(MONTHLY.templates().values(), material);
        for (String said : said(MONTHLY, material)) {
            assertThat(reading.problems(said)).as(said).isEmpty();
            assertThat(said).containsPattern("\\d");
        }
    }

    private static List<String> said(SentenceFile file, Material material) {
        Sentences sentences = new TemplateSentences(file).over(material);
        List<String> said = new ArrayList<>();
        file.templates().keySet().forEach(name -> sentences.say(name).ifPresent(one -> said.add(one.text())));
        return said;
    }

    static TemplateSentences shipped(String deliverable) {
        return new TemplateSentences(shippedFile(deliverable));
    }

    private static SentenceFile shippedFile(String deliverable) {
        try {
            String name = deliverable + "/sentences.yaml";
            String yaml = Files.readString(Path.of("../reports", name), StandardCharsets.UTF_8);
            return SentenceFile.read(name, yaml, CATALOGUE, new ArrayList<>());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
