package huibao.narrative;

import huibao.calendar.Period;
import huibao.calendar.PeriodKind;
import huibao.calendar.Role;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Status;
import huibao.narrative.FigureJudge.Spoken;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads Chinese sentences as a reader would, from left to right, knowing no template: what is spoken of, the number, the
 * comparison. Every number and every word of judgement must be accounted for by a figure.
 */
final class SentenceJudge {
    private static final String UNIT = "(件次|批次|人次|件|批|次|天|人)";
    private static final String CHANGED =
            "(?:基本持平(?:（(?<steady>增加|减少)(?<by>\\d+)" + UNIT + "）)?|(?<level>持平)|(?<adverb>明显)?"
                    + "(?:(?<verb>增加|减少|多|少)(?<change>\\d+)" + UNIT + "(?:、(?<percent>[\\d.]+)%)?"
                    + "|(?<turn>提高|下降)(?:(?<points>\\d+\\.\\d)|不足0\\.1)个百分点|(?<days>延长|缩短)(?<length>\\d+)天))";
    private static final String BASE = "(?<base>上年同月|上年同季|上年同期|上年|前一日|上[月季周旬期](?:同期)?)";
    private static final Pattern CHANGE = Pattern.compile("(?:(?<than>[比与])" + BASE + ")?" + CHANGED);
    private static final Pattern NO_CHANGE = Pattern.compile(
            "(?:与" + BASE + "口径不可比|无(?<without>上年同.|(?:前一日|上.(?:同期)?)|上年)数据|(?<zero>上年同.|上年|(?:前一日|上.(?:同期)?))为0)");
    private static final Pattern DATE =
            Pattern.compile("截至\\d{4}年\\d+月\\d+日(?:\\d+时(?:\\d+分)?)?，|\\d{4}年(?:第[一二三四]季度|[上下]半年"
                    + "|\\d+月\\d+日(?:至(?:\\d{4}年)?\\d+月\\d+日)?|(?:1—)?\\d+月)?|\\d+月\\d+日|截至(?:目前|.末)");
    private static final Pattern YEAR = Pattern.compile("(?:(?:1—)?\\d+月|本年)累计");
    private static final Pattern SPAN = Pattern.compile("\\d+月|本[月季周旬日期年]|下[月季周旬日期年]底前");
    private static final Pattern EXTREMES =
            Pattern.compile("近(\\d+)个月信访总量(?:最高的是([^（]+)（(\\d+)件次）)?，?(?:最低的是([^（]+)（(\\d+)件次）)?");
    private static final Pattern RANGE = Pattern.compile("(高于|低于|在)往年同月范围(以内)?（(\\d+)—(\\d+)件次）");
    private static final Pattern ODD = Pattern.compile("((?:、?上年(?:同|\\d+)月基数较[低高])+)(，扣除后)?");
    private static final Pattern SHARE = Pattern.compile("占(?:(信访总量|来访批次|[^占，。]{1,3}未办结事项)的)?(\\d+\\.\\d)%");
    private static final Pattern RATE =
            Pattern.compile("(?:(\\d+\\.\\d)%(?:[（，](\\d+)件次?中(\\d+)件次?）?)?|为?(\\d+)件次?中(\\d+)件次?)");
    private static final Pattern COUNT = Pattern.compile("(\\d+)" + UNIT);
    private static final Pattern JUDGEMENT =
            Pattern.compile("明显|大幅|上升|提高|降低|延长|缩短|持平|增加|减少|增长|最多的|最少|最高|最低" + "|最短|首位|其次|再次|低于|高于|下降");
    private static final Pattern OTHERS = Pattern.compile("，?(?:其余)?(\\d+)个(?:单位|地方|工作组|类别|类)(各|共)(\\d+)" + UNIT);

    /** Words, the unit of the number behind them, and what they speak of. */
    private static final Map<String, Map<String, Spoken>> WORDS = words();

    private static final Set<String> PLACES = Set.of("unit", "category", "issue_group", "work_group", "post");

    private final FigureJudge figures;
    private final EditionFacts facts;
    private final Map<String, Map<String, String>> codes;
    private final String whole;

    private String text;
    private int at;
    private Role role;
    private Map<String, Spoken> words;
    private Optional<Told> last;
    private final List<Told> told = new ArrayList<>();
    private TreeMap<String, String> group;
    private Optional<String> listed;
    private Optional<Spoken> list;
    private final List<String> faults = new ArrayList<>();

    /** A number that was read. */
    private record Told(Spoken spoken, Role role, Figure figure, String unit) {}

    SentenceJudge(FigureJudge figures, EditionFacts facts, Map<String, Map<String, String>> codes, String whole) {
        this.figures = figures;
        this.facts = facts;
        this.codes = codes;
        this.whole = whole;
    }

    /** What is false or unfounded. */
    List<String> faults(String said) {
        text = said;
        at = 0;
        faults.clear();
        told.clear();
        begin();
        while (at < text.length()) {
            step();
        }
        return faults.stream().map(fault -> fault + " in: " + said).toList();
    }

    int numbers() {
        return told.size();
    }

    private void begin() {
        role = Role.CURRENT;
        words = Map.of();
        last = Optional.empty();
        list = Optional.empty();
        listed = Optional.empty();
        group = new TreeMap<>();
    }

    private void step() {
        boolean isRead = extremes()
                || range()
                || odd()
                || subject()
                || year()
                || change()
                || noChange()
                || dayOfGroup()
                || take(DATE).isPresent()
                || take(SPAN).map(any -> role(Role.CURRENT)).isPresent()
                || share()
                || below()
                || moved()
                || makeup()
                || most()
                || allAt()
                || member()
                || phrase()
                || number();
        if (!isRead) {
            letter();
        }
    }

    /** A report of the year so far is of nothing else. */
    private boolean year() {
        boolean isAll = facts.period(Role.CURRENT).kind() == PeriodKind.YEAR_TO_DATE;
        return take(YEAR).map(any -> role(isAll ? Role.CURRENT : Role.YTD)).isPresent();
    }

    private boolean role(Role now) {
        role = now;
        return true;
    }

    private void letter() {
        if (text.startsWith("。", at)) {
            at++;
            begin();
            return;
        }
        Matcher judgement = JUDGEMENT.matcher(text).region(at, text.length());
        if (Character.isDigit(text.charAt(at)) || judgement.lookingAt()) {
            fault("nothing stands behind \"" + text.substring(at, Math.min(text.length(), at + 8)) + "\"");
        }
        if (text.charAt(at) == '；' && text.startsWith("第", at + 1)) {
            group = new TreeMap<>();
        }
        at++;
    }

