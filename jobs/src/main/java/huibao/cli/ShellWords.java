package huibao.cli;

import huibao.adhoc.MemberCodes;
import huibao.adhoc.QuestionWords;
import huibao.adhoc.SavedQuestions;
import huibao.calendar.PeriodKind;
import huibao.calendar.ShanghaiTime;
import huibao.lake.Lake;
import huibao.lake.run.LakeRun;
import huibao.pipeline.AnswerFormat;
import huibao.settings.Setting;
import huibao.settings.Settings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What may follow an option of a question. The members of dimensions are read from the lake when first wanted. */
final class ShellWords {
    private final Office office;
    private final Settings settings;
    private final Map<String, Supplier<List<String>>> byOption;
    private Optional<MemberCodes> members = Optional.empty();

    ShellWords(Office office) {
        this.office = office;
        this.settings = office.settings();
        this.byOption = Map.of(
                "--measures",
                () -> office.desk().catalogue().all().stream()
                        .flatMap(measure -> Stream.of(measure.name(), measure.label()))
                        .toList(),
                "--by",
                QuestionWords::dimensions,
                "--period-kind",
                () -> Arrays.stream(PeriodKind.values()).map(PeriodKind::code).toList(),
                "--compare",
                () -> List.of("previous", "same-last-year"),
                "--format",
                () -> Arrays.stream(AnswerFormat.values())
                        .map(AnswerFormat::code)
                        .toList(),
                "--question",
                () -> new SavedQuestions(Path.of(settings.text(Setting.ADHOC_QUESTIONS))).names());
    }

    List<String> options() {
        return List.of(
                "--measures",
                "--by",
                "--where",
                "--period",
                "--period-kind",
                "--compare",
                "--compare-with",
                "--top",
                "--bottom",
                "--share",
                "--format",
                "--question",
                "--save",
                "--out",
                "--region",
                "--cutoff",
                "--refresh",
                "--list");
    }

    List<String> after(String option) {
        return byOption.getOrDefault(option, List::of).get();
    }

    List<String> dimensions() {
        return QuestionWords.filters();
    }

    /** Codes of a dimension. */
    List<String> valuesOf(String dimension) {
        if (members.isEmpty()) {
            Lake lake = office.desk().lake();
            Optional<LakeRun> run = lake.newest();
            Optional<String> region = settings.find(Setting.REGION);
            if (run.isPresent() && region.isPresent()) {
                members = Optional.of(new MemberCodes(
                        office.desk().catalogue(),
                        lake.readCodes(run.get()),
                        region.get(),
                        ShanghaiTime.dateOf(office.clock().instant())));
            }
        }
        return members.map(codes -> QuestionWords.values(dimension, codes)).orElse(List.of());
    }
}
