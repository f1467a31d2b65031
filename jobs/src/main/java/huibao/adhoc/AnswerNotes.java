package huibao.adhoc;

import huibao.calendar.Period;
import huibao.calendar.PeriodKind;
import huibao.calendar.Role;
import huibao.figure.Audience;
import huibao.figure.Comparison;
import huibao.figure.Figure;
import huibao.figure.Status;
import huibao.fold.Windows.AskedPeriod;
import huibao.metric.Dimension;
import huibao.metric.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a reader of an answer must know beside its numbers: marks that stand in it, days it leaves out, rows it does not list. */
final class AnswerNotes {
    private final Answer answer;
    private final Understood question;

    AnswerNotes(Answer answer) {
        this.answer = answer;
        this.question = answer.question();
    }

    List<String> lines() {
        List<String> notes = new ArrayList<>();
        List<Figure> shown = answer.rows().stream().flatMap(this::figures).toList();
        if (has(shown, Status.SUPPRESSED)) {
            notes.add("＊表示不予公布，不等于0。");
        }
        if (has(shown, Status.NOT_COMPUTABLE)) {
            notes.add("—表示没有可计算的基数。");
        }
        basesOfZero().ifPresent(notes::add);
        if (has(shown, Status.NO_RECORDS)) {
            notes.add("无数据表示该期在登记数据开始以前，不等于0，不作比较。");
        }
        if (has(shown, Status.PROVISIONAL)) {
            notes.add("未满期表示统计期后60日的观察期未满，暂不列数、不比较。");
        }
        if (answer.overlaps()) {
            notes.add("各行有重叠，合计为实际总数，不等于各行之和" + (question.hasShares() ? "，占比之和可超过100%。" : "。"));
        }
        if (answer.audience() == Audience.RELEASE) {
            addRelease(notes);
        }
        addPeriods(notes);
        answer.ranking().ifPresent(ranking -> notes.add(ranking(ranking)));
        return notes;
    }

    private void addRelease(List<String> notes) {
        notes.add("公开数据：件数取5的整倍数，各行之和与合计可能不等；比率按取整后的件数计算。");
        long unlisted =
                answer.rows().stream().filter(row -> !answer.isListed(row)).count();
        if (unlisted > 0) {
            notes.add("另有" + unlisted + "个类别件数较少，未列。");
        }
    }

    private void addPeriods(List<String> notes) {
        if (!question.cut().isEmpty()) {
            notes.add("标有起止日期的不足一" + question.series().map(PeriodKind::label).orElse("期") + "，只计所问时间以内的部分。");
        }
        if (!question.besideOwn().isEmpty()) {
            notes.add(String.join("、", question.besideOwn()) + "与本单位自定统计期相接，不是完整的自然期。");
        }
        question.periods().stream()
                .filter(asked -> asked.role() == Role.CURRENT)
                .map(AskedPeriod::period)
                .filter(period -> period.kind() == PeriodKind.YEAR_TO_DATE)
                .map(Period::start)
                .filter(start -> start.getDayOfYear() != 1)
                .distinct()
                .forEach(start -> notes.add("累计按本单位统计年度计算，自" + start + "起。"));
        if (question.toDate()) {
            notes.add("最后一期截至统计时点，尚未结束" + (usual() ? "；" + days() + "。" : "。"));
        }
        if (!question.notBegun().isEmpty()) {
            List<String> labels = question.notBegun();
            String from = labels.get(0);
            String range = labels.size() == 1 ? from : from + "至" + labels.get(labels.size() - 1);
            notes.add(range + "（" + labels.size() + "期）在统计时点尚未开始，未列。");
        }
        otherDays().ifPresent(notes::add);
    }

    private boolean usual() {
        return question.compare().stream().anyMatch(Base.Usual.class::isInstance);
    }

    private Optional<String> otherDays() {
        Period asked = question.periods().get(0).period();
        return question.compare().stream()
                .filter(Base.OtherDays.class::isInstance)
                .map(base -> ((Base.OtherDays) base).period())
                .filter(other -> other.days() != asked.days())
                .findFirst()
                .map(other -> "两期天数不同：本期" + asked.days() + "天，" + other.label() + "为" + other.days() + "天。");
    }

    /** 上年同期为0的，不计算增减百分比，以—表示。 */
    private Optional<String> basesOfZero() {
        List<String> labels = question.compare().stream()
                .filter(base -> answer.rows().stream().anyMatch(row -> question.measures().stream()
                        .anyMatch(measure -> isFromZero(row, measure, base))))
                .map(base -> base.label() + "为0")
                .toList();
        return labels.isEmpty() ? Optional.empty() : Optional.of(String.join("或", labels) + "的，不计算增减百分比，以—表示。");
    }

    /** 比较期按同样天数计, or, where a shorter month has fewer, how many each has. */
    private String days() {
        long current = question.periods().stream()
                .filter(period -> period.role() == Role.CURRENT)
                .reduce((one, other) -> other)
                .orElseThrow()
                .period()
                .days();
        List<AskedPeriod> bases = lastBases();
        return bases.stream().allMatch(base -> base.period().days() == current)
                ? "比较期按同样天数计，各" + current + "天"
                : "本期" + current + "天，"
                        + bases.stream()
                                .map(base -> new Base.Usual(base.role()).label()
                                        + base.period().days() + "天")
                                .collect(Collectors.joining("，"));
    }

    private List<AskedPeriod> lastBases() {
        Map<Role, AskedPeriod> last = new EnumMap<>(Role.class);
        question.periods().stream()
                .filter(period -> period.role() != Role.CURRENT)
                .forEach(period -> last.put(period.role(), period));
        return List.copyOf(last.values());
    }

    private boolean isFromZero(Answer.AnswerRow row, Measure measure, Base base) {
        return Comparison.of(answer.figure(row, measure), answer.figure(row, measure, base))
                        instanceof Comparison.Counts counts
                && counts.base() == 0
                && counts.change() != 0;
    }

    private Stream<Figure> figures(Answer.AnswerRow row) {
        return question.measures().stream()
                .flatMap(measure -> Stream.concat(
                        answer.figure(row, measure).stream(),
                        question.compare().stream().flatMap(base -> answer.figure(row, measure, base).stream())));
    }

    private static boolean has(List<Figure> shown, Status status) {
        return shown.stream().anyMatch(figure -> figure.status() == status);
    }

    /** 按期答复率由低到高，列前5项，共21项；另有2项… */
    private String ranking(RankedRows<Map<Dimension, String>> ranking) {
        Measure first = question.measures().get(0);
        boolean isAscending = Ranking.of(question.asked()).orElseThrow().isAscending(first);
        StringBuilder note = new StringBuilder(first.label())
                .append(isAscending ? "由低到高" : "由高到低")
                .append("，列前")
                .append(ranking.shown().size())
                .append("项，可排序的共")
                .append(ranking.ordered())
                .append("项");
        Optional<BigDecimal> rest = answer.sum(ranking.others());
        if (!ranking.others().isEmpty()) {
            note.append("；其他").append(ranking.others().size()).append("项未列");
            rest.ifPresent(sum -> note.append("，合计")
                    .append(sum.stripTrailingZeros().toPlainString())
                    .append(first.unit()));
        }
        if (!ranking.without().isEmpty()) {
            note.append("；").append(ranking.without().size()).append("项没有可公布的数，不参加排序");
        }
        if (!ranking.small().isEmpty()) {
            note.append("；")
                    .append(ranking.small().size())
                    .append("项的基数不足")
                    .append(Ranking.FEWEST)
                    .append("件，不参加排序");
        }
        return note.append("。").toString();
    }
}