    private Optional<Matcher> take(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (matcher.lookingAt() && matcher.end() > at) {
            at = matcher.end();
            return Optional.of(matcher);
        }
        return Optional.empty();
    }

    private boolean take(String literal) {
        if (text.startsWith(literal, at)) {
            at += literal.length();
            return true;
        }
        return false;
    }

    private void expect(boolean holds, String what) {
        if (!holds) {
            fault(what);
        }
    }

    private void fault(String what) {
        faults.add(what + " before \"" + text.substring(at, Math.min(text.length(), at + 6)) + "\"");
    }

    /** What a list that follows is of. */
    private boolean subject() {
        String[][] openings = {
            {"按登记层级，", "registering_level", "items"},
            {"按重点问题类别，当期化解率", "issue_group", "resolution_rate"},
            {"按重点问题类别，", "issue_group", "items"},
            {"统计期内，从重点问题看，", "issue_group", "items"},
            {"按内容分类，信访总量", "category", "items"},
            {"按内容分类，", "category", "items"},
            {"按属地，信访总量", "region", "items"},
            {"按属地，按期答复率", "region", "answer_rate"},
            {"当期化解率，", "issue_group", "resolution_rate"},
        };
        for (String[] opening : openings) {
            if (take(opening[0])) {
                listed = Optional.of(opening[1]);
                list = Optional.of(new Spoken(opening[2]));
                words = Map.of("件次", list.get(), "%", list.get());
                return true;
            }
        }
        if (take("统计期内，") || take("清单事项中，") || take("走访的事项中，")) {
            return true;
        }
        if (take("虽呈下降趋势")) {
            Optional<Figure> now = figures.find(new Spoken("upward_items"), role);
            Optional<Figure> then = figures.find(new Spoken("upward_items"), before(role));
            expect(
                    now.isPresent()
                            && then.isPresent()
                            && FigureJudge.number(now.get()) < FigureJudge.number(then.get()),
                    "no fall");
            return true;
        }
        return false;
    }

    private static Role before(Role role) {
        return role == Role.YTD ? Role.YTD_LAST_YEAR : Role.SAME_LAST_YEAR;
    }

    private boolean extremes() {
        Optional<Matcher> said = take(EXTREMES);
        said.ifPresent(match -> {
            YearMonth newest = newest();
            Map<YearMonth, Long> months = new TreeMap<>();
            int last = month(newest).isPresent() ? 0 : 1;
            for (int back = last; back <= 12; back++) {
                YearMonth month = newest.minusMonths(back);
                month(month).ifPresent(value -> months.put(month, value));
            }
            expect(months.size() == Integer.parseInt(match.group(1)), "not all months are known");
            extreme(months, match.group(2), match.group(3), Comparator.reverseOrder());
            extreme(months, match.group(4), match.group(5), Comparator.naturalOrder());
            told.add(new Told(new Spoken("items"), Role.CURRENT, anything(), "件次"));
        });
        return said.isPresent();
    }

    private Figure anything() {
        return figures.figures().ofMetric("items").findFirst().orElseThrow();
    }

    private void extreme(Map<YearMonth, Long> months, String names, String value, Comparator<Long> order) {
        if (names != null) {
            long first = months.values().stream().min(order).orElse(-1L);
            String expected = months.entrySet().stream()
                    .filter(month -> month.getValue() == first)
                    .map(month ->
                            month.getKey().getYear() + "年" + month.getKey().getMonthValue() + "月")
                    .collect(Collectors.joining("、"));
            expect(names.equals(expected) && Long.parseLong(value) == first, "expected " + expected + first);
        }
    }

    private YearMonth newest() {
        return YearMonth.from(facts.period(Role.CURRENT).lastDay());
    }

    private Optional<Long> month(YearMonth month) {
        return figures.figures()
                .find(FigureKey.of("items", Role.CURRENT, "month", month.toString()))
                .filter(one -> one.start().plusMonths(1).equals(one.end()))
                .flatMap(Figure::value)
                .map(BigDecimal::longValueExact);
    }

    private List<Long> earlier(YearMonth month) {
        return Stream.iterate(month.minusYears(1), one -> one.minusYears(1))
                .limit(9)
                .flatMap(one -> month(one).stream())
                .toList();
    }

    private boolean range() {
        Optional<Matcher> said = take(RANGE);
        said.ifPresent(match -> {
            List<Long> earlier = earlier(newest());
            long lowest = earlier.stream().min(Comparator.naturalOrder()).orElse(-1L);
            long highest = earlier.stream().max(Comparator.naturalOrder()).orElse(-1L);
            long value = month(newest()).orElse(-1L);
            String word = value > highest ? "高于" : value < lowest ? "低于" : "在";
            expect(
                    earlier.size() > 1
                            && match.group(1).equals(word)
                            && Long.parseLong(match.group(3)) == lowest
                            && Long.parseLong(match.group(4)) == highest,
                    "expected " + word + lowest + "—" + highest);
            told.add(new Told(new Spoken("items"), Role.CURRENT, anything(), "件次"));
        });
        return said.isPresent();
    }

    private boolean odd() {
        Optional<Matcher> said = take(ODD);
        said.ifPresent(match -> {
            Period span = facts.period(role);
            Period lastYear = facts.period(before(role));
            List<String> expected = new ArrayList<>();
            long now = 0;
            long then = 0;
            long days = 0;
            for (YearMonth month = YearMonth.from(span.start());
                    !month.isAfter(YearMonth.from(span.lastDay()));
                    month = month.plusMonths(1)) {
                YearMonth base = month.minusYears(1);
                boolean isInside = isInside(month, span) && isInside(base, lastYear);
                List<Long> earlier = earlier(base);
                if (isInside && month(month).isPresent() && month(base).isPresent() && !earlier.isEmpty()) {
                    double mean =
                            earlier.stream().mapToLong(one -> one).average().orElseThrow();
                    double off = month(base).get() - mean;
                    if (mean >= 10 - 1e-9 && Math.abs(off) > 0.3 * mean + 1e-9) {
                        expected.add("上年" + (span.days() == month.lengthOfMonth() ? "同" : month.getMonthValue())
                                + "月基数较" + (off < 0 ? "低" : "高"));
                        now += month(month).get();
                        then += month(base).get();
                        days += month.lengthOfMonth();
                    }
                }
            }
            expect(match.group(1).equals(String.join("、", expected)), "expected " + expected);
            expect((match.group(2) != null) == (days != span.days()), "the change without them");
            if (match.group(2) != null) {
                Spoken items = new Spoken("items");
                derived(items, role, now).ifPresent(figure -> last = Optional.of(new Told(items, role, figure, "件次")));
                without = derived(items, before(role), then);
            }
        });
        return said.isPresent();
    }

