package huibao.adhoc;

import huibao.calendar.Period;
import huibao.calendar.PeriodKind;
import huibao.calendar.PeriodName;
import huibao.calendar.Role;
import huibao.calendar.ShanghaiTime;
import huibao.figure.Comparison;
import huibao.fold.Windows.AskedPeriod;
import huibao.metric.Dimension;
import huibao.metric.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the texts of a page can say of its answer, by the name of the slot. */
final class AnswerSlots {
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy年M月d日H时m分").withZone(ShanghaiTime.ZONE);

    /** Nothing to say is the empty text. */
    private static final Map<String, Function<AnswerSlots, String>> SLOTS = new HashMap<>();

    static {
        SLOTS.put("measures", of -> AnswerWords.measures(of.question));
        SLOTS.put("period", of -> AnswerWords.asked(of.question));
        SLOTS.put("region", of -> of.answer.names().ownRegion());
        SLOTS.put("cutoff", of -> MINUTES.format(of.question.cutoff()));
        SLOTS.put("by", of -> of.by());
        SLOTS.put("filter", of -> AnswerWords.filter(of.answer));
        SLOTS.put("grain", of -> of.question.series().map(PeriodKind::label).orElse("期"));
        SLOTS.put("zero-bases", AnswerSlots::zeroBases);
        SLOTS.put(
                "unlisted",
                of -> positive(of.answer.rows().stream()
                        .filter(row -> !of.answer.isListed(row))
                        .count()));
        SLOTS.put("beside-own", of -> names(of.question.besideOwn()));
        SLOTS.put("year-start", AnswerSlots::yearStarts);
        SLOTS.put("same-days", of -> of.isComparedAlike() ? of.lastDays() + "" : "");
        SLOTS.put("other-days", of -> of.isCompared() && !of.isComparedAlike() ? of.otherDays() : "");
        SLOTS.put("not-begun", AnswerSlots::notBegun);
        SLOTS.put("not-begun-count", of -> positive(of.question.notBegun().size()));
        SLOTS.put("days", of -> of.otherLength(other -> of.asked().days() + ""));
        SLOTS.put("compared-period", of -> of.otherLength(other -> PeriodName.of(other.label())));
        SLOTS.put("compared-days", of -> of.otherLength(other -> other.days() + ""));
        SLOTS.put("ranked-by", of -> of.ranked(ranking -> of.first().label()));
        SLOTS.put("ranked-order", of -> of.ranked(ranking -> of.isAscending() ? "低到高" : "高到低"));
        SLOTS.put("ranked-shown", of -> of.ranked(ranking -> ranking.shown().size() + ""));
        SLOTS.put("ranked-all", of -> of.ranked(ranking -> ranking.ordered() + ""));
        SLOTS.put(
                "ranked-others",
                of -> of.ranked(ranking -> positive(ranking.others().size())));
        SLOTS.put("ranked-others-sum", of -> of.ranked(of::sumOfOthers));
        SLOTS.put(
                "ranked-unknown",
                of -> of.ranked(ranking -> positive(ranking.without().size())));
        SLOTS.put(
                "ranked-small",
                of -> of.ranked(ranking -> positive(ranking.small().size())));
        SLOTS.put("ranked-fewest", of -> Ranking.FEWEST + "");
    }

    static final Set<String> NAMES = Set.copyOf(SLOTS.keySet());

    private final Answer answer;
    private final Understood question;
    private final Optional<RankedRows<Map<Dimension, String>>> ranking;

    AnswerSlots(Answer answer) {
        this.answer = answer;
        this.question = answer.question();
        this.ranking = answer.ranking();
    }

    /** @return empty where there is nothing to say, or no slot of the name */
    Optional<String> find(String name) {
        return Optional.ofNullable(SLOTS.get(name))
                .map(slot -> slot.apply(this))
                .filter(said -> !said.isEmpty());
    }

    private Measure first() {
        return question.measures().get(0);
    }

    /** 属地、月 */
    private String by() {
        return Stream.concat(
                        question.by().stream().map(Dimension::label), question.series().map(PeriodKind::label).stream())
                .collect(Collectors.joining("、"));
    }

    private static String names(Collection<String> labels) {
        return labels.stream().map(PeriodName::of).collect(Collectors.joining("、"));
    }

    private static String positive(long count) {
        return count > 0 ? count + "" : "";
    }

    /** 上期为0或上年同期为0 */
    private String zeroBases() {
        return question.compare().stream()
                .filter(base -> answer.rows().stream().anyMatch(row -> question.measures().stream()
                        .anyMatch(measure -> isFromZero(row, measure, base))))
                .map(base -> base.label() + "为0")
                .collect(Collectors.joining("或"));
    }

    private boolean isFromZero(Answer.AnswerRow row, Measure measure, Base base) {
        return Comparison.of(answer.figure(row, measure), answer.figure(row, measure, base))
                        instanceof Comparison.Counts counts
                && counts.base() == 0
                && counts.change() != 0;
    }

    /** First days of the office's years that do not begin with January. */
    private String yearStarts() {
        return question.periods().stream()
                .filter(asked -> asked.role() == Role.CURRENT)
                .map(AskedPeriod::period)
                .filter(period -> period.kind() == PeriodKind.YEAR_TO_DATE)
                .map(Period::start)
                .filter(start -> start.getDayOfYear() != 1)
                .distinct()
                .map(LocalDate::toString)
                .map(PeriodName::of)
                .collect(Collectors.joining("、"));
    }

    private boolean isCompared() {
        return question.compare().stream().anyMatch(Base.Usual.class::isInstance);
    }

    /** With as many days of the periods before as the last one has. */
    private boolean isComparedAlike() {
        return isCompared()
                && lastBases().stream().allMatch(base -> base.period().days() == lastDays());
    }

    private long lastDays() {
        return question.periods().stream()
                .filter(period -> period.role() == Role.CURRENT)
                .reduce((one, other) -> other)
                .orElseThrow()
                .period()
                .days();
    }

    /** 本期30天，上期28天: a shorter month has fewer. */
    private String otherDays() {
        return "本期" + lastDays() + "天，"
                + lastBases().stream()
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

    private String notBegun() {
        List<String> labels = question.notBegun();
        if (labels.isEmpty()) {
            return "";
        }
        String first = labels.get(0);
        return PeriodName.of(labels.size() == 1 ? first : PeriodName.range(first, labels.get(labels.size() - 1)));
    }

    private Period asked() {
        return question.periods().get(0).period();
    }

    /** Of days somebody named, where they are not as many. */
    private String otherLength(Function<Period, String> said) {
        return question.compare().stream()
                .filter(Base.OtherDays.class::isInstance)
                .map(base -> ((Base.OtherDays) base).period())
                .filter(other -> other.days() != asked().days())
                .findFirst()
                .map(said)
                .orElse("");
    }

    private String ranked(Function<RankedRows<Map<Dimension, String>>, String> said) {
        return ranking.map(said).orElse("");
    }

    private boolean isAscending() {
        return Ranking.of(question.asked()).orElseThrow().isAscending(first());
    }

    private String sumOfOthers(RankedRows<Map<Dimension, String>> ranked) {
        return answer.sum(ranked.others())
                .map(BigDecimal::stripTrailingZeros)
                .map(sum -> sum.toPlainString() + first().unit())
                .orElse("");
    }
}