    /** Last year's number without its odd months, until the change behind it is read. */
    private Optional<Figure> without = Optional.empty();

    private static boolean isInside(YearMonth month, Period span) {
        return !month.atDay(1).isBefore(span.start())
                && !month.plusMonths(1).atDay(1).isAfter(span.end());
    }

    private Optional<Figure> derived(Spoken of, Role role, long less) {
        return figures.known(of, role)
                .map(figure -> new Figure(
                        "",
                        figure.key(),
                        figure.start(),
                        figure.end(),
                        figure.value().map(value -> value.subtract(BigDecimal.valueOf(less))),
                        Optional.empty(),
                        Optional.empty(),
                        figure.status()));
    }

    private boolean change() {
        int start = at;
        for (String unit : new String[] {"批次", "人次"}) {
            if (text.startsWith(unit, at) && told.stream().anyMatch(one -> one.unit.equals(unit))) {
                at += unit.length();
                Optional<Told> kept = last;
                last = told.stream().filter(one -> one.unit.equals(unit)).reduce((one, other) -> other);
                if (bareChange() || noChange()) {
                    return true;
                }
                last = kept;
                at = start;
            }
        }
        return bareChange();
    }

    private boolean bareChange() {
        if (last.isEmpty()) {
            return false;
        }
        Optional<Matcher> said = take(CHANGE);
        said.ifPresent(this::changed);
        return said.isPresent();
    }

    private Role base(String word) {
        boolean isPrevious = word != null && !word.startsWith("上年");
        Role base = isPrevious ? Role.PREVIOUS : before(last.orElseThrow().role);
        if (word != null) {
            PeriodKind kind = facts.period(Role.CURRENT).kind();
            boolean isCut = facts.toDate() && kind != PeriodKind.DAY;
            String previous =
                    switch (kind) {
                        case MONTH -> "上月";
                        case QUARTER -> "上季";
                        case YEAR, YEAR_TO_DATE -> "none";
                        case WEEK -> "上周";
                        case DAY -> "前一日";
                        case TEN_DAYS -> "上旬";
                        case HALF_YEAR, SPAN -> "上期";
                    };
            String lastYear =
                    switch (kind) {
                        case MONTH -> isCut ? "上年同期" : "上年同月";
                        case QUARTER -> isCut ? "上年同期" : "上年同季";
                        case YEAR -> "上年";
                        default -> "上年同期";
                    };
            String expected =
                    isPrevious ? previous + (isCut ? "同期" : "") : base == Role.YTD_LAST_YEAR ? "上年同期" : lastYear;
            expect(word.equals(expected), "expected " + expected);
        }
        return base;
    }

    private void changed(Matcher said) {
        Told of = last.orElseThrow();
        Optional<Figure> then = without.or(() -> figures.find(of.spoken, base(said.group("base"))));
        without = Optional.empty();
        boolean isLevel = said.group().contains("持平");
        expect(said.group("than") == null || said.group("than").equals(isLevel ? "与" : "比"), "与…持平, 比…增加");
        Figure now = of.figure;
        if (!FigureJudge.isComparable(then) || now.status() == Status.NOT_COMPARABLE) {
            fault("there is nothing to compare");
            return;
        }
        boolean isBeyond = figures.isBeyond(now, then.get(), of.unit);
        if (said.group("adverb") != null || said.group("verb") != null || said.group("turn") != null) {
            expect(isBeyond == (said.group("adverb") != null), isBeyond ? "no 明显" : "明显");
        }
        if (now.numerator().isPresent()) {
            rates(said, now, then.get());
        } else {
            counts(said, of.unit, now, then.get());
        }
    }

    private void rates(Matcher said, Figure now, Figure then) {
        expect(now.denominator().orElse(0L) >= 10 && then.denominator().orElse(0L) >= 10, "few are compared");
        BigDecimal exact = FigureJudge.points(now, then, 9);
        if (said.group("turn") != null) {
            expect(said.group("turn").equals(exact.signum() > 0 ? "提高" : "下降"), "the other way");
            expect(exact.abs().doubleValue() >= 0.5 || said.group("adverb") != null, "half a point is 基本持平");
            String points = FigureJudge.points(now, then, 1).abs().toPlainString();
            expect(points.equals(said.group("points") == null ? "0.0" : said.group("points")), "expected " + points);
        } else if (said.group("level") != null) {
            expect(exact.signum() == 0, "no change");
        } else {
            expect(exact.signum() != 0 && exact.abs().doubleValue() < 0.5 && said.group("steady") == null, "基本持平");
        }
    }

    private void counts(Matcher said, String unit, Figure now, Figure then) {
        double difference = FigureJudge.number(now) - FigureJudge.number(then);
        double base = FigureJudge.number(then);
        boolean isSteady = base >= 100 && difference != 0 && Math.abs(difference) / base < 0.01;
        if (said.group("level") != null) {
            expect(difference == 0, "a change");
        } else if (said.group("days") != null) {
            expect(unit.equals("天") && said.group("days").equals(difference > 0 ? "延长" : "缩短"), "the other way");
            expect(Math.abs(difference) == Long.parseLong(said.group("length")), "expected " + difference);
        } else if (said.group("steady") != null) {
            expect(isSteady, "a change of one in a hundred or more is not 基本持平");
            expect(said.group("steady").equals(difference > 0 ? "增加" : "减少"), "the other way");
            expect(Math.abs(difference) == Long.parseLong(said.group("by")), "expected " + difference);
        } else if (said.group("verb") != null) {
            boolean isMore =
                    said.group("verb").equals("增加") || said.group("verb").equals("多");
            expect(isMore == difference > 0 && base > 0, "the other way");
            expect(Math.abs(difference) == Long.parseLong(said.group("change")), "expected " + difference);
            expect(!isSteady || said.group("adverb") != null, "less than one in a hundred is 基本持平");
            int decimals = base < 30 ? 0 : base < 1000 ? 1 : 2;
            String percent = base < 10
                    ? null
                    : FigureJudge.percent(Math.abs(Math.round(difference)), Math.round(base), decimals);
            expect(java.util.Objects.equals(percent, said.group("percent")), "expected " + percent + "%");
        } else {
            fault("基本持平 of counts tells no difference");
        }
    }

    private boolean noChange() {
        if (last.isEmpty()) {
            return false;
        }
        Optional<Matcher> said = take(NO_CHANGE);
        said.ifPresent(match -> {
            String word = Stream.of("base", "without", "zero")
                    .map(match::group)
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            Optional<Figure> then = without.or(() -> figures.find(last.orElseThrow().spoken, base(word)));
            without = Optional.empty();
            if (match.group("zero") != null) {
                expect(FigureJudge.isComparable(then) && FigureJudge.number(then.get()) == 0, "expected " + then);
            } else {
                Status status = match.group("without") != null ? Status.NO_RECORDS : Status.NOT_COMPARABLE;
                boolean isSo = then.filter(one -> one.status() == status).isPresent()
                        || last.get().figure.status() == status;
                expect(isSo, "expected " + then);
            }
        });
        return said.isPresent();
    }

    private boolean share() {
        Optional<Matcher> said = take(SHARE);
        said.ifPresent(match -> {
            String of = Optional.ofNullable(match.group(1)).orElse("未办结事项");
            Spoken all = of.equals("信访总量")
                    ? new Spoken("items")
                    : new Spoken(of.equals("来访批次") ? "visit_batches" : "closing_stock");
            Optional<Spoken> telling = last.map(Told::spoken);
            Spoken part = all.metric().equals("items")
                    ? new Spoken(text.contains("赴省") || text.contains("进京") ? "upward_items" : "online")
                    : telling.orElse(all);
            Optional<Long> some = figures.count(part, role);
            Optional<Long> base = figures.count(all, role);
            boolean isSo = some.isPresent()
                    && base.filter(one -> one > 0).isPresent()
                    && FigureJudge.percent(some.get(), base.get(), 1).equals(match.group(2));
            expect(isSo, "expected " + some + " of " + base);
            figures.known(part, role).ifPresent(figure -> told.add(new Told(part, role, figure, "%")));
        });
        return said.isPresent();
    }

    /** A rate, of the subject and of each that is named. */
    private boolean below() {
        Matcher said = Pattern.compile("(明显)?低于" + Pattern.quote(whole) + "（([^）]+)）的有((?:、?[^（）、。]+（[^）]+）)+)")
                .matcher(text)
                .region(at, text.length());
        if (!said.lookingAt() || !words.containsKey("%")) {
            return false;
        }
        Spoken of = words.get("%");
        Matcher first = Pattern.compile("[^（]+").matcher(said.group(3));
        String dimension = first.find() ? dimensionOf(first.group()) : "?";
        Optional<Figure> all = figures.known(of, role);
        expect(all.isPresent() && isRate(said.group(2), all.get()), "expected " + all);
        Map<String, String> expected = new LinkedHashMap<>();
        figures.members(of, dimension, role).forEach((code, figure) -> {
            boolean isCompared = !code.equals("unknown")
                    && FigureJudge.isComparable(Optional.of(figure))
                    && all.isPresent()
                    && all.get().status() != Status.NOT_COMPARABLE
                    && FigureJudge.points(figure, all.get(), 9).signum() < 0
                    && (said.group(1) == null
                            ? figure.denominator().orElse(0L) >= 10
                            : figures.isBeyond(figure, all.get(), "%"));
            if (isCompared) {
                expected.put(code, "");
            }
        });
        Matcher one = Pattern.compile("、?([^（）、]+)（([^）]+)）").matcher(said.group(3));
        List<String> named = new ArrayList<>();
        while (one.find()) {
            String code = codes.getOrDefault(dimension, Map.of()).getOrDefault(one.group(1), "?");
            named.add(code);
            Optional<Figure> figure = figures.known(of.and(dimension, code), role);
            expect(figure.isPresent() && isRate(one.group(2), figure.get()), "expected " + figure);
        }
        expect(Set.copyOf(named).equals(expected.keySet()), "expected " + expected.keySet());
        all.ifPresent(figure -> told.add(new Told(of, role, figure, "%")));
        at = said.end();
        return true;
    }

    private static boolean isRate(String said, Figure figure) {
        long base = figure.denominator().orElse(0L);
        long part = figure.numerator().orElse(0L);
        Matcher match = Pattern.compile("(?:为?|(\\d+\\.\\d)%[（，]?)(?:(\\d+)件次?中(\\d+)件次?)?）?")
                .matcher(said);
        if (!match.matches() || figure.denominator().isEmpty()) {
            return false;
        }
        boolean isOfCounts = figure.numerator().isPresent();
        String percent = isOfCounts && base < 10
                ? null
                : isOfCounts
                        ? FigureJudge.percent(part, base, 1)
                        : FigureJudge.percent(Math.round(FigureJudge.number(figure) * 1_000_000), 1_000_000, 1);
        boolean isFraction = !isOfCounts
                ? match.group(2) == null
                : match.group(2) != null
                        && Long.parseLong(match.group(2)) == base
                        && Long.parseLong(match.group(3)) == part;
        return isFraction && java.util.Objects.equals(percent, match.group(1));
    }

    /** Who rose and who fell by more than chance: all of them and nobody else. */
    private boolean moved() {
        if (list.isEmpty() && !words.containsKey("件次")) {
            return false;
        }
        Matcher said = Pattern.compile("比" + BASE + "(?:明显增加的有(?<up>[^。，]+))?，?(?:明显减少的有(?<down>[^。，]+))?")
                .matcher(text)
                .region(at, text.length());
        if (!said.lookingAt() || said.group("up") == null && said.group("down") == null) {
            return false;
        }
        Spoken of = list.orElseGet(() -> words.get("件次"));
        String dimension = listed.orElse("region");
        named(of, dimension, said.group("up"), 1);
        named(of, dimension, said.group("down"), -1);
        told.add(new Told(of, role, anything(), "件次"));
        at = said.end();
        return true;
    }

    private void named(Spoken of, String dimension, String said, int sign) {
        Map<String, Long> expected = new TreeMap<>();
        figures.members(of, dimension, role).forEach((code, figure) -> {
            Optional<Figure> then = figures.find(of.and(dimension, code), before(role));
            if (!code.equals("unknown")
                    && FigureJudge.isComparable(Optional.of(figure))
                    && FigureJudge.isComparable(then)
                    && figures.isBeyond(figure, then.get(), "件次")) {
                long difference = Math.round(FigureJudge.number(figure) - FigureJudge.number(then.get()));
                if (Long.signum(difference) == sign) {
                    expected.put(code, Math.abs(difference));
                }
            }
        });
        Map<String, Long> found = new TreeMap<>();
        Matcher one = Pattern.compile("、?([^（）、]+)（(?:增加|减少)(\\d+)件次）").matcher(said == null ? "" : said);
        while (one.find()) {
            found.put(
                    codes.getOrDefault(dimension, Map.of()).getOrDefault(one.group(1), one.group(1)),
                    Long.parseLong(one.group(2)));
        }
        expect(found.equals(expected), "expected " + expected + ", not " + found);
    }

    /** The members that make up half of a change beyond chance, at most three. */
    private boolean makeup() {
        Matcher said = Pattern.compile("(增加|减少)部分中，((?:、?[^、。]+占\\d+件次)+)")
                .matcher(text)
                .region(at, text.length());
        if (!said.lookingAt()) {
            return false;
        }
        Spoken of = new Spoken("items");
        Optional<Figure> now = figures.known(of, role);
        Optional<Figure> then = figures.known(of, before(role));
        at = said.end();
        if (now.isEmpty() || then.isEmpty()) {
            fault("nothing to compare");
            return true;
        }
        long whole = Math.round(FigureJudge.number(now.get()) - FigureJudge.number(then.get()));
        expect(figures.isBeyond(now.get(), then.get(), "件次"), "the change is no more than chance");
        expect(said.group(1).equals(whole > 0 ? "增加" : "减少"), "the other way");
        List<Long> parts = new ArrayList<>();
        figures.members(of, "category", role)
                .forEach((code, figure) -> figures.known(of.and("category", code), before(role))
                        .filter(any -> !code.equals("unknown") && figure.isPrintable())
                        .ifPresent(before -> parts.add(Long.signum(whole)
                                * Math.round(FigureJudge.number(figure) - FigureJudge.number(before)))));
        parts.sort(Comparator.reverseOrder());
        List<Long> expected = new ArrayList<>();
        long left = Math.abs(whole);
        for (long part : parts) {
            if (part > 0 && expected.size() < 3 && 2 * left > Math.abs(whole)) {
                expected.add(part);
                left -= part;
            }
        }
        Matcher one = Pattern.compile("、?([^、]+)占(\\d+)件次").matcher(said.group(2));
        List<Long> found = new ArrayList<>();
        while (one.find()) {
            String code = codes.getOrDefault("category", Map.of()).getOrDefault(one.group(1), "?");
            long part = Long.parseLong(one.group(2));
            long growth = figures.count(of.and("category", code), role).orElse(0L)
                    - figures.count(of.and("category", code), before(role)).orElse(0L);
            expect(part == Math.abs(growth) && Long.signum(growth) == Long.signum(whole), "expected " + growth);
            found.add(part);
        }
        expect(found.equals(expected), "expected " + expected);
        told.add(new Told(of, role, now.get(), "件次"));
        return true;
    }

    /** Places of all members, the first and those after it. */
    private boolean most() {
        Matcher said = Pattern.compile("(最多的是|，其次是|，再次是)([^，。\\d（]+)(，各)?(\\d+)" + UNIT + "(（[^）]+）)?")
                .matcher(text)
                .region(at, text.length());
        if (!said.lookingAt()) {
            return false;
        }
        at = said.end();
        Spoken of = list.orElseGet(() -> last.map(Told::spoken).orElse(new Spoken("items")));
        String dimension = listed.orElse("unit");
        int place = said.group(1).equals("最多的是") ? 0 : said.group(1).equals("，其次是") ? 1 : 2;
        Map<String, Figure> members = figures.members(of, dimension, role);
        members.remove("unknown");
        expect(members.values().stream().allMatch(SentenceJudge::isDecided), "one of them is withheld");
        List<Long> places = members.values().stream()
                .filter(Figure::isPrintable)
                .map(figure -> Math.round(FigureJudge.number(figure)))
                .filter(value -> value > 0)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        long value = Long.parseLong(said.group(4));
        expect(places.size() > place && places.get(place) == value, "expected " + places);
        Set<String> expected = members.entrySet().stream()
                .filter(one -> one.getValue().isPrintable() && Math.round(FigureJudge.number(one.getValue())) == value)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Set<String> named = Stream.of(said.group(2).split("、"))
                .map(name -> codes.getOrDefault(dimension, Map.of()).getOrDefault(name, "?" + name))
                .collect(Collectors.toSet());
        expect(named.equals(expected), "expected " + expected);
        if (said.group(6) != null) {
            Matcher days = Pattern.compile("（最长(\\d+)天）").matcher(said.group(6));
            boolean isSo = days.matches()
                    && named.size() == 1
                    && figures.count(
                                    new Spoken(
                                            "overdue_longest_days",
                                            dimension,
                                            named.iterator().next()),
                                    role)
                            .equals(Optional.of(Long.parseLong(days.group(1))));
            expect(isSo, "not the longest");
        }
        members.values().stream().findFirst().ifPresent(figure -> told.add(new Told(of, role, figure, said.group(5))));
        return true;
    }

    /** All of it is at one member: nobody else has any. */
    private boolean allAt() {
        Matcher said =
                Pattern.compile("均在([^，。\\d（]+)(?:（最长(\\d+)天）)?").matcher(text).region(at, text.length());
        if (!said.lookingAt()) {
            return false;
        }
        at = said.end();
        Spoken of = list.orElseGet(() -> last.map(Told::spoken).orElse(new Spoken("items")));
        String dimension = listed.orElse("unit");
        String code = codes.getOrDefault(dimension, Map.of()).getOrDefault(said.group(1), "?");
        Map<String, Figure> members = figures.members(of, dimension, role);
        expect(members.values().stream().allMatch(SentenceJudge::isDecided), "one of them is withheld");
        members.forEach((member, figure) -> expect(
                member.equals(code) == (figure.isPrintable() && FigureJudge.number(figure) > 0), "also at " + member));
        expect(figures.count(of, role).equals(figures.count(of.and(dimension, code), role)), "not all of it");
        if (said.group(2) != null) {
            expect(
                    figures.count(new Spoken("overdue_longest_days", dimension, code), role)
                            .equals(Optional.of(Long.parseLong(said.group(2)))),
                    "not the longest");
        }
        return true;
    }

    private static boolean isDecided(Figure figure) {
        return figure.isPrintable() || figure.status() == Status.NOT_COMPUTABLE;
    }

    /** A name: of a list of all from the most down, or of one alone. */
    private boolean member() {
        if (text.startsWith("：", at - 1)
                && last.isPresent()
                && OTHERS.matcher(text).region(at, text.length()).lookingAt()) {
            return ranking("unit");
        }
        Optional<Map.Entry<String, String>> found = name(at);
        if (found.isEmpty()) {
            return false;
        }
        String dimension = dimensionAt(at);
        String name = found.get().getKey();
        if (dimension.equals("work_group")) {
            at += name.length();
            group = new TreeMap<>(Map.of("work_group", found.get().getValue()));
            Matcher leader = Pattern.compile("（组长：([^）]+)）").matcher(text).region(at, text.length());
            if (leader.lookingAt()) {
                at = leader.end();
                Spoken of = new Spoken("activities", "work_group", found.get().getValue());
                Set<String> active = figures.members(of, "post", role).entrySet().stream()
                        .filter(one -> one.getValue()
                                .value()
                                .filter(value -> value.signum() > 0)
                                .isPresent())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
                expect(
                        active.equals(Set.of(codes.get("post").getOrDefault(leader.group(1), "?"))),
                        "the posts are " + active);
            }
            return true;
        }
        if (listed.filter(dimension::equals).isPresent()) {
            at += name.length();
            words = list.map(of -> of.and(dimension, found.get().getValue()))
                    .map(of -> Map.of("件次", of, "件", of, "%", of))
                    .orElse(Map.of());
            return true;
        }
        return ranking(dimension) || alone(dimension, found.get());
    }

    /** 6月23日4件, of a work group. */
    private boolean dayOfGroup() {
        Matcher said = Pattern.compile("(\\d+月\\d+日)(?=\\d+件)").matcher(text).region(at, text.length());
        if (group.isEmpty() || !said.lookingAt()) {
            return false;
        }
        String day = codes.getOrDefault("activity_day", Map.of()).getOrDefault(said.group(1), "?");
        Spoken of = new Spoken("dispatched_items", new TreeMap<>(group)).and("activity_day", day);
        words = Map.of("件", of);
        at = said.end();
        return true;
    }

    private Optional<Map.Entry<String, String>> name(int from) {
        return codes.entrySet().stream()
                .filter(one -> PLACES.contains(one.getKey())
                        || listed.filter(one.getKey()::equals).isPresent()
                        || one.getKey().equals("tier"))
                .flatMap(one -> one.getValue().entrySet().stream())
                .filter(one -> text.startsWith(one.getKey(), from))
                .max(Comparator.comparingInt(one -> one.getKey().length()));
    }

    private String dimensionAt(int from) {
        return dimensionOf(name(from).orElseThrow().getKey());
    }

    private String dimensionOf(String name) {
        if (listed.isPresent() && codes.getOrDefault(listed.get(), Map.of()).containsKey(name)) {
            return listed.get();
        }
        return codes.entrySet().stream()
                .filter(one -> one.getValue().containsKey(name))
                .map(Map.Entry::getKey)
                .filter(one -> PLACES.contains(one) || one.equals("tier"))
                .findFirst()
                .orElse("?");
    }

    private boolean ranking(String dimension) {
        if (!text.startsWith("：", at - 1) || last.isEmpty() || dimension.equals("tier")) {
            return false;
        }
        Spoken of = last.get().spoken;
        Map<String, Figure> members = figures.members(of, dimension, role);
        expect(members.values().stream().allMatch(SentenceJudge::isDecided), "one of them is withheld");
        TreeMap<String, Long> left = new TreeMap<>();
        members.forEach((code, figure) -> figure.value()
                .filter(value -> figure.isPrintable() && value.signum() > 0)
                .ifPresent(value -> left.put(code, value.longValueExact())));
        Optional<Matcher> all = take(OTHERS);
        all.ifPresent(rest -> others(rest, left));
        boolean isOver = all.isPresent();
        while (!isOver) {
            List<String> together = new ArrayList<>();
            do {
                Optional<Map.Entry<String, String>> one = name(at);
                if (one.isEmpty()) {
                    break;
                }
                together.add(one.get().getValue());
                at += one.get().getKey().length();
            } while (take("、"));
            boolean isEach = take("各");
            Optional<Matcher> number = take(COUNT);
            if (number.isEmpty()) {
                fault("no number of " + together);
                return true;
            }
            long value = Long.parseLong(number.get().group(1));
            long most = left.values().stream().max(Comparator.naturalOrder()).orElse(-1L);
            Set<String> expected = left.entrySet().stream()
                    .filter(one -> one.getValue() == most)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            expect(value == most && Set.copyOf(together).equals(expected), "expected " + expected + most);
            expect(isEach == together.size() > 1, "各");
            together.forEach(left::remove);
            Optional<Matcher> others = take(OTHERS);
            others.ifPresent(rest -> others(rest, left));
            isOver = others.isPresent()
                    || !(take("、") || text.startsWith("，", at) && name(at + 1).isPresent() && take("，"));
        }
        expect(left.isEmpty(), "also " + left);
        return true;
    }

    private void others(Matcher rest, Map<String, Long> left) {
        long sum = left.values().stream().mapToLong(one -> one).sum();
        boolean areSame = left.values().stream().distinct().count() == 1;
        expect(Integer.parseInt(rest.group(1)) == left.size(), "expected " + left.size());
        expect(rest.group(2).equals("各") == areSame, areSame ? "各" : "共");
        expect(Long.parseLong(rest.group(3)) == (areSame ? sum / left.size() : sum), "expected " + sum);
        left.clear();
    }

    /** The one that has most, whose number may stand behind it. */
    private boolean alone(String dimension, Map.Entry<String, String> name) {
        at += name.getKey().length();
        if (dimension.equals("tier")) {
            words = Map.of("件", new Spoken("campaign_items", "tier", name.getValue()));
            return true;
        }
        if (dimension.equals("post")) {
            return true;
        }
        Spoken of = text.contains("清理超期")
                ? new Spoken("overdue_open")
                : text.contains("调度")
                        ? new Spoken("due_next")
                        : text.contains("约谈")
                                ? new Spoken("answer_states", "state", "overdue")
                                : last.map(Told::spoken).orElse(new Spoken("?"));
        Map<String, Figure> members = figures.members(of, dimension, role);
        members.remove("unknown");
        expect(members.values().stream().allMatch(SentenceJudge::isDecided), "one of them is withheld");
        double own = Optional.ofNullable(members.get(name.getValue()))
                .filter(Figure::isPrintable)
                .map(FigureJudge::number)
                .orElse(-1.0);
        boolean isMost = members.entrySet().stream()
                .filter(one ->
                        !one.getKey().equals(name.getValue()) && one.getValue().isPrintable())
                .allMatch(one -> FigureJudge.number(one.getValue()) < own);
        expect(isMost && own > 0, "not the most");
        Spoken one = of.and(dimension, name.getValue());
        words = Map.of("件", one, "件次", one);
        return true;
    }

    private boolean phrase() {
        Optional<String> phrase = WORDS.keySet().stream()
                .filter(word -> text.startsWith(word, at))
                .max(Comparator.comparingInt(String::length));
        phrase.ifPresent(word -> {
            Map<String, Spoken> meant = new TreeMap<>();
            WORDS.get(word).forEach((unit, spoken) -> meant.put(unit, meant(word, spoken)));
            words = meant;
            at += word.length();
        });
        return phrase.isPresent();
    }

    /** Some words mean what the sentence is about. */
    private Spoken meant(String word, Spoken spoken) {
        String family = Stream.of(
                        "上级交办=assigned",
                        "领导包案=lead_assigned",
                        "挂牌督办=supervised",
                        "信访积案=backlog_listed",
                        "专项交办=campaign")
                .map(one -> one.split("="))
                .filter(one -> text.contains(one[0]))
                .map(one -> one[1])
                .findFirst()
                .orElse("campaign");
        if (spoken.metric().startsWith("family_")) {
            return new Spoken(family + spoken.metric().substring("family".length()));
        }
        if (word.equals("超期未答复") && (text.contains("按期答复率") || text.contains("到期的事项中"))) {
            return new Spoken("answer_states", "state", "overdue");
        }
        if (word.equals("到期待答复") && text.contains("到期应答复")) {
            return new Spoken("unit_due_open");
        }
        if (word.equals("走访") && text.startsWith("，其中", at - 3)) {
            return new Spoken(
                    spoken.metric(), last.map(told -> told.spoken.members()).orElse(new TreeMap<>()));
        }
        if (word.equals("挂牌督办") && text.contains("已明确包案领导")) {
            return new Spoken("supervised", "tier", "*");
        }
        if (word.equals("参评率") && last.isPresent()) {
            return new Spoken("participation_rate", last.get().spoken.members());
        }
        TreeMap<String, String> members = new TreeMap<>(spoken.members());
        if (ACTIVITIES.contains(spoken.metric())) {
            members.putAll(group);
        }
        return new Spoken(spoken.metric(), members);
    }

    private boolean number() {
        if (!Character.isDigit(text.charAt(at)) && !text.startsWith("为", at)) {
            return false;
        }
        int start = at;
        Optional<Matcher> rate = take(RATE);
        if (rate.isPresent()) {
            Optional<Spoken> of = Optional.ofNullable(words.get("%"));
            Optional<Figure> figure = of.flatMap(one -> figures.known(one, role));
            expect(
                    figure.isPresent() && isRate(text.substring(start, at), figure.get()),
                    "expected " + of + " " + figure.map(Figure::value));
            figure.ifPresent(one -> tell(of.get(), one, "%"));
            return true;
        }
        Optional<Matcher> count = take(COUNT);
        count.ifPresent(match -> count(match.group(2), Long.parseLong(match.group(1))));
        return count.isPresent();
    }

    private void count(String unit, long said) {
        Optional<Spoken> of = Optional.ofNullable(words.get(unit));
        if (unit.equals("天") && text.startsWith("统计期", at - String.valueOf(said).length() - 4)) {
            expect(said == facts.period(Role.CURRENT).days(), "not the days of the period");
            return;
        }
        if (of.isEmpty()) {
            fault("nobody knows what " + said + unit + " are");
            return;
        }
        Spoken one = of.get();
        if (one.metric().equals("rest")) {
            Optional<Long> all = figures.count(new Spoken("campaign_items"), role);
            Optional<Long> led = figures.sum(new Spoken("lead_assigned"), "tier", role);
            expect(
                    all.isPresent() && led.isPresent() && all.get() - led.get() == said,
                    "expected " + all + " without " + led);
            figures.known(new Spoken("campaign_items"), role).ifPresent(figure -> tell(one, figure, unit));
        } else if (one.members().containsValue("*")) {
            Spoken summed = new Spoken(one.metric());
            expect(figures.sum(summed, "tier", role).equals(Optional.of(said)), "not the sum of the list");
            figures.members(summed, "tier", role).values().stream()
                    .findFirst()
                    .ifPresent(figure -> tell(one, figure, unit));
        } else if (one.metric().endsWith("@base")) {
            Spoken rate = new Spoken(one.metric().replace("@base", ""));
            Optional<Figure> figure = figures.known(rate, role);
            expect(figure.flatMap(Figure::denominator).equals(Optional.of(said)), "expected " + figure);
            figure.ifPresent(known -> tell(rate, known, unit));
        } else {
            expect(figures.count(one, role).equals(Optional.of(said)), "expected " + one + figures.count(one, role));
            figures.known(one, role).ifPresent(figure -> tell(one, figure, unit));
            largest(one, said);
        }
    }

    private void largest(Spoken one, long said) {
        if (one.metric().equals("largest_visit_persons")) {
            Optional<Told> persons =
                    told.stream().filter(before -> before.unit.equals("人次")).reduce((first, other) -> other);
            expect(
                    persons.filter(all -> said >= 0.3 * FigureJudge.number(all.figure) - 1e-9)
                            .isPresent(),
                    "less than three tenths");
        }
    }

    private void tell(Spoken spoken, Figure figure, String unit) {
        Told one = new Told(spoken, role, figure, unit);
        told.add(one);
        last = Optional.of(one);
    }

    static final Set<String> ACTIVITIES = Set.of(
            "receptions",
            "case_visits",
            "meetings",
            "site_visits",
            "dispatched_items",
            "received_batches",
            "received_persons",
            "met_persons",
            "activity_resolved");

    private static Map<String, Map<String, Spoken>> words() {
        Map<String, Map<String, Spoken>> words = new LinkedHashMap<>();
        String[][] counted = {
            {"信访", "件次", "items"},
            {"信访总量", "件次", "items"},
            {"来信", "件次", "letters"},
            {"网上信访", "件次", "online"},
            {"来电", "件次", "phone"},
            {"来访", "批次", "visit_batches", "人次", "visit_persons"},
            {"集体访", "批次", "collective_batches", "人次", "collective_persons"},
            {"主要是1批", "人", "largest_visit_persons"},
            {"赴省进京信访", "件次", "upward_items"},
            {"赴省进京走访", "批次", "upward_visit_batches", "人次", "upward_visit_persons"},
            {"赴省进京走访共", "批次", "upward_visit_batches", "人次", "upward_visit_persons"},
            {"赴省进京走访的", "批次", "upward_visit_batches"},
            {"走访", "批次", "upward_visit_batches", "人次", "upward_visit_persons"},
            {"走访的", "批次", "upward_visit_batches"},
            {"越级走访", "批次", "bypass_batches"},
            {"无法判定是否越级的走访", "批次", "bypass_unknown"},
            {"重复信访", "件次", "repeat_items"},
            {"重复信访率", "%", "repeat_rate"},
            {"按期答复率", "%", "answer_rate"},
            {"及时受理率", "%", "office_acceptance_rate"},
            {"信访部门及时受理率", "%", "office_acceptance_rate"},
            {"责任单位按期告知率", "%", "unit_notice_rate"},
            {"办结率", "%", "closure_rate"},
            {"一次性化解率", "%", "first_time_resolution_rate"},
            {"以办结为基数的", "%", "first_time_resolution_closed_rate"},
            {"当期化解率", "%", "resolution_rate"},
            {"化解率", "%", "campaign_resolution_rate"},
            {"参评率", "%", "participation_rate"},
            {"未办结", "件", "closing_stock"},
            {"期末未办结", "件", "closing_stock"},
            {"期初未办结", "件", "opening_stock"},
            {"新登记", "件", "registered"},
            {"重新启动", "件", "reopened"},
            {"办结", "件", "closed"},
            {"撤案", "件", "withdrawn"},
            {"合并", "件", "merged"},
            {"超期未答复", "件", "overdue_open"},
            {"最长", "天", "overdue_longest_days"},
            {"到期", "件", "due_next"},
            {"到期待答复", "件", "due_next"},
            {"超过15日未转送", "件", "unforwarded_open"},
            {"未转送的", "件", "unforwarded_open"},
            {"上级交办", "件", "assigned"},
            {"领导包案", "件", "lead_assigned"},
            {"挂牌督办", "件", "supervised"},
            {"信访积案", "件", "backlog_listed"},
            {"专项交办", "件", "campaign_items"},
            {"行动清单共", "件", "campaign_items"},
            {"已办结", "件", "family_closed"},
            {"已化解", "件", "family_resolved"},
            {"已依法终结", "件", "family_terminated"},
            {"依法终结后仍未化解", "件", "campaign_terminated_unresolved"},
            {"终结后未化解的", "件", "campaign_terminated_unresolved"},
            {"专项交办中有", "件", "campaign_terminated_unresolved"},
            {"清单内经认定化解", "件", "campaign_resolved"},
            {"尚有", "件", "rest"},
            {"提请明确", "件", "rest"},
            {"开门接访", "次", "receptions"},
            {"带案下访", "次", "case_visits"},
            {"召开会议", "次", "meetings"},
            {"实地走访", "次", "site_visits"},
            {"调度案件", "件", "dispatched_items"},
            {"接待群众", "批", "received_batches", "人次", "received_persons"},
            {"约见", "人次", "met_persons"},
            {"推动化解", "件", "activity_resolved"},
            {"登记化解的", "件", "activity_resolved"},
            {"统计期内办结", "件", "handling_days_median@base"},
            {"办理天数中位数", "天", "handling_days_median"},
            {"九成事项办理天数不超过", "天", "handling_days_p90"},
            {"收到转送交办", "件", "unit_received"},
            {"到期应答复", "件", "unit_due"},
            {"，有", "天", "active_days"},
        };
        for (String[] one : counted) {
            Map<String, Spoken> units = new TreeMap<>();
            for (int i = 1; i < one.length; i += 2) {
                units.put(one[i], new Spoken(one[i + 1]));
            }
            words.put(one[0], units);
        }
        String[][] members = {
            {"赴省信访", "件次", "upward_items", "registering_level", "province"},
            {"进京信访", "件次", "upward_items", "registering_level", "country"},
            {"赴省", "件次", "upward_items", "registering_level", "province"},
            {"进京", "件次", "upward_items", "registering_level", "country"},
            {"事项已办结又走访的", "批次", "upward_by_state", "state", "closed"},
            {"事项已答复又走访的", "批次", "upward_by_state", "state", "answered"},
            {"因超期未答复走访的", "批次", "upward_by_state", "state", "answer_overdue"},
            {"因超期未受理走访的", "批次", "upward_by_state", "state", "acceptance_overdue"},
            {"超期未答复的", "批次", "upward_by_state", "state", "answer_overdue"},
            {"超期未受理的", "批次", "upward_by_state", "state", "acceptance_overdue"},
            {"办理期限内走访的", "批次", "upward_by_state", "state", "in_time"},
            {"首次提出的", "批次", "upward_by_state", "state", "new"},
            {"办理情况不能判定的", "批次", "upward_by_state", "state", "unknown"},
            {"超期受理", "件", "office_acceptance_states", "state", "late"},
            {"超期未受理", "件", "office_acceptance_states", "state", "overdue"},
            {"未受理的", "件", "office_acceptance_states", "state", "overdue"},
            {"受理未到期", "件", "office_acceptance_states", "state", "not_due"},
            {"超期告知", "件", "unit_notice_states", "state", "late"},
            {"超期未告知", "件", "unit_notice_states", "state", "overdue"},
            {"未告知的", "件", "unit_notice_states", "state", "overdue"},
            {"告知未到期", "件", "unit_notice_states", "state", "not_due"},
            {"超期答复", "件", "answer_states", "state", "late"},
            {"答复未到期", "件", "answer_states", "state", "not_due"},
            {"按期办结", "件", "closure_states", "state", "on_time"},
            {"超期办结", "件", "closure_states", "state", "late"},
            {"到期未办结", "件", "closure_states", "state", "overdue"},
            {"一年以上", "件", "stock_age", "age_band", ">365"},
            {"登记一年以上的", "件", "stock_age", "age_band", ">365"},
            {"登记一年以上仍未办结的", "件", "stock_age", "age_band", ">365"},
            {"半年至一年", "件", "stock_age", "age_band", "181-365"},
            {"对信访部门的满意率", "%", "satisfaction_rate", "target", "office"},
            {"对责任单位的满意率", "%", "satisfaction_rate", "target", "unit"},
            {"已明确包案领导", "件", "lead_assigned", "tier", "*"},
        };
        for (String[] one : members) {
            words.put(one[0], Map.of(one[1], new Spoken(one[2], one[3], one[4])));
        }
        return words;
    }
}
